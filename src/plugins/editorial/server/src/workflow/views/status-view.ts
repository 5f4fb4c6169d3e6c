import type { PlanView } from '../../../../contracts/planning';
import type {
  ApprovalView,
  CompanionView,
  ListedStatus,
  StepOffer,
  WorkflowStatus,
} from '../../../../contracts/workflow';
import { count } from '../../../../domain/workflow/approvals';
import { standingApprovals } from '../../../../domain/workflow/case';
import { noticeAfter } from '../../../../domain/workflow/notice';
import type { StepOption } from '../../../../domain/workflow/decide';
import { rulesOf, type Desk } from '../desk';
import { fieldMarks } from '../gate/field-marks';
import { keyText } from '../key';
import { nameAccounts } from '../record/names';
import { plansOf } from '../steps/plan';
import { accountOf, approvalEvents, type Situation } from '../steps/situation';

/** Where a document stands and which steps there are for the caller, as lists and the panel show it. */
export function listedView(situation: Situation, steps: readonly StepOption[], plan: PlanView): ListedStatus {
  const { key, case: row, facts } = situation;
  return {
    uid: key.uid,
    documentId: key.documentId,
    locale: key.locale || null,
    stage: facts.stage,
    isLive: facts.isLive,
    scheduledFor: facts.scheduledFor,
    version: row.version,
    textVersion: row.textVersion,
    digest: facts.digest,
    companions: companionsView(situation),
    steps: steps.map(offerOf),
    plan,
  };
}

function companionsView({ facts, companionCases }: Situation): readonly CompanionView[] {
  return companionCases.flatMap(({ targetUid: uid }, at) => {
    const companion = facts.companions[at];
    return companion ? [{ uid, ...companion.document, digest: companion.facts.digest }] : [];
  });
}

export async function statusView(
  desk: Desk,
  situation: Situation,
  steps: readonly StepOption[],
): Promise<WorkflowStatus> {
  const { key, text, facts, policy } = situation;
  const { tallies } = count(standingApprovals(facts), policy.approvals);
  return {
    ...listedView(situation, steps, await planView(desk, situation)),
    fields: fieldMarks(situation.text.content),
    approvals: await approvalsView(desk, situation),
    approvalsNeeded: tallies.reduce((sum, { needed }) => sum + needed, 0),
    tallies,
    advice: (await rulesOf(desk, key.uid).advice?.(text.row)) ?? [],
    reasonCodes: Object.entries(policy.reasonCodes).map(([code, label]) => ({ code, label })),
    retraction: { next: nextNotice(desk, situation), ...facts.notice },
  };
}

/** @throws Error where the case has no plan, which there always is. */
async function planView(desk: Desk, { key, case: row }: Situation): Promise<PlanView> {
  const plan = (await plansOf(desk, [row])).get(keyText(key));
  if (!plan) throw new Error(`${keyText(key)} has no plan`);
  return plan;
}

function nextNotice(desk: Desk, { key, facts, policy }: Situation): string {
  const standard = desk.standardNotice(key.uid);
  return noticeAfter({ facts, policy, step: 'retract', completes: false }, standard) ?? standard;
}

/** One line for each person whose yes holds, with the group it counts for. */
async function approvalsView(desk: Desk, { facts, events, policy }: Situation): Promise<ApprovalView[]> {
  const standing = standingApprovals(facts);
  const { countsFor } = count(standing, policy.approvals);
  const given = approvalEvents(events).flatMap((event, n) => {
    const at = standing.findIndex((approval) => approval === facts.approvals[n]);
    return at === -1 ? [] : [{ event, groups: standing[at]?.groups ?? [], countsFor: countsFor[at] ?? null }];
  });
  const names = await nameAccounts(
    desk.strapi,
    given.map(({ event }) => accountOf(event)),
  );
  return given.map(({ event, ...counted }) => ({
    actor: names.get(accountOf(event)) ?? event.actorKind,
    at: event.at,
    hasOwnEdits: Boolean(event.hasOwnEdits),
    ...counted,
  }));
}

function offerOf({ name, decision, needsReason, needsInstant }: StepOption): StepOffer {
  const offer = { name, allowed: decision.ok, needsReason, needsInstant };
  return decision.ok
    ? { ...offer, completes: decision.completes }
    : { ...offer, completes: false, refusal: decision.refusal };
}
