import { actorKey } from '../../../../domain/workflow/actor';
import {
  decidePlan,
  isOverdue,
  NO_PLAN,
  PRIORITIES,
  type Plan,
  type PlanMove,
  type PlanStep,
  type Priority,
} from '../../../../domain/workflow/plan';
import type { PlanView } from '../../../../contracts/planning';
import { asActor, type Caller } from '../../actor';
import { refusalError } from '../../http-errors';
import { service } from '../../plugin';
import { inTransaction } from '../../strapi';
import { caseOf } from '../adoption/adopt';
import { assigneesOf, setAssignees } from '../record/assignees';
import type { CaseRow } from '../record/cases';
import { asConflict, staleVersion } from '../conflicts';
import type { Desk } from '../desk';
import type { NewEvent } from '../record/events';
import { grantedOn } from './granted';
import { keyText, type Key } from '../key';
import { claim } from './locks';
import { nameAccounts } from '../record/names';
import { append, digestOf, whoOf } from '../record/record';

export interface PlanChange extends Partial<Plan> {
  /** The version that was seen; a change of anything newer is refused. */
  readonly version?: number;
  readonly reason?: string;
}

/**
 * Says who works on a text until when: under the case's lock, in one transaction, one event for each part that changes.
 * What stays as it was leaves no trace.
 * @throws refusalError NOT_PERMITTED, STALE_VERSION
 */
export function changePlan(desk: Desk, key: Key, change: PlanChange, caller: Caller): Promise<void> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const seen = await caseOf(desk, key);
      if (change.version !== undefined && change.version !== seen.version) throw staleVersion();
      const before = planOf(seen, await assigneesIn(desk, key));
      const after = planAfter(before, change);
      const moves = await movesOf(desk, key, { before, after, caller });
      if (moves.length > 0) await carryOut(desk, key, { seen, before, after, moves, caller, reason: change.reason });
    }),
  );
}

async function assigneesIn({ strapi }: Desk, key: Key): Promise<readonly string[]> {
  return (await assigneesOf(strapi, [key])).get(keyText(key)) ?? [];
}

function planAfter(before: Plan, { assignees, dueAt, priority }: PlanChange): Plan {
  return {
    assignees: assignees ? [...new Set(assignees)] : before.assignees,
    dueAt: dueAt === undefined ? before.dueAt : dueAt && new Date(dueAt).toISOString(),
    priority: priority ?? before.priority,
  };
}

interface Planned {
  readonly before: Plan;
  readonly after: Plan;
  readonly caller: Caller;
}

async function movesOf(desk: Desk, key: Key, { before, after, caller }: Planned): Promise<readonly PlanMove[]> {
  const account = actorKey(caller);
  const person = (await desk.identify([account])).get(account) ?? [account];
  const actor = asActor(caller, key.uid, person, await grantedOn(desk, key, caller));
  const decision = decidePlan(before, after, actor);
  if (!decision.ok) throw refusalError(decision.refusal);
  return decision.moves;
}

interface Changed extends Planned {
  readonly seen: CaseRow;
  readonly moves: readonly PlanMove[];
  readonly reason?: string;
}

async function carryOut(desk: Desk, key: Key, changed: Changed): Promise<void> {
  const { seen, before, after, moves } = changed;
  const claimed = await claim(desk.strapi, seen, { more: after.dueAt === before.dueAt ? {} : { dueTold: null } });
  await setAssignees(desk.strapi, key, before.assignees, after.assignees);
  await tellNewcomers(desk, key, changed);
  const next = { ...claimed, dueAt: after.dueAt, priority: placeOf(after.priority) };
  const digest = await digestOf(desk, key);
  for (const [n, move] of moves.entries()) {
    const event = { ...eventOf(desk, changed, move), seq: claimed.seq + n + 1, digest };
    await append(desk, key, { ...next, seq: event.seq }, event, { live: null });
  }
}

/** Whoever works on the text from now on hears of it; not whoever took it upon themselves, which `tell` sees to. */
async function tellNewcomers({ strapi }: Desk, key: Key, { before, after, caller, reason }: Changed): Promise<void> {
  const to = after.assignees.filter((account) => !before.assignees.includes(account));
  await service(strapi, 'notifications').tell({
    kind: 'assigned',
    key,
    to,
    by: actorKey(caller),
    detail: reason?.trim() || null,
  });
}

/** What each part of a plan leaves in the log. */
const PARTICULARS: Readonly<Record<PlanStep, (after: Plan) => Partial<NewEvent>>> = {
  assign: ({ assignees }) => ({ assignees: assignees.join(',') }),
  set_due: ({ dueAt }) => ({ dueAt }),
  prioritise: ({ priority }) => ({ priority }),
};

function eventOf(
  desk: Desk,
  { seen, after, caller, reason }: Changed,
  { step, capability }: PlanMove,
): Omit<NewEvent, 'seq' | 'digest'> {
  return {
    ...whoOf(caller),
    step,
    capability,
    fromStage: seen.stage,
    toStage: seen.stage,
    reason: reason?.trim() || null,
    hasOwnEdits: false,
    at: desk.now().toISOString(),
    ...PARTICULARS[step](after),
  };
}

/** The usual priority is 0, so that rows sort by it. */
const USUAL = PRIORITIES.indexOf(NO_PLAN.priority);

export function placeOf(priority: Priority): number {
  return PRIORITIES.indexOf(priority) - USUAL;
}

export function planOf({ dueAt, priority }: Pick<CaseRow, 'dueAt' | 'priority'>, assignees: readonly string[]): Plan {
  return { assignees, dueAt, priority: PRIORITIES[(priority ?? 0) + USUAL] ?? NO_PLAN.priority };
}

/** Plans as people see them, by the text of their keys: a few queries for all of them. */
export async function plansOf(desk: Desk, cases: readonly CaseRow[]): Promise<ReadonlyMap<string, PlanView>> {
  const keys = cases.map(({ targetUid: uid, documentId, locale }) => ({ uid, documentId, locale }));
  const assignees = await assigneesOf(desk.strapi, keys);
  const names = await nameAccounts(desk.strapi, [...assignees.values()].flat());
  const now = desk.now().toISOString();
  return new Map(
    cases.map((row, n) => {
      const name = keyText(keys[n] ?? { uid: '', documentId: '', locale: '' });
      return [name, planView(row, assignees.get(name) ?? [], names, now)];
    }),
  );
}

/** The plan of one case for people: `names` are those of whoever works on it, `now` is an ISO 8601 instant. */
export function planView(
  row: Pick<CaseRow, 'dueAt' | 'priority' | 'stage'>,
  assignees: readonly string[],
  names: ReadonlyMap<string, string>,
  now: string,
): PlanView {
  const people = assignees.map((account) => ({ account, name: names.get(account) ?? account }));
  return { ...planOf(row, assignees), assignees: people, isOverdue: isOverdue(row, now) };
}
