import type { CalendarKind } from '../../../domain/calendar/kinds';
import type { SqlQuery, Strapi } from '../strapi';

/** A query that knows when texts stand in the calendar, with their cases as `c`. */
export interface Origin {
  readonly at: string;
  /** The table that the query begins with: it is the one to be narrowed to a type. */
  readonly table: 'c' | 'p';
  readonly cases: (strapi: Strapi) => SqlQuery;
  /** It is for types that have editions, or for those that have none; absent: for all. */
  readonly editions?: boolean;
}

/** Steps that bring a text to readers; adopting one that they had says nothing of when they got it. */
const PUBLICATIONS = ['publish', 'publish_minor', 'publish_without_approval'];

/**
 * A scheduled text has nothing left to do, so that it is not due. Published is what readers have now, on the date that they
 * see: that of the edition; of types without editions, that of the newest publication in the log.
 */
export const ORIGINS: Readonly<Record<CalendarKind, readonly Origin[]>> = {
  scheduled: [{ at: 'c.scheduled_for', table: 'c', cases: (strapi) => casesIn(strapi).where('c.stage', 'scheduled') }],
  due: [{ at: 'c.due_at', table: 'c', cases: (strapi) => casesIn(strapi).whereNot('c.stage', 'scheduled') }],
  published: [
    {
      editions: true,
      at: 'p.published_at',
      table: 'p',
      cases: (strapi) => beside(strapi, 'editorial_editions as p').where('p.is_current', true),
    },
    {
      editions: false,
      at: 'p.at',
      table: 'p',
      cases: (strapi) =>
        beside(strapi, 'editorial_events as p')
          .whereIn('p.step', PUBLICATIONS)
          .where('c.is_live', true)
          .whereNotExists(laterPublication(strapi)),
    },
  ],
};

function casesIn(strapi: Strapi): SqlQuery {
  return strapi.db.getConnection('editorial_cases as c');
}

function beside(strapi: Strapi, table: string): SqlQuery {
  return strapi.db.getConnection(table).join('editorial_cases as c', {
    'c.target_uid': 'p.target_uid',
    'c.document_id': 'p.document_id',
    'c.locale': 'p.locale',
  });
}

function laterPublication(strapi: Strapi): SqlQuery {
  return strapi.db
    .getConnection('editorial_events as l')
    .select('l.id')
    .whereRaw('l.target_uid = p.target_uid and l.document_id = p.document_id and l.locale = p.locale and l.seq > p.seq')
    .whereIn('l.step', PUBLICATIONS);
}
