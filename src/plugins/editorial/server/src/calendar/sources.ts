import type { CalendarQuery } from '../../../contracts/calendar';
import type { CalendarKind } from '../../../domain/calendar/kinds';
import { service } from '../plugin';
import { assignedTo, filters } from '../queue/conditions';
import { among, ofType, visibleTexts, type Visible } from '../queue/visible';
import type { SqlQuery, Strapi } from '../strapi';
import { ORIGINS, type Origin } from './origins';

/** Where entries of one kind are found. */
export interface Source {
  /** A query of its own at each call; wrapped, for whoever awaits a query runs it. */
  readonly cases: () => SqlQuery;
  /** The column with the instant at which a text stands in the calendar. */
  readonly at: string;
}

/** For each kind where its entries are found; nothing where the caller may open none of the types. */
export async function sourcesOf(
  strapi: Strapi,
  query: CalendarQuery,
  kinds: readonly CalendarKind[],
): Promise<readonly (readonly [CalendarKind, readonly Source[]])[]> {
  const visible = await visibleTexts(strapi, query);
  const { hasEditions } = service(strapi, 'delivery');
  return kinds.map((kind) => {
    const origins = ORIGINS[kind].map((origin) => ({
      origin,
      texts: visible.filter(({ uid }) => origin.editions === undefined || origin.editions === hasEditions(uid)),
    }));
    const sources = origins.filter(({ texts }) => texts.length > 0);
    return [kind, sources.map(({ origin, texts }) => sourceOf(strapi, query, origin, texts))] as const;
  });
}

function sourceOf(
  strapi: Strapi,
  query: CalendarQuery,
  { at, table, cases }: Origin,
  texts: readonly Visible[],
): Source {
  const { locale, search, person, from, before } = query;
  return {
    at,
    cases: () => {
      const found = cases(strapi);
      among(found, texts, (one, uid) => ofType(strapi, one, table, uid));
      filters({ locale, search }, '')(found, strapi);
      if (person) belongingTo(found, strapi, person);
      return found.where(at, '>=', new Date(from).toISOString()).where(at, '<', new Date(before).toISOString());
    },
  };
}

/** Plans end with a publication: whose text it was is then said by who wrote it and handed it in. */
function belongingTo(cases: SqlQuery, strapi: Strapi, account: string): void {
  cases.where((any: SqlQuery) => {
    any.where('c.owner', account).orWhere('c.submitted_by', account);
    any.orWhere((one: SqlQuery) => assignedTo(one, strapi, [account]));
  });
}
