import { detailIn } from './details';
import { isNobody, readItem, type ItemReading } from './item';
import { isCompoundName, isMasthead, isOrganization } from './organization';
import type { ParsedCredit } from './parsed-credit';
import { isSuffix, type Style } from './person';
import { isMorePlace, takePlace } from './place';
import type { Section } from './sections';
import { splitChunks, splitNames, type Chunk } from './split';
import { isTitleOnly } from './title';
import { isUnspaced } from './unspaced';
import { COMPANY_FORM } from './vocabulary/organizations';
import { isKnownPlace } from './vocabulary/places';
import { wordsOf } from './word-list';

/** "Quill, Ada" and nothing else: the family name stands first, as in a catalogue. */
const CATALOGUE_NAME = /^\s*((?:[a-z]+ ){0,3}\p{Lu}[\p{L}'’-]+),\s*(\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}\p{L}*\.?)?)\s*$/u;

/** "… contributed to this report", "… berichtet aus Kairo": what somebody does is no part of the name. */
const PREDICATE =
  /\s(?:is|was|ist|est|has|works|lives|covers|contributed|contribute|reports?|reported|writes|berichtet|berichten|schreibt|informa|escribe|after)(?:\s.*)?$/u;

/** "Ada Quill on ports and people": small words to the end are what it is about. */
const SUBJECT = /\s(?:on|über|sur|sobre)(?!\sthe\s)(?:\s\p{Ll}[\p{L}'’-]*)+$/u;

/** Said of organisations and of people who have one before their name: "Inkwell reporter Ada Quill contributed …". */
const CONTRIBUTED = /\s(?:also\s)?contributed(?:\s.*)?$/u;

/** The credits of one section, in the order of the text. */
export function readSection(section: Section, style: Style): ParsedCredit[] {
  const text = section.text.split(/[;\n]/u).map(inNaturalOrder).join('\n');
  const chunks = splitChunks(text).filter((chunk) => chunk.text !== '');
  return chunks.reduce<ParsedCredit[]>((credits, chunk, at) => {
    if (isSectionLabel(chunk, chunks.slice(at + 1))) return credits;
    return joinedTo(credits, chunk, { section, style, isLast: at === chunks.length - 1 });
  }, []);
}

interface Place {
  readonly section: Section;
  readonly style: Style;
  readonly isLast: boolean;
}

function joinedTo(credits: ParsedCredit[], chunk: Chunk, { section, style, isLast }: Place): ParsedCredit[] {
  const last = credits.at(-1);
  if (!last) return isDateline(chunk, style) ? [] : [...readChunk(chunk.text, section, style)];
  const { detail, rest } = detailIn(last, chunk, isLast);
  if (isCompoundName(rest)) return [...credits, { name: rest, kind: 'organization', role: section.role }];
  return [...credits.slice(0, -1), { ...last, ...detail }, ...readChunk(rest, section, style)];
}

/** "LONDON (Reuters)", "Madrid / EFE": where the line was filed, before everybody. */
function isDateline({ text }: Chunk, style: Style): boolean {
  return !style.isAlone && isKnownPlace(text.replace(/^(?:da|aus|from|de|desde)\s/iu, ''));
}

function readChunk(text: string, section: Section, style: Style): readonly ParsedCredit[] {
  if (isNobody(text)) return [];
  const said = text.replace(CONTRIBUTED, '').replace(SUBJECT, '');
  const parts = withPlacesWhole(splitNames(isOrganization(said) ? said : said.replace(PREDICATE, '')));
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

/** Five capitals and more are a name in capitals rather than letters that stand for a house. */
function isHouse(part: string): boolean {
  return isMasthead(part) || (isOrganization(part) && !/^\p{Lu}{5,}$/u.test(part));
}

function inNaturalOrder(text: string): string {
  const [, family = '', given = ''] = CATALOGUE_NAME.exec(text) ?? [];
  const isCatalogue = family !== '' && ![family, given].some((part) => isHouse(part) || isKnownPlace(part));
  return isCatalogue && !isSuffix(given) && !isTitleOnly(given) ? `${given} ${family}` : text;
}
