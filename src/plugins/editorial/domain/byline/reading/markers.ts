import { CREDIT_ROLES } from '../credits';
import { BYLINE_WORDS } from '../words/words-for';
import { NAMES } from '../words/byline-words';
import type { ParsedRole } from './parsed-credit';
import {
  BARE_LABELS,
  BY_WORDS,
  CORRESPONDENCE,
  LABEL_JOINERS,
  LABEL_LEADS,
  LABEL_ROWS,
  OPENING_PARTICLES,
  OPENING_WORDS,
  OWN_FROM,
  OWN_WORDS,
  PHRASE_ROWS,
  POST_PARTICLES,
  POST_WORDS,
  WITH_WORDS,
} from './vocabulary/labels';
import { JOB_NOUNS, TITLE_MODIFIERS } from './vocabulary/jobs';
import { PLACE_OPENERS } from './vocabulary/places';
import { anyOf, folded, inBothCases, WORD_END, WORD_START } from './word-list';

/** Words that say what the names after them did; `label` is the word whose role counts, where the pattern has several. */
export interface MarkerPattern {
  readonly pattern: RegExp;
  readonly roleOf: (label: string) => ParsedRole;
}

type Row = readonly [ParsedRole, readonly string[]];

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SPACE = '[^\\S\\n]';

/** The phrases of the printed line, without the names: what `formatByline` writes, the parser reads. */
const PRINTED: readonly Row[] = Object.values(BYLINE_WORDS).flatMap(({ phrases }) =>
  CREDIT_ROLES.map((role): Row => [role, [openingOf(phrases[role])]]),
);
const PRINTED_LABELS = PRINTED.map(([role, [label = '']]): Row => [
  role,
  label.endsWith(':') ? [label.slice(0, -1).trim()] : [],
]);
const PRINTED_PHRASES = PRINTED.filter(([role, [label = '']]) => role !== 'by' && !label.endsWith(':'));
const PRINTED_OPENINGS = PRINTED.flatMap(([role, [label = '']]) =>
  role === 'by' && !label.endsWith(':') ? [label] : [],
);

const LABELS = roleMap([...PRINTED_LABELS, ...LABEL_ROWS]);
const PHRASES = roleMap([...PRINTED_PHRASES, ...PHRASE_ROWS]);
const SPACED_LABEL = anyOf([...LABELS.keys()].filter((label) => !UNSPACED.test(label)));
const UNSPACED_LABEL = anyOf([...LABELS.keys()].filter((label) => UNSPACED.test(label)));

/** "Aus dem Englischen von …", "traduit de l’anglais par …". */
const FROM_LANGUAGE =
  /(?:[Aa]us dem \p{Lu}\p{Ll}+(?: übersetzt)? von|[Tt]raduit (?:de l['’]|du )\p{Ll}+ par|[Tt]raducido del \p{Ll}+ por|[Tt]raduzione d(?:i|al|all['’]) ?\p{Ll}* ?d[ia])(?=\s+\p{Lu})/gu;

const LINE_START = `(?<=^|[\\n;|•·–—]\\s*|\\p{Ll}{3}\\.\\s+)`;
const JOINED_LABEL = `(?:(?:\\s*[&/,+・]\\s*|\\s+${anyOf(LABEL_JOINERS)}\\s+)${SPACED_LABEL})`;
const SOURCE_LANGUAGE = '(?:\\s+(?:from|into)(?:\\s+the)?\\s+\\p{L}+)?';
const LABEL_END = `(?:\\s*[:=●]|\\s+${anyOf(BY_WORDS)}(?:\\s*:|(?=\\s))|\\s+(?:was|were|is|are)(?=\\s))`;

/** "De notre envoyée spéciale à Kyiv, …", "Correspondance de Berlin, …": who it is of the house and where, up to the name. */
const OWN_POST = `${anyOf(OWN_FROM)}\\s+${anyOf(OWN_WORDS)}\\s+(?:${anyOf([...JOB_NOUNS, ...TITLE_MODIFIERS])}\\s+)+`;
const POSTED = `(?:${anyOf(POST_WORDS)}\\s+|${anyOf(POST_PARTICLES)})`;
const POST = `(?:${anyOf(PLACE_OPENERS)}\\s+)?[\\p{L}\\p{M}'’-]+`;
const NAME_OR_END = `(?:\\s*,\\s*|\\s*$|(?=\\s+\\S+\\s+\\S))`;

/** "Texte Ada Quill, photos Bo Reed": the label alone, before two words of a name. */
const NAME_WORD = `(?!${anyOf([...JOB_NOUNS, ...BY_WORDS].flatMap(inBothCases))}${WORD_END})\\p{Lu}[\\p{L}\\p{M}'’.-]*`;
const BARE_LABEL = `(?<=^|[\\n;,|•·–—]\\s*|\\p{Ll}\\s)(${anyOf(BARE_LABELS.flatMap(inBothCases))})(?=\\s${NAME_WORD}\\s(?:[\\p{Ll}']+\\s){0,2}${NAME_WORD})`;

