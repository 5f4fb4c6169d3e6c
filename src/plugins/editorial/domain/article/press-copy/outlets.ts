import { splitSentences } from '../split-sentences';
import {
  AFTER_LIST,
  BEFORE_LIST,
  COMMON_OUTLET_WORDS,
  LIST_ENDS,
  OUTLET_PHRASES,
  VERB_AFTER_LIST,
} from './outlet-phrases';

export interface FoundOutlets {
  readonly outlets: readonly string[];
  /** Items of a list that do not look like names. */
  readonly unsure: readonly string[];
}

const PHRASES = OUTLET_PHRASES.map((phrase) => new RegExp(`(?<!\\p{L})(?:${phrase})(?!\\p{L})`, 'giu'));

/** The outlets a biography says carried the work, in its order, each once. */
export function readOutlets(biography: string): FoundOutlets {
  const items = splitSentences(biography).flatMap(itemsOfSentence);
  const names = items.filter(isOutletName);
  return { outlets: [...new Set(names)], unsure: items.filter((item) => !isOutletName(item) && /\p{Lu}/u.test(item)) };
}

function itemsOfSentence(sentence: string): string[] {
  const starts = PHRASES.flatMap((phrase) =>
    [...sentence.matchAll(phrase)].map((match) => match.index + match[0].length),
  );
  const ordered = [...new Set(starts)].sort((a, b) => a - b);
  const lists = ordered.map((start, at) => sentence.slice(start, nextPhrase(sentence, ordered[at + 1])));
  return lists
    .map(trimList)
    .flatMap(splitList)
    .map(cleanName)
    .filter((name) => name !== '');
}

/** A second phrase in the sentence ends the first list before the words that lead to it. */
function nextPhrase(sentence: string, nextStart: number | undefined): number {
  if (nextStart === undefined) return sentence.length;
  const before = PHRASES.flatMap((phrase) => [...sentence.matchAll(phrase)])
    .filter((match) => match.index + match[0].length === nextStart)
    .map((match) => match.index);
  return Math.min(nextStart, ...before);
}

function trimList(list: string): string {
  const start = list.trimStart().replace(BEFORE_LIST, '');
  const closed = start.replace(/[.!?…;]+["'”’»)\]]*\s*$/u, '').split(/;\s|\s[—–]\s|:\s/)[0] ?? '';
  return closed
    .replace(LIST_ENDS, '')
    .replace(VERB_AFTER_LIST, '')
    .replace(AFTER_LIST, '')
    .replace(/[\s,]+$/, '');
}

const AND = '(?:and|und|et|y|e|en|ed|as well as|sowie|ainsi que|así como|nonché|evenals|&)';

/** "A, B and C" → three; with a comma before "and", an inner "and" belongs to a name ("…, and Town and Country"). */
function splitList(list: string): string[] {
  const last = new RegExp(`^(.*),\\s+${AND}\\s+(.+)$`, 'u').exec(list);
  if (last) return [...splitCommas(last[1] ?? ''), last[2] ?? ''];
  const commas = splitCommas(list);
  const tail = commas.pop() ?? '';
  const pair = new RegExp(`^(.+?)\\s+${AND.replace('|&', '')}\\s+(.+)$`, 'u').exec(tail);
  return pair ? [...commas, pair[1] ?? '', pair[2] ?? ''] : [...commas, tail];
}

function splitCommas(list: string): string[] {
  return list.split(/,\s+/);
}

const LEADING_WORDS =
  /^(?:(?:in|on|for|at|by|with|to|bei|beim|im|für|von|auf|am|dans|pour|sur|chez|à|au|aux|avec|en|para|con|em|per|su|sul|sulla|nel|nella|voor|bij|op|also|auch)\s+)?(?:(?:the|der|die|das|den|dem|le|la|les|el|los|las|il|lo|gli|i|het|de|o|a|os|as)\s+|l['’])?/u;

/** "the magazine X", "das Magazin X": the kind of outlet before its name. */
const KIND_BEFORE_NAME =
  /^(?:magazine|newspaper|daily|weekly|journal|Magazin|Zeitschrift|Zeitung|Tageszeitung|Wochenzeitung|quotidien|revue|hebdomadaire|revista|diario|periódico|rivista|quotidiano|settimanale|tijdschrift|dagblad|weekblad|krant|blad)s? (?=\p{Lu})/u;

/** Without the preposition and the article in small letters; an article with a capital belongs to the name. */
function cleanName(item: string): string {
  const bare = item.replace(/[*_"“”„«»]/g, '').trim();
  return bare
    .replace(LEADING_WORDS, '')
    .replace(KIND_BEFORE_NAME, '')
    .replace(/[,\s]+$/, '');
}

/** "has worked as a reporter for 12 years"; a name such as "20 Minuten" goes on with a capital. */
const LENGTH_OF_TIME = /^\p{N}+\+?\s+\p{Ll}/u;

function isOutletName(name: string): boolean {
  if (name.split(/\s+/).length > 8 || COMMON_OUTLET_WORDS.test(name) || LENGTH_OF_TIME.test(name)) return false;
  return (
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) ||
    /^\p{Ll}+$/u.test(name) ||
    /^[\p{Ll}\d-]+(?:\.\p{Ll}{2,}| (?:online|heise))$/u.test(name)
  );
}
