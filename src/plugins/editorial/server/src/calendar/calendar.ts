import type { CalendarEntry, CalendarPage, CalendarQuery, Unshown } from '../../../contracts/calendar';
import { wordsIn } from '../../../contracts/queue';
import { CALENDAR_KINDS, type CalendarKind } from '../../../domain/calendar/kinds';
import { countCases } from '../queue/count';
import { findPage, type FoundCase } from '../queue/found';
import { listedCases } from '../queue/listed';
import type { SqlQuery, Strapi } from '../strapi';
import { sourcesOf, type Source } from './sources';

/** What is scheduled, due and published between two instants, as far as the person who asks may open it. */
export interface Calendar {
  readonly entries: (query: CalendarQuery) => Promise<CalendarPage>;
}

export function createCalendar({ strapi }: { strapi: Strapi }): Calendar {
  return { entries: (query) => entries(strapi, query) };
}

interface Found extends FoundCase {
  readonly at: string;
  readonly kind: CalendarKind;
}

async function entries(strapi: Strapi, query: CalendarQuery): Promise<CalendarPage> {
  const sources = await sourcesOf(strapi, query, kindsIn(query));
  const parts = await Promise.all(sources.map(([kind, origins]) => partOf(strapi, query, kind, origins)));
  const found = parts.flatMap(({ shown }) => shown).sort(inTime);
  return { data: await viewed(strapi, found), meta: { unshown: parts.flatMap(({ unshown }) => unshown) } };
}

function kindsIn({ kinds }: CalendarQuery): readonly CalendarKind[] {
  return CALENDAR_KINDS.filter((kind) => !kinds || wordsIn(kinds).includes(kind));
}

interface Part {
  readonly shown: readonly Found[];
  /** One where there is any. */
  readonly unshown: readonly Unshown[];
}

async function partOf(
  strapi: Strapi,
  { limit }: CalendarQuery,
  kind: CalendarKind,
  sources: readonly Source[],
): Promise<Part> {
  const earliest = await earliestOf(strapi, kind, sources, limit + 1);
  const shown = earliest.slice(0, limit);
  const last = shown.at(-1);
  const isAll = last === undefined || earliest.length === shown.length;
  return { shown, unshown: isAll ? [] : [await restAfter(strapi, last, sources, shown.length)] };
}

async function earliestOf(
  strapi: Strapi,
  kind: CalendarKind,
  sources: readonly Source[],
  limit: number,
): Promise<readonly Found[]> {
  const sort = (rows: SqlQuery) => void rows.orderBy('c.at').orderBy('c.id');
  const pages = sources.map(({ cases, at }) => {
    const page = cases().select(`${at} as at`).orderBy(at).orderBy('c.id').limit(limit);
    return findPage<{ readonly at: string }>(strapi, { cases: page, sort, more: ['at'] });
  });
  const found = (await Promise.all(pages)).flat().map((row) => ({ ...row, kind }));
  return found.sort(inTime).slice(0, limit);
}

async function restAfter(
  strapi: Strapi,
  { kind, at }: Found,
  sources: readonly Source[],
  shown: number,
): Promise<Unshown> {
  const counts = await Promise.all(sources.map(({ cases }) => countCases(strapi, cases())));
  const total = counts.reduce((sum, one) => sum + one.total, 0);
  return { kind, count: total - shown, isMore: counts.some(({ isMore }) => isMore), after: at };
}

async function viewed(strapi: Strapi, found: readonly Found[]): Promise<readonly CalendarEntry[]> {
  const listed = await listedCases(strapi, found);
  return listed.flatMap((text, n) => {
    const one = found[n];
    return one ? [{ ...text, kind: one.kind, at: one.at }] : [];
  });
}

function inTime(one: Found, other: Found): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id - other.id;
}
