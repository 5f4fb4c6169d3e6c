import { isOrganization } from './organization';
import {
  COMPOUND_JOB,
  JOB_NOUNS,
  JOBS_OR_SURNAMES,
  TITLE_CONTINUERS,
  TITLE_MODIFIERS,
  WRITTEN_FOR,
} from './vocabulary/jobs';
import { HONORIFICS, PARTICLES } from './vocabulary/names';
import { SECTION_NAMES } from './vocabulary/nobody';
import { folded, wordsOf } from './word-list';

/** A name and the job title that stood before or after it. */
export interface Titled {
  readonly name: string;
  readonly title?: string;
}

/** Takes the job title off: "Ada Quill Science editor", "Staff writer Ada Quill", "Ada Quill for The Inkwell". */
export function takeTitle(text: string): Titled {
  const written = WRITTEN_FOR.exec(text);
  const words = wordsOf(written ? text.slice(0, written.index) : text);
  const [start, end] = titleSpan(words);
  const name = [...words.slice(0, start), ...words.slice(end)].join(' ');
  const title = [...words.slice(start, end), ...(written?.[1] ? [written[1]] : [])].join(' ');
  return title === '' ? { name } : { name, title };
}

/** Whether the words are a title and nothing else: "AP Sports Writer", "political editor". */
export function isTitleOnly(text: string): boolean {
  const [first = ''] = wordsOf(text);
  if (isSmall(first) && isJob(first)) return true;
  if (isJobOfSection(text)) return true;
  const { name, title } = takeTitle(text);
  return title !== undefined && wordsOf(name).every((word) => isModifier(word) || isSmall(word));
}

/** "Redakteurin Politik": the job, then the section. */
function isJobOfSection(text: string): boolean {
  const [job = '', ...section] = wordsOf(text);
  return isJob(job) && SECTION_NAMES.has(folded(section.join(' ')));
}

/** Whether a job nobody is called by ends the text, singular or plural: "Globe Correspondent", "Post Staff Writers". */
export function endsInJob(text: string): boolean {
  const words = wordsOf(text);
  const last = folded(words.at(-1) ?? '').replace(/(?<=[^s])s$/u, '');
  return words.length > 1 && JOB_NOUNS.has(last) && !JOBS_OR_SURNAMES.has(last);
}

/** From and to which word the title goes; an empty span where there is none. */
function titleSpan(words: readonly string[]): readonly [number, number] {
  const leading = leadingTitleEnd(words);
  if (leading > 0) return [0, leading];
  const job = words.findIndex((word, at) => at > 0 && isJob(word) && isTitleEnd(words, at));
  if (job === -1 || isSurname(words, job))
    return isJob(words[0] ?? '') && isTitleEnd(words, 0) ? [0, words.length] : [words.length, words.length];
  return [titleStart(words, job), words.length];
}

/** "Science editor Ada Quill": everything before the job is of a title, and a full name follows. */
function leadingTitleEnd(words: readonly string[]): number {
  const job = words.findIndex((word, at) => isJob(word) && !(at === 0 && HONORIFICS.has(folded(word))));
  const after = words.slice(job + 1);
  const name = after.slice(after.findIndex((word) => !isSmall(word) || !isModifier(word)));
  const before = words.slice(0, job);
  const isTitle = job >= 0 && before.every((word, at) => isModifier(word) || (at > 0 && isSmall(word)));
  const isOfHouse = job > 0 && isSmall(words[job] ?? '') && isOrganization(before.join(' '));
  return (isTitle || isOfHouse) && name.length > 1 && name.every(isCapitalised) ? words.length - name.length : 0;
}

/** People are called Head and Fellow too: after one word that is of no title, a capitalised job is a surname. */
function isSurname(words: readonly string[], job: number): boolean {
  return words.length === 2 && job === 1 && !isSmall(words[1] ?? '') && !isModifier(words[0] ?? '');
}

function isTitleEnd(words: readonly string[], job: number): boolean {
  const next = words[job + 1];
  return next === undefined || TITLE_CONTINUERS.has(folded(next)) || (isJob(next) && job + 2 === words.length);
}

/**
 * A title in sentence case begins with the capital before its small words ("Consumer technology editor"), further back
 * over words known from titles ("UK", "Senior"); the name keeps two words. In title case only known words count, or,
 * after two words of a name, the one before the job ("Inkwell Contributor").
 */
function titleStart(words: readonly string[], job: number): number {
  const ordinary = words.findIndex((word) => /\p{Ll}/u.test(word));
  if (ordinary > 1 && ordinary < job && words.slice(0, ordinary).every(isInCapitals)) return ordinary;
  let start = job;
  while (start > 1 && isSmall(words[start - 1] ?? '')) start -= 1;
  if (isSmall(words[start] ?? '') && mayTake(words, start - 1)) start -= 1;
  while (start > 0 && isModifier(words[start - 1] ?? '') && (start > 2 || words.slice(0, start).every(isModifier)))
    start -= 1;
  return start === job && start > 2 && !isParticle(words[start - 2] ?? '') ? start - 1 : start;
}

function mayTake(words: readonly string[], at: number): boolean {
  return at > 1 && !isParticle(words[at - 1] ?? '') && isCapitalised(words[at] ?? '');
}

/** "ADA QUILL Ledger Staff Writer": the name ends where the capitals do. */
function isInCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}.'’-]+$/u.test(word);
}

function isJob(word: string): boolean {
  return JOB_NOUNS.has(folded(word)) || COMPOUND_JOB.test(word);
}

function isModifier(word: string): boolean {
  return TITLE_MODIFIERS.has(folded(word));
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !isParticle(word);
}

function isParticle(word: string): boolean {
  return PARTICLES.has(folded(word)) && /^[\p{Ll}']/u.test(word);
}

function isCapitalised(word: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(word) || isParticle(word);
}