/** In order of precedence: an earlier one wins the ground from a later one. */
export const MARKER_PATTERNS: readonly MarkerPattern[] = [
  { pattern: FROM_LANGUAGE, roleOf: () => 'translation' },
  marker(`${LINE_START}\\s*()(?:${OWN_POST}|${anyOf(CORRESPONDENCE)}\\s+)${POSTED}${POST}${NAME_OR_END}`, () => 'by'),
  marker(`${WORD_START}(${SPACED_LABEL})${JOINED_LABEL}+${LABEL_END}`, labelRole),
  marker(
    `${WORD_START}(?:(?:an?|the)\\s+)?(${anyOf(PHRASES.keys())})(?=[\\s:/・=])\\s*[:/・=]?`,
    (label) => PHRASES.get(folded(label)) ?? 'other',
  ),
  marker(
    `${WORD_START}(?:${anyOf(LABEL_LEADS)}\\s+)*(${SPACED_LABEL})${JOINED_LABEL}*${SOURCE_LANGUAGE}${LABEL_END}`,
    labelRole,
  ),
  marker(
    `(?<![\\p{L}\\p{N}])(${UNSPACED_LABEL})(?:[・·/、,]${UNSPACED_LABEL})*(?:\\s*[:=●◎/|]|${SPACE}+(?=\\S))`,
    labelRole,
  ),
  marker(`(?<=^|\\s)(${UNSPACED_LABEL})・(?=\\p{Script=Han}{2})`, labelRole),
  marker(`(?<![\\p{L}\\p{N}])()\\p{Script=Han}{0,8}(?:记者|記者|通讯员|特派員)(?=\\s*\\p{Script=Han}{2})`, () => 'by'),
  marker(
    `${LINE_START}\\s*(${anyOf([...PRINTED_OPENINGS, ...OPENING_WORDS].filter(isNoParticle))})(?=\\s+\\S)`,
    () => 'by',
  ),
  marker(`${LINE_START}\\s*(${anyOf(OPENING_PARTICLES)})(?=${SPACE}+\\S+${SPACE}+\\S)`, () => 'by'),
  marker(`${LINE_START}\\s*((?:\\p{L}+\\s+)?${anyOf(OWN_FROM)})(?=\\s+${anyOf(OWN_WORDS)}\\s)`, () => 'by'),
  { pattern: /(?<=^|\n)(Aus \p{Lu}\S+ berichte(?:t|n))(?=\s)/gu, roleOf: () => 'by' },
  marker(BARE_LABEL, labelRole, 'gu'),
  { pattern: /(?<=^|\n)\s*([Bb]y)(?=\p{Lu}\p{Ll})/gu, roleOf: () => 'by' },
  { pattern: /(?<=\btold to (?:\p{Lu}[\p{L}.'’-]+ ){1,4})([Bb]y)(?=\s\p{Lu})/gu, roleOf: () => 'by' },
  { pattern: new RegExp(`(?<=^|[\\s,;])(${anyOf(WITH_WORDS)})(?=\\s)`, 'gu'), roleOf: () => 'reporting' },
  { pattern: /(?<=^|\n)((?:Eine?|Une?|Una) (?:\p{L}+ ){1,4}(?:von|par|por|di|de))(?=\s+\p{Lu})/gu, roleOf: () => 'by' },
  {
    pattern:
      /(?<=^|\n)(\p{Lu}\p{Ll}*(?:kommentar|beitrag|artikel|bericht|interview|analyse|gespräch|kolumne|reportage) von)(?=\s)/gu,
    roleOf: () => 'by',
  },
  { pattern: /(?<=^|\n)((?:[\p{L}'’&-]+[^\S\n]+){1,6}[Bb]y)(?=\s+[\p{Lu}@])/gu, roleOf: () => 'by' },
];

function marker(source: string, roleOf: MarkerPattern['roleOf'], flags = 'giu'): MarkerPattern {
  return { pattern: new RegExp(source, flags), roleOf };
}

function labelRole(label: string): ParsedRole {
  return LABELS.get(folded(label)) ?? 'other';
}

function isNoParticle(word: string): boolean {
  return !OPENING_PARTICLES.includes(folded(word));
}

function openingOf(phrase: string): string {
  const [opening = ''] = phrase.split(NAMES);
  return opening.replace('：', ':').replace('\u00a0', ' ').trim();
}

function roleMap(rows: readonly Row[]): ReadonlyMap<string, ParsedRole> {
  const entries = rows.flatMap(([role, words]) =>
    words.flatMap((word) => [[folded(word), role] as const, [word, role] as const]),
  );
  return new Map(entries.reverse());
}
