import { isAcronym, isAgency, isMasthead, isOrganization, isPaperWord } from './organization';
import type { ParsedCredit, ParsedRole } from './parsed-credit';
import { isNameLike, takeAffixes, type Style } from './person';
import { takePlace } from './place';
import { runTogether } from './run-together';
import { endsInJob, takeTitle } from './title';
import { isUnspaced, readUnspaced } from './unspaced';
import { SUFFIX } from './vocabulary/names';
import { FIELD_NAME, NOBODY_WORDS, SECTION_NAMES } from './vocabulary/nobody';
import { folded, wordsOf } from './word-list';

/** What one part of a list turned out to be: credits, a stand-in for nobody, or words that are no name at all. */
export type ItemReading =
  | { readonly is: 'credits'; readonly credits: readonly ParsedCredit[] }
  | { readonly is: 'nobody' }
  | { readonly is: 'phrase' };

const NOBODY: ItemReading = { is: 'nobody' };
const PHRASE: ItemReading = { is: 'phrase' };

/** In words, title and place included. */
const LONGEST_ITEM = 24;
const ACRONYM_AND_NAME = /^(\p{Lu}{2,5})-(\p{Lu}\p{Ll}+\s.+)$/u;
/** "Di Redazione": a by-word before a desk. */
const BY_DESK = /^(?:(?:di|da|do|von|av|af|door|par|por|der|unserer|onze)\s+|l['’])(?=\S)/iu;
/** "Ada Quill on Bo Reed" is about Bo Reed; "Owl on the Roof" is a pen name. */
const ABOUT = /\s(?:on|über|sur|sobre)\s(?!the\s\p{Lu}\p{Ll}+$).+$/u;
const SOMEBODY = /^(?:an?|une?|una|uno|eine?|een|en|et)\s/iu;
const POSSESSIVE = /^(\S+(?:\s\S+)?)['’]s?\s+(?=\p{Lu}\S+\s\p{Lu})/u;

/** Reads one part of a list, such as "Ada Quill Science editor in Cairo". */
export function readItem(text: string, role: ParsedRole, style: Style): ItemReading {
  if (wordsOf(text).length > LONGEST_ITEM) return PHRASE;
  const { rest, place } = takePlace(text);
  if (NOBODY_WORDS.has(bare(rest)) || isSomebodyUnnamed(rest)) return NOBODY;
  if (SECTION_NAMES.has(bare(rest))) return PHRASE;
  const credits = readNames(rest.replace(ABOUT, ''), role, style);
  if (credits.length === 0) return PHRASE;
  return { is: 'credits', credits: place ? credits.map((credit) => ({ ...credit, place })) : credits };
}

/** "An Observer reporter", "une correspondante": somebody, but nobody with a name. */
function isSomebodyUnnamed(text: string): boolean {
  return SOMEBODY.test(text) && endsInJob(text);
}

export function isNobody(text: string): boolean {
  return NOBODY_WORDS.has(bare(text)) || SECTION_NAMES.has(bare(text)) || FIELD_NAME.test(bare(text));
}

function readNames(text: string, role: ParsedRole, style: Style): ParsedCredit[] {
  const desk = text.replace(BY_DESK, '');
  if (desk !== text && isOrganization(desk) && !isMasthead(text)) return [organization(desk, role)];
  if (desk !== text && twoMastheads(desk)) return readNames(desk, role, style);
  const acronymFirst = acronymAndName(text) ?? twoMastheads(text);
  if (acronymFirst) return acronymFirst.slice(1).flatMap((part) => readNames(part, role, style));
  if (isMasthead(text) || isUnspaced(text))
    return isOrganization(text) ? [organization(text, role)] : readEastern(text, role, style);
  const names = runTogether(text);
  if (names.length > 1) return names.flatMap((name) => readNames(name, role, style));
  return readTitled(text.replace(POSSESSIVE, withoutMasthead), role, style);
}

function readEastern(text: string, role: ParsedRole, style: Style): ParsedCredit[] {
  return readUnspaced(text)
    .filter(({ name }) => name !== '' && !isNobody(name))
    .flatMap((found) => {
      if (isOrganization(found.name)) return [organization(found.name, found.role ?? role)];
      return isNameLike(found.name, style) ? [{ kind: 'person' as const, ...found, role: found.role ?? role }] : [];
    });
}

/** A title is sought before an organisation, so that "Ada Quill News editor" is a person. */
function readTitled(text: string, role: ParsedRole, style: Style): ParsedCredit[] {
  const titled = takeTitle(text);
  const person = isOrganization(titled.name) ? undefined : readPerson(titled.name, role, style);
  const isTitledPerson = person !== undefined && (!titled.title || wordsOf(person.name).length > 1);
  const signed = titled.title ? [] : personAndMasthead(text, role, style);
  if (signed.length > 0) return signed;
  if (isTitledPerson) return [titled.title ? { ...person, title: titled.title } : person];
  if (titled.name === '') return [];
  return isOrganization(titled.name) && !titled.title ? [organization(titled.name, role)] : organizationOf(text, role);
}

function organizationOf(text: string, role: ParsedRole): ParsedCredit[] {
  return isOrganization(text) ? [organization(text, role)] : [];
}

function readPerson(text: string, role: ParsedRole, style: Style): ParsedCredit | undefined {
  const parts = takeAffixes(text);
  if (isNobody(parts.name) || !isNameLike(parts.name, style)) return undefined;
  return { ...parts, kind: 'person', role };
}

/** "Ada Quill BBC News", "Ada Quill Forbes Staff": a full name, then a masthead nobody is called like. */
function personAndMasthead(text: string, role: ParsedRole, style: Style): ParsedCredit[] {
  const words = wordsOf(text);
  if (words[0] === 'the') return [];
  const at = words.findIndex((_, index) => index > 1 && isSignature(words.slice(index)));
  if (at === -1 || isOrganization(words.slice(0, at).join(' '))) return [];
  const person = readPerson(words.slice(0, at).join(' '), role, style);
  return person ? [person, organization(words.slice(at).join(' '), role)] : [];
}

function isSignature(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  const text = words.join(' ');
  if (/^(?:The|THE)$/u.test(first) && /^\p{Lu}/u.test(second)) return true;
  if (words.length === 1) return isMasthead(first) && (isAgency(first) || isAcronym(first)) && !SUFFIX.test(first);
  return isMasthead(text) || ((isMasthead(first) || isPaperWord(first)) && isOrganization(text));
}

/** "NTB-Ada Quill", but not "ARD-Studio Berlin". */
function acronymAndName(text: string): RegExpExecArray | null {
  const found = ACRONYM_AND_NAME.exec(text);
  return found && !isOrganization(found[2] ?? '') ? found : null;
}

/** "NTB-Reuters". */
function twoMastheads(text: string): RegExpExecArray | null {
  const found = /^([^\s-]+)-([^\s-]+)$/u.exec(text);
  return found?.slice(1).every(isMasthead) && !isMasthead(text) ? found : null;
}

function withoutMasthead(possessive: string): string {
  const owner = possessive.trim().replace(/['’]s?$/u, '');
  return isMasthead(owner) || isAcronym(owner) ? '' : possessive;
}

function organization(name: string, role: ParsedRole): ParsedCredit {
  return { name, kind: 'organization', role };
}

function bare(text: string): string {
  return folded(text)
    .replace(/[.:!]+$/u, '')
    .replace(/^\d+\s/u, '');
}
