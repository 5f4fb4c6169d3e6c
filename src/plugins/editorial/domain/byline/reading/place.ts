import { isOrganization } from './organization';
import { JOB_NOUNS } from './vocabulary/jobs';
import { PLACE_OPENERS, PLACE_OR_AND, PLACE_WORDS, isKnownPlace } from './vocabulary/places';
import { anyOf, folded, wordsOf } from './word-list';

/** What stands before a place, and the place. */
export interface Placed {
  readonly rest: string;
  readonly place?: string;
}

const PLACE = new RegExp(`^(.*?)(?:^|\\s+)${anyOf(PLACE_WORDS)}\\s+((?:the|den|der|die|la|el|le)?\\s*\\p{Lu}.*)$`, 'u');
const PLACE_OR_PERSON = new RegExp(`^(.+?)\\s+${anyOf(PLACE_OR_AND)}\\s+(\\p{Lu}.*)$`, 'u');
/** A line in capitals: "ADA QUILL IN CAIRO". */
const IN_CAPITALS = /^(\P{Ll}+?\s\P{Ll}+?)\s+(?:IN|NEAR|À)\s+(\p{Lu}\P{Ll}*)$/u;
/** "ADA QUILL Madrid": the place in ordinary letters behind. */
const AFTER_CAPITALS = /^(\p{Lu}{2,}(?:\s\p{Lu}[\p{Lu}.'’-]+)+)\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*)$/u;
const LONGEST_PLACE = 3;

/** Takes "in Cairo", "at the Oval", "à Lyon" off the end. "Professor at Inkwell" is a title, not a place. */
export function takePlace(text: string): Placed {
  const [, name = '', after = ''] = AFTER_CAPITALS.exec(text) ?? [];
  if (isKnownPlace(after)) return { rest: name, place: after };
  const found = PLACE.exec(text) ?? IN_CAPITALS.exec(text) ?? certainPlace(PLACE_OR_PERSON.exec(text));
  if (!found || isOfTitle(text, found[1] ?? '')) return { rest: text };
  return { rest: found[1] ?? '', place: found[2] };
}

/** After "in London and …", or a comma, one word more is another place. */
export function isMorePlace(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]+$/u.test(text) && !isOrganization(text);
}

function certainPlace(found: RegExpExecArray | null): RegExpExecArray | null {
  const words = wordsOf(found?.[2] ?? '');
  if (words.length === 0 || words.length > LONGEST_PLACE || isOrganization(words.join(' '))) return null;
  return words.length === 1 || PLACE_OPENERS.has(folded(words[0] ?? '')) ? found : null;
}

function isOfTitle(text: string, before: string): boolean {
  return /\sat\s/u.test(text) && wordsOf(before).some((word) => JOB_NOUNS.has(folded(word)));
}
