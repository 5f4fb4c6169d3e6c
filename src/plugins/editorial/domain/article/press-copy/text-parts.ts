import type { Arrangement, Part, PlacedLine } from './arrange';
import { reported, type ReportItem } from './copy';
import { splitDateline } from './dateline';
import { findDate, type FoundDate } from './dates';

/** The article itself. */
export interface TextParts {
  readonly headline: string;
  readonly deck?: string;
  readonly dateline?: string;
  /** ISO date: the one known beforehand, else one found in the copy. */
  readonly date?: string;
  readonly body: readonly string[];
  readonly report: readonly ReportItem[];
}

/** Headline, deck, dateline, date and body of arranged copy; `known` is the date where the caller knows it. */
export function readText({ lines }: Arrangement, known?: string): TextParts {
  const valuesOf = (part: Part) => lines.filter((line) => line.part === part).map(({ value }) => value);
  const stated = valuesOf('dateline').join(', ') || undefined;
  const { dateline = stated, body } = stated ? { body: valuesOf('body') } : withoutDateline(valuesOf('body'));
  const dates = datesIn(lines, dateline, known);
  const deck = valuesOf('deck').join(' ');
  return {
    headline: valuesOf('headline')[0] ?? '',
    ...(deck && { deck }),
    ...(dateline && { dateline }),
    ...(dates.iso && { date: dates.iso }),
    body,
    report: dates.report,
  };
}

function withoutDateline(body: readonly string[]): { dateline?: string; body: readonly string[] } {
  const [first, ...rest] = body;
  const split = first === undefined ? null : splitDateline(first);
  return split ? { dateline: split.dateline, body: [split.text, ...rest] } : { body };
}

/** A date line goes first, then a date in the dateline, then one on an author line, which all stay where they are. */
function datesIn(lines: readonly PlacedLine[], dateline: string | undefined, known: string | undefined) {
  const stated = lines.filter(({ part }) => part === 'date');
  const found = stated.map(({ value }) => findDate(value));
  const bylines = lines.filter(({ part }) => part === 'author').map(({ text }) => text);
  const mentioned = [dateline ?? '', ...bylines].map((text) => findDate(text));
  const iso = known ?? [...found, ...mentioned].find((date) => date?.iso !== undefined)?.iso;
  const report = stated.map((line, at) => reported(isUsed(found[at], iso) ? 'DATE_READ' : 'DATE_UNSURE', line.value));
  return { iso, report };
}

function isUsed(date: FoundDate | null | undefined, iso: string | undefined): boolean {
  return date?.iso !== undefined && date.iso === iso;
}
