import { splitSentences } from '../split-sentences';
import { OCCUPATION_WORDS, type OccupationWords } from './occupation-words';

export interface Occupation {
  readonly jobTitle?: string;
  readonly organization?: string;
  /** The words "at", "for" stand before nothing: a link or a name was lost there. Holds the sentence. */
  readonly lost?: string;
}

/** Title and organisation of the person a biography is about, from the first sentence that tells a title. */
export function readOccupation(biography: string, name: string): Occupation {
  for (const sentence of splitSentences(biography).map((each) => each.trim())) {
    const found = told(sentence, name, afterVerb) ?? told(sentence, name, inApposition);
    if (found) return found.lost === undefined ? found : { ...found, lost: sentence };
  }
  return {};
}

type FindClause = (sentence: string, names: string, words: OccupationWords) => string | null;

function told(sentence: string, name: string, findClause: FindClause): Occupation | null {
  const names = [name, name.split(/\s+/).at(-1) ?? name].map(escapeRegExp).join('|');
  for (const words of OCCUPATION_WORDS) {
    const clause = findClause(sentence, names, words);
    const found = clause === null ? null : occupationIn(clause, words);
    if (found) return found;
  }
  return null;
}

const SUBJECT = 'he|she|they|er|sie|il|elle|él|ella|lui|lei|hij|zij|ze|ele|ela|the author|der autor|die autorin';

/** "Jane Roe is a reporter …" */
function afterVerb(sentence: string, names: string, { verb }: OccupationWords): string | null {
  const subject = `^[\\s*_•—–-]*(?:${names}|${SUBJECT})[*_]*(?:\\s*\\([^)]*\\)|,[^,.]{3,60},)?,?`;
  return new RegExp(`${subject}\\s+(?:${verb})\\s+(.+)$`, 'isu').exec(sentence)?.[1] ?? null;
}

/** "Jane Roe, a reporter for The Courier, has …": in the language of the article or of the preposition. */
function inApposition(sentence: string, names: string, words: OccupationWords): string | null {
  const clause = new RegExp(`^[\\s*_•—–-]*(?:${names})[*_]*,\\s+(.{3,120}?),\\s+\\p{Ll}`, 'su').exec(sentence)?.[1];
  if (clause === undefined) return null;
  const isOwn = new RegExp(`^(?:${words.articles})\\s`, 'iu').test(clause) || organizationIn(clause, words) !== null;
  return isOwn ? clause : null;
}

function occupationIn(clause: string, words: OccupationWords): Occupation | null {
  const lost = new RegExp(
    `^(.{2,60}?)\\s+(?:${words.at.join('|')})\\s*(?:[.,;]|$|(?:${words.nextSubject})\\s)`,
    'su',
  ).exec(clause);
  const before = lost?.[1] === undefined ? undefined : titleOf(lost[1], words);
  if (before !== undefined && !organizationIn(lost?.[1] ?? '', words)) return { jobTitle: before, lost: clause };
  const head = clause.replace(/\s*(?:[;(]|[.!?]+["”’»]?\s*$|,\s|\s[—–]\s).*$/su, '');
  const place = organizationIn(head, words);
  const title = titleOf(place ? head.slice(0, place.index) : head, words);
  if (title === undefined) return null;
  return place ? { jobTitle: title, organization: place.name } : { jobTitle: title };
}

/** The first preposition, in the order of the language's row, that stands before a name. */
function organizationIn(
  clause: string,
  { at }: OccupationWords,
): { readonly name: string; readonly index: number } | null {
  for (const preposition of at) {
    for (const match of clause.matchAll(new RegExp(`(?<=\\s)(?:${preposition})(?:\\s+|(?<=['’]))(?=(.+)$)`, 'gsu'))) {
      const name = properName(match[1] ?? '');
      if (name !== '') return { name, index: match.index };
    }
  }
  return null;
}

const CONNECTORS =
  /^(?:of|and|for|the|de|la|le|les|du|des|d['’].*|für|und|der|die|das|den|dem|del|della|di|dei|y|e|et|en|van|voor|&|on|in)$/u;
const ARTICLE = /^(?:(?:the|der|die|das|den|dem|le|la|les|el|los|il|lo|het|de|o|a)\s+|l['’])/u;

/** The run of words with capitals at the beginning, joined by small words between them. */
function properName(text: string): string {
  const words = text
    .replace(/["“”„«»*_]/g, '')
    .replace(ARTICLE, '')
    .split(/\s+/);
  const stop = words.findIndex((word, index) => !isNameWord(word) && !joinsName(word, words[index + 1]));
  const run = words.slice(0, stop === -1 ? words.length : stop);
  return isNameWord(run[0] ?? '') ? run.join(' ').replace(/(?:\s(?:in|und|and|et|y|e|en|&))+$/u, '') : '';
}

function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{Lo}\d&]/u.test(word) || /^\p{Ll}\p{Lu}|^\p{Ll}+\.\p{Ll}{2,}$|^(?:d|l)['’]\p{Lu}/u.test(word);
}

function joinsName(word: string, next = ''): boolean {
  return CONNECTORS.test(word) && isNameWord(next) && !/^(?:in|on|en)$/.test(word);
}

/** A title without its article, cut where something else begins; undefined where the words are no title. */
function titleOf(text: string, { articles, titleEnds, noTitles }: OccupationWords): string | undefined {
  const bare = text.trim().replace(new RegExp(`^(?:${articles})\\s+`, 'iu'), '');
  const title = bare.replace(new RegExp(`\\s+(?:${titleEnds})(?!\\p{L}).*$`, 'isu'), '').replace(/[\s,]+$/, '');
  const isTitle =
    title !== '' && title.split(/\s+/).length <= 8 && !new RegExp(`^(?:${noTitles})(?!\\p{L})`, 'iu').test(title);
  return isTitle ? title : undefined;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
