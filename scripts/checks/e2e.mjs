// @ts-check
import { buildStale } from '../setup/builds.mjs';
import { install } from '../setup/install.mjs';
import { findChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';
import { close } from './tally.mjs';

/**
 * The browser suite against a production build.
 * @param {string[]} suites their names, such as `list`; all of them where there is none
 */
export async function main(suites) {
  const chromium = findChromium();
  await install();
  await buildStale('plugin', 'server', 'admin');
  const patterns = suites.map((suite) => `/${suite}\\.test\\.ts$`);
  return close(await runJest('e2e', { ...process.env, CHROMIUM_PATH: chromium }, patterns));
}
