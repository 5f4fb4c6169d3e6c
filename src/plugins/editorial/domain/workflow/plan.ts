import { actorKey, isHuman, type Actor } from './actor';
import { refuse, type Refusal } from './refusals';
import type { Stage } from './stages';
import type { Capability } from './transitions';

/** From what can wait to what cannot. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** Who works on a text until when, apart from where it stands. */
export interface Plan {
  /** Accounts, such as `admin:3`. */
  readonly assignees: readonly string[];
  /** ISO 8601 instant in UTC. */
  readonly dueAt: string | null;
  readonly priority: Priority;
}

/** What changes a plan, as the log names it: one event for each part of it. */
export const PLAN_STEPS = ['assign', 'set_due', 'prioritise'] as const;

export type PlanStep = (typeof PLAN_STEPS)[number];

export const NO_PLAN: Plan = { assignees: [], dueAt: null, priority: 'normal' };

/** Stages that nobody works in any more: a text that gets there leaves its plan behind. */
const AT_REST: ReadonlySet<Stage> = new Set<Stage>(['published', 'retracted', 'archived']);

export function endsPlan(stage: Stage): boolean {
  return AT_REST.has(stage);
}

/** Stages in which somebody still has work with a text. */
export const OPEN_STAGES = ['draft', 'in_review', 'changes_requested', 'approved'] as const satisfies readonly Stage[];

/** A scheduled text has nothing left to do but wait. */
export function isOverdue({ dueAt, stage }: { dueAt: string | null; stage: Stage }, now: string): boolean {
  return dueAt !== null && stage !== 'scheduled' && Date.parse(dueAt) < Date.parse(now);
}

export interface PlanMove {
  readonly step: PlanStep;
  /** The one that allowed it, for the log. */
  readonly capability: Capability;
}

export type PlanDecision =
  { readonly ok: true; readonly moves: readonly PlanMove[] } | { readonly ok: false; readonly refusal: Refusal };

/** Whether the actor may change the plan so, and which events that makes; none where it stays as it was. */
export function decidePlan(before: Plan, after: Plan, actor: Actor): PlanDecision {
  const moves: PlanMove[] = [];
  for (const step of PLAN_STEPS) {
    if (!CHANGES[step](before, after)) continue;
    const capability = capabilityFor(step, before, after, actor);
    if (capability === null) return { ok: false, refusal: notPermitted(step) };
    moves.push({ step, capability });
  }
  return { ok: true, moves };
}

const CHANGES: Readonly<Record<PlanStep, (before: Plan, after: Plan) => boolean>> = {
  assign: (before, after) => difference(before.assignees, after.assignees).length > 0,
  set_due: (before, after) => before.dueAt !== after.dueAt,
  prioritise: (before, after) => before.priority !== after.priority,
};

function capabilityFor(step: PlanStep, before: Plan, after: Plan, actor: Actor): Capability | null {
  if (actor.can.has('assign')) return 'assign';
  const isAboutOneself = step === 'assign' && difference(before.assignees, after.assignees).every(isOf(actor));
  return isAboutOneself && isHuman(actor) ? workOn(actor) : null;
}

/** What lets somebody take a text upon themselves: writing it, or judging it. */
function workOn({ can }: Actor): Capability | null {
  return [...can].find((held) => held === 'submit' || held === 'review' || held.startsWith('approve.')) ?? null;
}

function isOf(actor: Actor): (account: string) => boolean {
  return (account) => account === actorKey(actor) || actor.person.includes(account);
}

function difference(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...one.filter((it) => !other.includes(it)), ...other.filter((it) => !one.includes(it))];
}

const WHAT: Readonly<Record<PlanStep, string>> = {
  assign: 'assign this to others',
  set_due: 'set when this is due',
  prioritise: 'change the priority of this',
};

function notPermitted(step: PlanStep): Refusal {
  const own = step === 'assign' ? ' Whoever writes or reviews may assign it to themselves.' : '';
  return refuse('NOT_PERMITTED', `You may not ${WHAT[step]}; people with the permission to assign can.${own}`);
}
