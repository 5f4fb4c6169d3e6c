import {
  MOST_COUNTED,
  wordsIn,
  type ListedCase,
  type QueueChoices,
  type QueueQuery,
  type Sort,
} from '../../../contracts/queue';
import { currentCaller } from '../actor';
import { ARTICLE, service } from '../plugin';
import type { SqlQuery, Strapi } from '../strapi';
import { keyText, type Key } from '../workflow/key';
import { nameAccounts } from '../workflow/names';
import { caseRows, type CaseRow } from '../workflow/cases';
import { choices } from './choices';
import { filters, listCondition } from './conditions';
import { documentsWhere } from './documents';
import { ownNames, readable } from './readable';
import { refuseUnknownTypes } from './types';
import { waitingFor } from './waiting';

export interface Listing {
  readonly items: readonly ListedCase[];
  readonly total: number;
  /** More than are counted. */
  readonly isMore: boolean;
}

/** Lists of texts across types, for the person who asks; one query for a page, whatever the number of texts. */
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
  const counted = await count(strapi, cases.clone());
  const page = cases.clone().select('c.id').limit(query.limit);
  sorted(page, query);
  const ids = (await page.offset((query.page - 1) * query.limit)).map(({ id }: { id: number }) => Number(id));
  return { items: await view(strapi, ids), total: Math.min(counted, MOST_COUNTED), isMore: counted > MOST_COUNTED };
}

/**
 * The cases that the query is about, without order; nothing where the caller may open none of the types. Wrapped, for
 * whoever awaits a query runs it.
 */
async function casesFor(strapi: Strapi, query: QueueQuery): Promise<{ readonly cases: SqlQuery } | null> {
  const workflow = service(strapi, 'workflow');
  const names = await ownNames(strapi);
  const ofTypes = await typesFor(strapi, query, names);
  if (ofTypes.length === 0) return null;
  const cases = strapi.db.getConnection('editorial_cases as c');
  cases.where((any: SqlQuery) => {
    for (const narrow of ofTypes) any.orWhere((one: SqlQuery) => narrow(one));
  });
  const accounts = names.filter((name) => !name.startsWith('author:'));
  const now = workflow.now().toISOString();
  listCondition(query.list, { accounts, now })(cases, strapi);
  filters(query, now)(cases, strapi);
  return { cases };
}

type Narrow = (cases: SqlQuery) => void;

async function typesFor(strapi: Strapi, query: QueueQuery, names: readonly string[]): Promise<readonly Narrow[]> {
  const found: Narrow[] = [];
  refuseUnknownTypes(strapi, wordsIn(query.types));
  const waits = waitingFor(strapi, currentCaller(strapi), names);
  for (const { uid, plural } of service(strapi, 'workflow').governed()) {
    if (query.types && !wordsIn(query.types).includes(plural)) continue;
    if (query.section && uid !== ARTICLE) continue;
    const narrow = await readable(strapi, uid);
    if (!narrow) continue;
    found.push((cases) => {
      cases.where('c.target_uid', uid);
      narrow(cases);
      if (query.list === 'review') waits(cases, uid);
      if (query.section) cases.whereIn('c.document_id', inSection(strapi, uid, query.section));
    });
  }
  return found;
}

function inSection(strapi: Strapi, uid: string, documentId: string): SqlQuery {
  return documentsWhere(strapi, uid, { section: { documentId } });
}

async function count(strapi: Strapi, cases: SqlQuery): Promise<number> {
  const counted = cases.select('c.id').limit(MOST_COUNTED + 1);
  const [row]: { total?: number | string }[] = await strapi.db.connection
    .count({ total: '*' })
    .from(counted.as('counted'));
  return Number(row?.total ?? 0);
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

async function view(strapi: Strapi, ids: readonly number[]): Promise<readonly ListedCase[]> {
  const workflow = service(strapi, 'workflow');
  const found = await caseRows(strapi).findMany({ where: { id: { $in: [...ids] } } });
  const plans = await workflow.plansOf(found);
  const names = await nameAccounts(
    strapi,
    found.map(({ submittedBy }) => submittedBy ?? ''),
  );
  const plurals = new Map(workflow.governed().map(({ uid, plural }) => [uid, plural]));
  const rows = new Map(found.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    const plan = row && plans.get(keyText(keyOf(row)));
    return plan
      ? [{ ...listed(row), submittedBy: nameIn(names, row), plural: plurals.get(row.targetUid) ?? '', plan }]
      : [];
  });
}

function listed(row: CaseRow): Omit<ListedCase, 'plural' | 'submittedBy' | 'plan'> {
  const { targetUid: uid, documentId, locale, stage, version, scheduledFor, savedAt } = row;
  return {
    uid,
    documentId,
    locale: locale || null,
    title: row.title || documentId,
    submittedAt: row.submittedAt ?? '',
    stage,
    isLive: Boolean(row.isLive),
    version,
    scheduledFor,
    savedAt,
  };
}

function nameIn(names: ReadonlyMap<string, string>, { submittedBy }: CaseRow): string {
  return names.get(submittedBy ?? '') ?? '';
}

function keyOf({ targetUid: uid, documentId, locale }: CaseRow): Key {
  return { uid, documentId, locale };
}
