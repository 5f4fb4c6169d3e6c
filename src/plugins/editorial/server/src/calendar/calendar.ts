import type { CalendarEntry, CalendarPage, CalendarQuery, Unshown } from '../../../contracts/calendar';
import { wordsIn } from '../../../contracts/queue';
import { CALENDAR_KINDS, type CalendarKind } from '../../../domain/calendar/kinds';
import { countCases } from '../queue/count';
import { listedCases } from '../queue/listed';
import type { Strapi } from '../strapi';
import { sourcesOf, type Source } from './sources';

/** What is scheduled, due and published between two instants, as far as the person who asks may open it. */
export interface Calendar {
  readonly entries: (query: CalendarQuery) => Promise<CalendarPage>;
}

export function createCalendar({ strapi }: { strapi: Strapi }): Calendar {
  return { entries: (query) => entries(strapi, query) };
}

interface Found {
  /** Of the case. */
  readonly id: number;
  readonly at: string;
  readonly kind: CalendarKind;
}

async function entries(strapi: Strapi, query: CalendarQuery): Promise<CalendarPage> {
  const found: Found[] = [];
  const unshown: Unshown[] = [];
  for (const [kind, sources] of await sourcesOf(strapi, query, kindsIn(query))) {
    const earliest = await earliestOf(kind, sources, query.limit + 1);
    const shown = earliest.slice(0, query.limit);
    const last = shown.at(-1);
    if (last && earliest.length > shown.length) unshown.push(await restAfter(strapi, last, sources, shown.length));
    found.push(...shown);
  }
  return { data: await viewed(strapi, found.sort(inTime)), meta: { unshown } };
}

function kindsIn({ kinds }: CalendarQuery): readonly CalendarKind[] {
  return CALENDAR_KINDS.filter((kind) => !kinds || wordsIn(kinds).includes(kind));
}

async function earliestOf(kind: CalendarKind, sources: readonly Source[], limit: number): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { cases, at } of sources) {
    const rows = await cases().select('c.id', `${at} as at`).orderBy(at).orderBy('c.id').limit(limit);
    found.push(...rows.map((row: Omit<Found, 'kind'>) => ({ id: Number(row.id), at: row.at, kind })));
  }
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
  const listed = await listedCases(strapi, [...new Set(found.map(({ id }) => id))]);
  return found.flatMap(({ id, kind, at }) => {
    const text = listed.get(id);
    return text ? [{ ...text, kind, at }] : [];
  });
}

function inTime(one: Found, other: Found): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id - other.id;
}
