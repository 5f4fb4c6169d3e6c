import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** Until what is read is what is wanted, for as long as a person would wait for it. */
export async function eventually(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 50 && !isDeepStrictEqual(await read(), wanted); tries += 1) await setTimeout(200);
  expect(await read()).toEqual(wanted);
}
