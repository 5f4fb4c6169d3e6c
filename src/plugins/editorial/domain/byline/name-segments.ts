import type { BylineSegment, Credit } from './credits';
import { isRightToLeft } from './words/words-for';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;

/** Embeddings, overrides and isolates, which would turn the words around a name or close the isolate it stands in. */
const STEERING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The name as stored but for characters that steer direction, in a segment of its own, and the note after it. */
export function nameSegments(credit: Credit): BylineSegment[] {
  const text = withoutSteering(credit.name);
  const name = credit.author ? { text, author: credit.author } : { text };
  const note = withoutSteering(credit.note ?? '').trim();
  return note ? [name, { text: startsWithPunctuation(note) ? note : ` ${note}` }] : [name];
}

/**
 * The same in a line of other words: what runs against the direction of the locale is wrapped in isolates, because
 * otherwise its punctuation and the joining words around it change places on the screen (Unicode UAX #9, 2.4).
 */
export function isolatedNameSegments(credit: Credit, locale: string): BylineSegment[] {
  const segments = nameSegments(credit);
  if (!segments.some(({ text }) => runsAgainst(text, locale))) return segments;
  return [{ text: FIRST_STRONG_ISOLATE }, ...segments, { text: POP_DIRECTIONAL_ISOLATE }];
}

export function withoutSteering(text: string): string {
  return text.replace(STEERING, '');
}

/** ", special to The Example" follows the name without a space. */
function startsWithPunctuation(note: string): boolean {
  return /^[,;:.)、，、]/u.test(note);
}

function runsAgainst(text: string, locale: string): boolean {
  const letters = [...text].filter((character) => LETTER.test(character));
  const isLineRightToLeft = isRightToLeft(locale);
  return letters.some((letter) => RIGHT_TO_LEFT_LETTER.test(letter) !== isLineRightToLeft);
}
