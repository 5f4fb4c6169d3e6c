import { splitSentences } from '../split-sentences';
import { NUMBER, readNumber } from './number-words';

/** How long somebody has worked in the field, as a biography tells it. */
export interface Experience {
  readonly years: number;
  /** The number with its noun, "twenty years" or "two decades". */
  readonly text: string;
}

const DECADES = 'decades?|Jahrzehnten?|décennies|décadas|decenni|decennia';
const YEARS = `years?|yrs|Jahren?|ans|années|años|anni|jaar|jaren|anos|${DECADES}`;
const SPAN = `(${NUMBER})(\\+?[- ])(${YEARS})(?!\\p{L})`;

const WORK =
  'experience|career|veteran|erfahrung|\\p{L}*erfahrung|expérience|carrière|experiencia|trayectoria|carrera|esperienza|carriera|ervaring|experiência';
const AT_WORK =
  'cover(?:s|ed|ing)|report(?:s|ed|er|ing)|wr(?:ites|itten|iting|ote)|work(?:s|ed|ing)|journalis\\p{L}*|correspondent|editor|editing|photograph\\p{L}*|in the (?:business|profession|trade|newsroom)|arbeitet|schreibt|berichtet|tätig|Redakteur\\p{L}*|Korrespondent\\p{L}*|travaille|écrit|couvre|rédact\\p{L}*|trabaja|escribe|cubre|periodis\\p{L}*|lavora|scrive|giornalis\\p{L}*|werkt|schrijft|verslaggever|trabalha|escreve|jornalis\\p{L}*';
const FOR_SINCE =
  '(?:for|over|across|spanning|seit|depuis|desde hace|lleva|da|al|há|hace)(?: (?:more than|over|nearly|almost|about|some|the (?:past|last)|mehr als|über|fast|rund|plus de|près de|más de|casi|oltre|più di|quasi|meer dan|bijna|ruim|mais de))*';

const PATTERNS = [
  new RegExp(`${SPAN}['’]?[^.!?]{0,60}?\\b(?:${WORK})(?!\\p{L})`, 'iu'),
  new RegExp(`(?:experience|erfahrung|expérience|experiencia|esperienza|ervaring)[^.!?]{0,20}? ${SPAN}`, 'iu'),
  new RegExp(`(?:${AT_WORK})(?!\\p{L})[^.!?]{0,80}? ${FOR_SINCE} ${SPAN}`, 'iu'),
  new RegExp(`(?<!\\p{L})${FOR_SINCE} ${SPAN}[^.!?]{0,60}? (?:${AT_WORK})(?!\\p{L})`, 'iu'),
];

/** Years of professional experience told in a biography; null when none are told. Ages and other spans are not taken. */
export function readExperience(biography: string): Experience | null {
  for (const sentence of splitSentences(biography)) {
    const match = PATTERNS.map((pattern) => pattern.exec(sentence)).find((each) => each !== null);
    const [, number = '', gap = '', noun = ''] = match ?? [];
    const count = readNumber(number);
    if (count !== undefined) return { years: count * (isDecades(noun) ? 10 : 1), text: number + gap + noun };
  }
  return null;
}

/** The text with the number of years as `{years}`, so that it can be told again on another day; decades become years only in digits. */
export function withYearsPlaceholder(text: string, { text: span }: Experience): string {
  const noun = /\p{L}+$/u.exec(span)?.[0] ?? '';
  if (isDecades(noun)) return text;
  return text.replace(span, span.replace(/^.+?(?=\+?[- ]\p{L}+$)/u, '{years}'));
}

function isDecades(noun: string): boolean {
  return new RegExp(`^(?:${DECADES})$`, 'iu').test(noun);
}
