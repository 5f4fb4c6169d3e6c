export interface Question {
  readonly asked: object;
  /** The same page, written by hand in SQL without a look at rights and rules; `?` is the account that asks. */
  readonly where: string;
  readonly order: string;
  readonly offset?: number;
  /** The log or the calendar, if not the queue. */
  readonly room?: 'activity' | 'calendar';
  /** What its rows `c` come from, if not from the cases alone. */
  readonly from?: string;
  /** What they have beside the columns of `c`. */
  readonly more?: string;
  readonly limit?: number;
}

/** The year of schedules: what is due would be published by the minute, and there are no texts to publish. */
export const FAR_AHEAD = 2090;

const NEWEST = 'c.saved_at desc, c.id desc';
const WHOSE =
  'c.id in (select d.id from editorial_assignees a join editorial_cases d on d.target_uid = a.target_uid ' +
  'and d.document_id = a.document_id and d.locale = a.locale where a.account = ?)';
const NOBODYS =
  "c.stage in ('draft', 'in_review', 'changes_requested', 'approved') and not exists (select 1 from " +
  'editorial_assignees a where a.target_uid = c.target_uid and a.document_id = c.document_id and a.locale = c.locale)';
const DUE = 'case when c.due_at is null then 1 else 0 end, c.due_at, c.id';

/** What people ask the queue for. */
const OF_QUEUE: Readonly<Record<string, Question>> = {
  'waiting for my review': {
    asked: { list: 'review' },
    where: "c.stage = 'in_review' and c.submitted_by <> ?",
    order: 'c.submitted_at, c.id',
  },
  'came back to me': {
    asked: { list: 'returned' },
    where: `c.stage = 'changes_requested' and (c.owner = ? or c.submitted_by = ? or ${WHOSE})`,
    order: DUE,
  },
  mine: { asked: { list: 'mine' }, where: WHOSE, order: DUE },
  unassigned: { asked: { list: 'unassigned' }, where: NOBODYS, order: NEWEST },
  overdue: {
    asked: { list: 'overdue' },
    where: `c.due_at < '${new Date().toISOString()}' and c.stage <> 'scheduled'`,
    order: 'c.due_at, c.id',
  },
  'search by title': {
    asked: { list: 'all', search: 'ferry council 4' },
    where: "c.title_key like '%ferry council 4%'",
    order: NEWEST,
  },
  'all, newest first': { asked: { list: 'all' }, where: '1 = 1', order: NEWEST },
  'all, by title, page 20': {
    asked: { list: 'all', sort: 'title', page: 20 },
    where: '1 = 1',
    order: 'c.title_key, c.id',
    offset: 475,
  },
  'one column of the board': {
    asked: { list: 'all', stages: 'in_review', sort: 'due' },
    where: "c.stage = 'in_review'",
    order: DUE,
  },
};

const EVENTS = 'editorial_events c';
const NEWEST_EVENTS = 'c.at desc, c.id desc';

/** What people ask the log over all texts for: 200,000 events. */
const OF_LOG: Readonly<Record<string, Question>> = {
  'activity, newest': { room: 'activity', from: EVENTS, asked: {}, where: '1 = 1', order: NEWEST_EVENTS },
  'activity of one person': {
    room: 'activity',
    from: EVENTS,
    asked: { person: 'admin:207' },
    where: "c.actor_kind = 'admin' and c.actor_id = '207'",
    order: NEWEST_EVENTS,
  },
  'activity, approvals of a day': {
    room: 'activity',
    from: EVENTS,
    asked: { kinds: 'approve', from: '2026-03-01T00:00:00Z', before: '2026-03-02T00:00:00Z' },
    where: "c.step = 'approve' and c.at >= '2026-03-01T00:00:00.000Z' and c.at < '2026-03-02T00:00:00.000Z'",
    order: NEWEST_EVENTS,
  },
};

const CURRENT =
  'editorial_editions e join editorial_cases c on c.target_uid = e.target_uid ' +
  'and c.document_id = e.document_id and c.locale = e.locale';

const marchOf = (year: number) => ({ from: `${year}-03-01T00:00:00.000Z`, before: `${year}-04-01T00:00:00.000Z` });

/** The earliest 300 of a kind in a month, by the column that has its instant, and what they must be beside. */
function inMarch(year: number, kinds: string, column: string, be: string) {
  const { from, before } = marchOf(year);
  const where = `${column} >= '${from}' and ${column} < '${before}' and ${be}`;
  const page = { where, order: 'at, c.id', more: `${column} as at` };
  return { room: 'calendar', limit: 300, asked: { from, before, kinds }, ...page } as const;
}

/** What people ask the calendar for. */
const OF_CALENDAR: Readonly<Record<string, Question>> = {
  'calendar, due in a month': inMarch(2026, 'due', 'c.due_at', "c.stage <> 'scheduled'"),
  'calendar, scheduled in a month': inMarch(FAR_AHEAD, 'scheduled', 'c.scheduled_for', "c.stage = 'scheduled'"),
  'calendar, published in a month': {
    ...inMarch(2026, 'published', 'e.published_at', 'e.is_current = true'),
    from: CURRENT,
  },
};

/** What people ask the newsroom for. */
export const QUESTIONS: Readonly<Record<string, Question>> = { ...OF_QUEUE, ...OF_LOG, ...OF_CALENDAR };
