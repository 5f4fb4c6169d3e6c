import { MARKER_PATTERNS, type MarkerPattern } from './markers';
import { isOrganization } from './organization';
import type { ParsedRole } from './parsed-credit';
import { JOB_NOUNS } from './vocabulary/jobs';
import { folded, wordsOf } from './word-list';

/** A stretch of the byline whose names share a job. */
export interface Section {
  readonly role: ParsedRole;
  readonly text: string;
}

/** Where the words of a job stand in the text. */
interface Marker {
  readonly role: ParsedRole;
  readonly start: number;
  readonly end: number;
}

/** A word before a colon that no list knows: "Styling: …", "Politics: …". */
const UNKNOWN_LABEL =
  /(?<=^|[\n;|]|\p{Ll}{3}\.)\s*(\p{L}[\p{L}\p{M}'’/&-]{0,30}(?:[^\S\n]\p{L}[\p{L}\p{M}'’/&-]{0,30}){0,3})[^\S\n]?:(?=\s)/gu;

/** Parts a byline at the words that name a job; names before the first of them wrote the text. */
export function splitSections(text: string): Section[] {
  const markers = markersIn(text);
  const first = { role: 'by' as const, text: text.slice(0, markers[0]?.start) };
  const rest = markers.map(({ role, end }, at) => ({ role, text: text.slice(end, markers[at + 1]?.start) }));
  return [first, ...rest];
}

function markersIn(text: string): Marker[] {
  const found: Marker[] = [];
  for (const pattern of MARKER_PATTERNS) {
    found.push(...matches(text, pattern).filter((marker) => !found.some((other) => overlaps(marker, other))));
  }
  const unknown = unknownLabels(text).filter((marker) => !found.some((other) => overlaps(marker, other)));
  return [...found, ...unknown].sort((one, other) => one.start - other.start);
}

function matches(text: string, { pattern, roleOf }: MarkerPattern): Marker[] {
  return [...text.matchAll(pattern)].map((match) => ({ ...spanOf(match), role: roleOf(match[1] ?? '') }));
}

function unknownLabels(text: string): Marker[] {
  return [...text.matchAll(UNKNOWN_LABEL)]
    .filter((match) => isLabelLike(match[1] ?? ''))
    .map((match) => ({ ...spanOf(match), role: match.index === 0 ? 'by' : 'other' }));
}

/** Not a person ("Jane Roe: Why I left") and not an organisation ("Reuters: …"). */
function isLabelLike(label: string): boolean {
  const words = wordsOf(label);
  if (isOrganization(label.trim())) return false;
  return words.length === 1 || words.some((word) => /^\p{Ll}/u.test(word) || JOB_NOUNS.has(folded(word)));
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function overlaps(one: Marker, other: Marker): boolean {
  return one.start < other.end && other.start < one.end;
}
