import { wordsIn, type QueueQuery } from '../../../contracts/queue';
import { OPEN_STAGES } from '../../../domain/workflow/plan';
import { folded } from '../folded';
import type { SqlQuery, Strapi } from '../strapi';

type Condition = (cases: SqlQuery, strapi: Strapi) => void;

export interface Asking {
  readonly accounts: readonly string[];
  /** ISO 8601 instant. */
  readonly now: string;
}

/** What each list is about, where it is the same for every type. */
export function listCondition(list: QueueQuery['list'], { accounts, now }: Asking): Condition {
  const conditions: Record<QueueQuery['list'], Condition> = {
    review: (cases) => void cases.where('c.stage', 'in_review'),
    all: () => {},
    returned: (cases, strapi) => returnedTo(cases, strapi, accounts),
    mine: (cases, strapi) => assignedTo(cases, strapi, accounts),
    unassigned: (cases, strapi) => void cases.whereIn('c.stage', [...OPEN_STAGES]).whereNotExists(assigned(strapi)),
    overdue: (cases) => overdue(cases, now),
  };
  return conditions[list];
}

/** What a list is narrowed to. */
export function filters(query: Partial<QueueQuery>, now: string): Condition {
  return (cases, strapi) => {
    if (query.stages) cases.whereIn('c.stage', [...wordsIn(query.stages)]);
    if (query.locale) cases.where('c.locale', query.locale);
    if (query.assignee) assignedTo(cases, strapi, [query.assignee]);
    if (query.search) cases.whereRaw("c.title_key like ? escape '!'", [`%${escaped(folded(query.search))}%`]);
    if (query.due === 'none') cases.whereNull('c.due_at');
    if (query.due === 'overdue') overdue(cases, now);
    between(cases, 'c.due_at', query.dueFrom, query.dueBefore);
    between(cases, 'c.scheduled_for', query.scheduledFrom, query.scheduledBefore);
    if (query.scheduledFrom ?? query.scheduledBefore) cases.where('c.stage', 'scheduled');
  };
}

function overdue(cases: SqlQuery, now: string): void {
  cases.where('c.due_at', '<', now).whereNot('c.stage', 'scheduled');
}

function between(cases: SqlQuery, column: string, from?: string, before?: string): void {
  if (from) cases.where(column, '>=', new Date(from).toISOString());
  if (before) cases.where(column, '<', new Date(before).toISOString());
}

/** A person's search is no pattern. */
function escaped(words: string): string {
  return words.replace(/[!%_]/g, '!$&');
}

/** To whoever began it, handed it in or works on it. */
function returnedTo(cases: SqlQuery, strapi: Strapi, accounts: readonly string[]): void {
  cases.where('c.stage', 'changes_requested').where((theirs: SqlQuery) => {
    for (const column of ['c.owner', 'c.submitted_by']) void theirs.orWhereIn(column, [...accounts]);
    void theirs.orWhereIn('c.id', assignedCases(strapi, accounts));
  });
}

export function assignedTo(cases: SqlQuery, strapi: Strapi, accounts: readonly string[]): void {
  cases.whereIn('c.id', assignedCases(strapi, accounts));
}

/** From the few that somebody has to their cases, rather than from every case to whoever has it. */
function assignedCases(strapi: Strapi, accounts: readonly string[]): SqlQuery {
  return strapi.db
    .getConnection('editorial_assignees as a')
    .select('d.id')
    .join('editorial_cases as d', {
      'd.target_uid': 'a.target_uid',
      'd.document_id': 'a.document_id',
      'd.locale': 'a.locale',
    })
    .whereIn('a.account', [...accounts]);
}

function assigned(strapi: Strapi): SqlQuery {
  return strapi.db
    .getConnection('editorial_assignees as a')
    .select('a.id')
    .whereRaw('a.target_uid = c.target_uid and a.document_id = c.document_id and a.locale = c.locale');
}
