import { isNobody, readItem, type ItemReading } from './item';
import { isMasthead, isOrganization } from './organization';
import type { ParsedCredit } from './parsed-credit';
import { isSuffix, type Style } from './person';
import { isKnownPlace, isMorePlace, takePlace } from './place';
import type { Section } from './sections';
import { splitChunks, splitNames, type Chunk } from './split';
import { isTitleOnly } from './title';
import { isUnspaced } from './unspaced';
import { COMPANY_FORM } from './vocabulary/organizations';
import { wordsOf } from './word-list';

/** "Quill, Ada" and nothing else: the family name stands first, as in a catalogue. */
const CATALOGUE_NAME = /^\s*((?:[a-z]+ ){0,3}\p{Lu}[\p{L}'’-]+),\s*(\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}\p{L}*\.?)?)\s*$/u;

/** "… contributed to this report", "… berichtet aus Kairo": what somebody does is no part of the name. */
const PREDICATE =
  /\s(?:is|was|ist|est|has|works|lives|covers|contributed|contribute|reports?|reported|writes|berichtet|berichten|schreibt|informa|escribe)(?:\s.*)?$/u;

/** The credits of one section, in the order of the text. */
export function readSection(section: Section, style: Style): ParsedCredit[] {
  const text = section.text.split(/[;\n]/u).map(inNaturalOrder).join('\n');
  const chunks = splitChunks(text).filter((chunk) => chunk.text !== '');
  return chunks.reduce<ParsedCredit[]>((credits, chunk, at) => {
    if (isSectionLabel(chunk, chunks.slice(at + 1))) return credits;
    return joinedTo(credits, chunk, section, style);
  }, []);
}

function joinedTo(credits: ParsedCredit[], chunk: Chunk, section: Section, style: Style): ParsedCredit[] {
  const last = credits.at(-1);
  const added = last && detailOf(last, chunk);
  if (added) return [...credits.slice(0, -1), { ...last, ...added }];
  return [...credits, ...readChunk(chunk, section, style)];
}

/** What a chunk adds to the credit before it: ", MD", ", Science Editor", ", London". */
function detailOf(last: ParsedCredit, { text, isAfterComma }: Chunk): Partial<ParsedCredit> | undefined {
  if (isSuffix(text)) return { suffix: [last.suffix, text].filter(Boolean).join(', ') };
  if (COMPANY_FORM.test(text) && wordsOf(text).length === 1)
    return { name: `${last.name}, ${text}`, kind: 'organization' };
  if (isMasthead(text)) return undefined;
  if (!last.title && isTitleOnly(text)) return { title: text };
  if (isAfterComma && last.place && isMorePlace(text)) return { place: `${last.place}, ${text}` };
  if (isAfterComma && isKnownPlace(text)) return { place: text };
  return undefined;
}

function readChunk({ text }: Chunk, section: Section, style: Style): readonly ParsedCredit[] {
  if (isNobody(text)) return [];
  const parts = withPlacesWhole(splitNames(isOrganization(text) ? text : text.replace(PREDICATE, '')));
  if (isBand(parts) || isOneHouse(text, parts)) return [{ name: text, kind: 'organization', role: section.role }];
  const readings = parts.map((part) => readItem(part, section.role, style));
  if (parts.length > 1 && readings.some(({ is }) => is === 'phrase')) return readWhole(text, section);
  return readings.flatMap(creditsOf);
}

/** A part that is no name makes the whole a phrase: "Arts and culture", unless it names a house: "Science and Arts Desk". */
function readWhole(text: string, section: Section): ParsedCredit[] {
  return isOrganization(text) && !splitNames(text).every(isNobody)
    ? [{ name: text, kind: 'organization', role: section.role }]
    : [];
}

/** "in London and Paris" is one place, not a person called Paris. */
function withPlacesWhole(parts: readonly string[]): string[] {
  return parts.reduce<string[]>((whole, part) => {
    const before = whole.at(-1);
    const isPlace = before !== undefined && takePlace(before).place !== undefined && isMorePlace(part);
    return isPlace ? [...whole.slice(0, -1), `${before} and ${part}`] : [...whole, part];
  }, []);
}

/** "Ministry of Ink and Paper", "Quill and Sons": halves of one name. */
function isOneHouse(text: string, [first = '', second = '', third]: readonly string[]): boolean {
  if (second === '' || third !== undefined || isMasthead(second)) return false;
  if (COMPANY_FORM.test(text)) return wordsOf(first).length === 1;
  const isOffice = /\s(?:of|for|de|des|für|van)\s/u.test(first) && isOrganization(first);
  return isOffice && (isOrganization(second) || wordsOf(second).length === 1);
}

/** "Ada and the Quills". */
function isBand([first = '', second = '']: readonly string[]): boolean {
  return wordsOf(first).length === 1 && /^the\s\p{Lu}/u.test(second) && !isOrganization(second);
}

function creditsOf(reading: ItemReading): readonly ParsedCredit[] {
  return reading.is === 'credits' ? reading.credits : [];
}

/** "Politics | Ada Quill": one word, a bar, and a full name later. */
function isSectionLabel({ text, isBeforeBar }: Chunk, rest: readonly Chunk[]): boolean {
  const isOneWord = wordsOf(text).length === 1 && !isOrganization(text) && !isUnspaced(text);
  return isBeforeBar && isOneWord && rest.some((chunk) => wordsOf(chunk.text).length > 1);
}

function inNaturalOrder(text: string): string {
  const [, family = '', given = ''] = CATALOGUE_NAME.exec(text) ?? [];
  const isCatalogue = family !== '' && ![family, given].some((part) => isOrganization(part) || isKnownPlace(part));
  return isCatalogue && !isSuffix(given) && !isTitleOnly(given) ? `${given} ${family}` : text;
}
