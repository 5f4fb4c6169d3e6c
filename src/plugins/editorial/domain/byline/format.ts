import type { Byline, BylineLine, BylineSegment, Credit, CreditRole } from './credits';
import { joinList, type BylineStyle } from './joining';
import { isolatedNameSegments, nameSegments } from './name-segments';
import { overrideSegments } from './override';
import { groupByRole, type RoleGroup } from './role-groups';
import { BUILT_IN_ROLES, isBuiltIn, ownPhrase, type RoleVocabulary } from './roles';
import { NAMES, type BylineWords } from './words/byline-words';
import { wordsFor } from './words/words-for';

export interface BylineOptions {
  /** BCP 47 tag of the language the article is printed in. */
  readonly locale: string;
  readonly style?: BylineStyle;
  /** The vocabulary of the house, where it has one of its own. */
  readonly roles?: RoleVocabulary;
  /** `bylineOverride` of the article: printed instead of the credits unless blank. */
  readonly override?: string | null;
}

/** How one group of names is joined and said. */
interface Press {
  readonly options: BylineOptions;
  readonly words: BylineWords;
}

/**
 * The printed line: plain text, never markup. All segments of all lines, one after the other, are the text.
 *
 * One line a role, in order of first appearance, everybody once a line. A single line ends without a full stop
 * ("By A and B"); as soon as there are several, each ends with one ("By A and B. Photographs by C."). A name that ends
 * with a full stop of its own gets no second one. Names are printed as stored, notes after them, affiliations not.
 *
 * In the role `by`, the by-word is said of people: a line without a person stands alone ("Staff and agencies",
 * "Reuters"). Agencies after people are set off by a comma ("By A and B, Reuters"); one before them stays in the list.
 *
 * A name written against the direction of the locale is isolated (Unicode UAX #9, FSI and PDI), outside its segment.
 */
export function formatByline(credits: readonly Credit[], options: BylineOptions): Byline {
  const override = options.override?.trim();
  const lines = override ? [overrideLine(credits, override)] : creditLines(credits, options);
  return { text: lines.map(lineText).join(''), lines };
}

function overrideLine(credits: readonly Credit[], override: string): BylineLine {
  return { role: 'by', segments: overrideSegments(credits, override) };
}

function creditLines(credits: readonly Credit[], options: BylineOptions): BylineLine[] {
  const press = { options, words: wordsFor(options.locale) };
  const lines = groupByRole(credits).map((group) => roleLine(group, press));
  if (lines.length < 2) return lines;
  return lines.map((line, at) => closeLine(line, press.words, at === lines.length - 1));
}

function roleLine({ role, credits }: RoleGroup, press: Press): BylineLine {
  const phrase = role === 'by' && !credits.some(isPerson) ? NAMES : phraseOf(role, press);
  const [only] = credits;
  if (only && credits.length === 1 && phrase === NAMES) return { role, segments: nameSegments(only) };
  const [before = '', after = ''] = phrase.split(NAMES);
  const names = role === 'by' ? withTrailingAgencies(credits, press) : joined(credits, press);
  return { role, segments: [...wordsSegment(before), ...names, ...wordsSegment(after)] };
}

/** The house's words, else ours, else names alone. */
function phraseOf(role: CreditRole, { options, words }: Press): string {
  const own = (options.roles ?? BUILT_IN_ROLES).get(role);
  const ours = isBuiltIn(role) ? words.phrases[role] : NAMES;
  return (own && ownPhrase(own, options.locale)) ?? ours;
}

function withTrailingAgencies(credits: readonly Credit[], press: Press): BylineSegment[] {
  const trailing = trailingAgencies(credits);
  const lead = credits.slice(0, credits.length - trailing.length);
  if (!lead.some(isPerson) || trailing.length === 0) return joined(credits, press);
  return [...joined(lead, press), { text: press.words.comma }, ...joined(trailing, press)];
}

function trailingAgencies(credits: readonly Credit[]): readonly Credit[] {
  const reversed = [...credits].reverse();
  const count = reversed.findIndex(({ kind }) => kind !== 'agency');
  return count === -1 ? credits : credits.slice(credits.length - count);
}

function joined(credits: readonly Credit[], { options }: Press): BylineSegment[] {
  const names = credits.map(({ name }) => name);
  return joinList(names, options.locale, options.style).flatMap((part) => {
    if ('words' in part) return [{ text: part.words }];
    const credit = credits[part.index];
    return credit ? isolatedNameSegments(credit, options.locale) : [];
  });
}

function closeLine(line: BylineLine, { stop, gap }: BylineWords, isLast: boolean): BylineLine {
  const isClosed =
    stop !== '' &&
    lineText(line)
      .replace(/\u2069+$/u, '')
      .endsWith(stop);
  const closing = (isClosed ? '' : stop) + (isLast ? '' : gap);
  return { role: line.role, segments: [...line.segments, ...wordsSegment(closing)] };
}

function isPerson({ kind }: Credit): boolean {
  return kind === 'person';
}

function lineText({ segments }: BylineLine): string {
  return segments.map(({ text }) => text).join('');
}

function wordsSegment(text: string): BylineSegment[] {
  return text === '' ? [] : [{ text }];
}
