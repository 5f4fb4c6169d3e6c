import { randomUUID } from 'node:crypto';

/** Made anew at each start, so that no text can hold it. */
const MARK = `ready-made-${randomUUID()}`;

const PLACES = new RegExp(`"${MARK}-(\\d+)"`, 'g');

/** Stands in an answer for the JSON with this number, which need not be read and written again to be sent. */
export function placeFor(number: number): string {
  return `${MARK}-${number}`;
}

/** @returns the answer with what is ready-made in its places */
export function withReadyMade(json: string, pieces: readonly string[]): string {
  return pieces.length === 0 ? json : json.replace(PLACES, (_, number) => pieces[Number(number)] ?? 'null');
}
