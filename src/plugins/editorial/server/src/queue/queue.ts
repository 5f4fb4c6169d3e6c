import type { ListedCase, QueueChoices, QueueQuery, Sort } from '../../../contracts/queue';
import { currentCaller } from '../actor';
import { service } from '../plugin';
import type { SqlQuery, Strapi } from '../strapi';
import { choices } from './choices';
import { filters, listCondition } from './conditions';
import { knownCases, type Counted } from './count';
import { findPage } from './found';
import { listedCases } from './listed';
import { ownNames } from './readable';
import { among, ofType, visibleTexts } from './visible';
import { waitingFor } from './waiting';

export interface Listing extends Counted {
  readonly items: readonly ListedCase[];
}

/** Lists of texts across types, for the person who asks; a few statements for a page, whatever the number of texts. */
export interface Queue {
  readonly list: (query: QueueQuery) => Promise<Listing>;
  /** What the lists can be narrowed to. */
  readonly choices: () => Promise<QueueChoices>;
}

export function createQueue({ strapi }: { strapi: Strapi }): Queue {
  return { list: (query) => list(strapi, query), choices: () => choices(strapi) };
}

async function list(strapi: Strapi, query: QueueQuery): Promise<Listing> {
  const found = await casesFor(strapi, query);
  if (!found) return { items: [], total: 0, isMore: false };
  const { cases } = found;
  const { ids, ...counted } = await knownCases(strapi, cases.clone());
  const page = await pageOf(strapi, query, cases, ids);
  return { items: await listedCases(strapi, page), ...counted };
}

/**
 * What was found once need not be looked for again to be put in order. Of more than is counted that would be any thousand:
 * then the database puts all of it in order.
 */
async function pageOf(strapi: Strapi, query: QueueQuery, cases: SqlQuery, known: readonly number[] | null) {
  const sort = (rows: SqlQuery) => sorted(rows, query);
  const rows = known ? casesIn(strapi).whereIn('c.id', [...known]) : cases;
  sort(rows);
  rows.limit(query.limit).offset((query.page - 1) * query.limit);
  return known?.length === 0 ? [] : findPage(strapi, { cases: rows, sort });
}

function casesIn(strapi: Strapi): SqlQuery {
  return strapi.db.getConnection('editorial_cases as c');
}

/** Lists that differ with whoever asks, beyond what they may open. */
const PERSONAL: ReadonlySet<QueueQuery['list']> = new Set<QueueQuery['list']>(['review', 'returned', 'mine']);

/**
 * The cases that the query is about, without order; nothing where the caller may open none of the types. Wrapped, for
 * whoever awaits a query runs it.
 */
async function casesFor(strapi: Strapi, query: QueueQuery): Promise<{ readonly cases: SqlQuery } | null> {
  const names = PERSONAL.has(query.list) ? await ownNames(strapi) : [];
  const waits = waitingFor(strapi, currentCaller(strapi), names);
  const ofTypes = await visibleTexts(strapi, query);
  if (ofTypes.length === 0) return null;
  const cases = casesIn(strapi);
  among(cases, ofTypes, (one, uid) => {
    ofType(strapi, one, 'c', uid);
    if (query.list === 'review') waits(one, uid);
  });
  const accounts = names.filter((name) => !name.startsWith('author:'));
  const now = service(strapi, 'workflow').now().toISOString();
  listCondition(query.list, { accounts, now })(cases, strapi);
  filters(query, now)(cases, strapi);
  return { cases };
}

const COLUMNS: Readonly<Record<Sort, string>> = {
  submitted: 'c.submitted_at',
  due: 'c.due_at',
  priority: 'c.priority',
  title: 'c.title_key',
  saved: 'c.saved_at',
  scheduled: 'c.scheduled_for',
};

const NATURAL: Readonly<Record<QueueQuery['list'], Sort>> = {
  review: 'submitted',
  returned: 'due',
  mine: 'due',
  unassigned: 'saved',
  overdue: 'due',
  all: 'saved',
};

const DOWNWARD: ReadonlySet<Sort> = new Set<Sort>(['priority', 'saved']);

/** What has no date comes last, whichever way the list runs: databases differ in where they put it. */
const UNDATED: ReadonlySet<Sort> = new Set<Sort>(['due', 'scheduled']);

function sorted(cases: SqlQuery, { list: name, sort = NATURAL[name], order }: QueueQuery): void {
  const column = COLUMNS[sort];
  const direction = order ?? (DOWNWARD.has(sort) ? 'desc' : 'asc');
  if (UNDATED.has(sort) && name !== 'overdue') cases.orderByRaw(`case when ${column} is null then 1 else 0 end`);
  cases.orderBy(column, direction).orderBy('c.id', direction);
}
