import { assigneeCondition, dueCondition, liveCondition, stageCondition } from '../../../../contracts/lists';
import type { DUES } from '../../../../contracts/queue';
import { ASSIGNEE_FILTER, DUE_FILTER, LIVE_FILTER, STAGE_FILTER } from '../../../../domain/workflow/list-filters';
import type { Stage } from '../../../../domain/workflow/stages';
import { createAround } from '../../around';
import { uidOf } from '../../plugin';
import { parse, type HttpContext } from '../../requests';
import { defaultLocale, isLocalised, type Strapi } from '../../strapi';

interface Listing {
  readonly uid: string;
  readonly stages?: readonly Stage[];
  readonly isLive?: boolean;
  /** Such as `admin:3`. */
  readonly assignee?: string;
  readonly due?: (typeof DUES)[number];
  /** Absent for a list of every language. */
  readonly locale?: string;
}

type Find = (context: HttpContext, next?: unknown) => Promise<unknown>;

interface Reading {
  readonly model: { readonly uid: string };
  readonly params: { where?: unknown };
}

const CONTROLLER = 'plugin::content-manager.collection-types';

const listing = createAround<Listing>();

/**
 * Lets the content manager's lists be filtered by stage, person and date. The conditions are taken out of the query before Strapi
 * checks it, for they are no attributes, and join the database's own query as a subquery on the cases: pages, counts,
 * search and sorting stay those of the database, however many cases there are.
 */
export function filterLists(strapi: Strapi, isGoverned: (uid: string) => boolean, now: () => Date): void {
  strapi.get('controllers').extend(CONTROLLER, (stock: Record<string, unknown>) => {
    const find = (stock.find as Find).bind(stock);
    const filtered: Find = async (context, next) => {
      const uid = context.params.model ?? '';
      const asked = isGoverned(uid) ? await takeConditions(strapi, uid, context) : undefined;
      return asked ? listing.run(asked, () => find(context, next)) : find(context, next);
    };
    return Object.assign(stock, { find: filtered });
  });
  strapi.db.lifecycles.subscribe((event) => {
    if (event.action === 'beforeFindMany' || event.action === 'beforeCount') narrow(strapi, event, now());
  });
}

/** The conditions on the stage, which are gone from the query then; nothing where there are none. */
async function takeConditions(strapi: Strapi, uid: string, { query }: HttpContext): Promise<Listing | undefined> {
  const filters = query.filters;
  if (!isObject(filters) || !Array.isArray(filters.$and)) return undefined;
  const [own, rest] = split(filters.$and);
  if (own.length === 0) return undefined;
  filters.$and = rest;
  const {
    [STAGE_FILTER]: stages,
    [LIVE_FILTER]: live,
    [ASSIGNEE_FILTER]: assignee,
    [DUE_FILTER]: due,
  }: Conditions = Object.assign({}, ...own);
  return {
    uid,
    ...(stages !== undefined && { stages: parse(stageCondition, stages, 'query').$in }),
    ...(live !== undefined && { isLive: parse(liveCondition, live, 'query').$eq === 'true' }),
    ...(assignee !== undefined && { assignee: parse(assigneeCondition, assignee, 'query').$eq }),
    ...(due !== undefined && { due: parse(dueCondition, due, 'query').$eq }),
    ...(await languageOf(strapi, uid, query)),
  };
}

type Conditions = Record<string, unknown>;

const OWN = [STAGE_FILTER, LIVE_FILTER, ASSIGNEE_FILTER, DUE_FILTER];

function split(conditions: readonly unknown[]): [Conditions[], unknown[]] {
  const isOwn = (one: unknown): one is Conditions => isObject(one) && OWN.some((name) => name in one);
  return [conditions.filter(isOwn), conditions.filter((one) => !isOwn(one))];
}

async function languageOf(strapi: Strapi, uid: string, query: HttpContext['query']): Promise<{ locale?: string }> {
  if (!isLocalised(strapi, uid)) return { locale: '' };
  if (query.locale === '*') return {};
  return { locale: typeof query.locale === 'string' ? query.locale : await defaultLocale(strapi) };
}

function narrow(strapi: Strapi, { model, params }: Reading, now: Date): void {
  const asked = listing.get();
  if (!asked || model.uid !== asked.uid) return;
  const { uid: targetUid, stages, assignee, due, isLive, locale } = asked;
  const place = { targetUid, ...(locale !== undefined && { locale }) };
  const ofCase = [
    { ...place, ...(isLive !== undefined && { isLive }) },
    ...(stages ? [{ stage: { $in: stages } }] : []),
    ...(due ? [DUE[due](now)] : []),
  ];
  const texts = [
    idsWhere(strapi, 'case', { $and: ofCase }),
    ...(assignee ? [idsWhere(strapi, 'assignee', { ...place, account: assignee })] : []),
  ];
  params.where = { $and: [params.where ?? {}, ...texts.map((ids) => ({ documentId: { $in: ids } }))] };
}

/** The same that the newsroom's lists mean by it. */
const DUE: Readonly<Record<(typeof DUES)[number], (now: Date) => object>> = {
  overdue: (now) => ({ dueAt: { $lt: now.toISOString() }, stage: { $ne: 'scheduled' } }),
  none: () => ({ dueAt: { $null: true } }),
};

function idsWhere(strapi: Strapi, name: 'case' | 'assignee', where: object) {
  return strapi.db.queryBuilder(uidOf(name)).select('documentId').where(where).getKnexQuery();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
