import { decide } from '@domain/workflow/decide';
import { PRESETS } from '@domain/workflow/policy';
import { STAGES, type Stage } from '@domain/workflow/stages';
import { isBoundToDigest, stageAfterEdit } from '@domain/workflow/after-edit';
import { CAPABILITIES, STEP_NAMES, STEPS, type Capability, type StepName } from '@domain/workflow/transitions';
import { aCase, anActor, anApproval, DIGEST, someone, TOMORROW } from './case';

interface Row {
  readonly from: string;
  readonly live?: boolean;
  readonly to: Stage;
  readonly by: string;
}

/** The workflow as its design has it, written down a second time. `own` is the owner of the document. */
const DESIGN: Readonly<Record<StepName, Row>> = {
  submit: { from: 'draft changes_requested', to: 'in_review', by: 'submit' },
  withdraw: { from: 'in_review approved', to: 'draft', by: 'own+submit review' },
  request_changes: { from: 'in_review approved scheduled', to: 'changes_requested', by: 'review' },
  approve: { from: 'in_review', to: 'approved', by: 'review' },
  publish: { from: 'approved scheduled', to: 'published', by: 'publish' },
  discard_changes: {
    from: 'draft changes_requested in_review approved',
    live: true,
    to: 'published',
    by: 'own+submit review',
  },
  schedule: { from: 'approved scheduled', to: 'scheduled', by: 'publish' },
  unschedule: { from: 'scheduled', to: 'approved', by: 'publish' },
  publish_minor: { from: 'draft in_review', live: true, to: 'published', by: 'minor_edit' },
  publish_without_approval: {
    from: 'draft in_review changes_requested approved scheduled',
    to: 'published',
    by: 'override',
  },
  retract: {
    from: 'draft in_review changes_requested approved scheduled published',
    live: true,
    to: 'retracted',
    by: 'publish',
  },
  approve_notice: { from: 'retracted', live: false, to: 'retracted', by: 'review' },
  reinstate: { from: 'retracted', live: false, to: 'draft', by: 'publish' },
  archive: { from: 'draft changes_requested', live: false, to: 'archived', by: 'review' },
  restore: { from: 'archived', live: false, to: 'draft', by: 'review' },
  unpublish: {
    from: 'draft in_review changes_requested approved scheduled published',
    live: true,
    to: 'draft',
    by: 'publish',
  },
};

interface Situation {
  readonly stage: Stage;
  readonly isLive: boolean;
  readonly owns: boolean;
  readonly can: readonly Capability[];
}

const SITUATIONS: readonly Situation[] = STAGES.flatMap((stage) =>
  [true, false].flatMap((isLive) =>
    [true, false].flatMap((owns) => subsets(CAPABILITIES).map((can) => ({ stage, isLive, owns, can }))),
  ),
);

describe('with all else in order', () => {
  test.each(STEP_NAMES)('%s leads from where the design says to where it says, for whom it says', (step) => {
    const differences = SITUATIONS.map((situation) => ({
      ...situation,
      expected: expectedOf(DESIGN[step], situation),
      actual: outcomeOf(step, situation),
    })).filter(({ expected, actual }) => expected !== actual);
    expect(differences).toEqual([]);
  });
});

test('every row has a name, and every name a row', () => {
  expect([...STEP_NAMES].sort()).toEqual(Object.keys(STEPS).sort());
});

describe('after an edit', () => {
  test.each<[Stage, Stage, Stage]>([
    ['approved', 'in_review', 'draft'],
    ['scheduled', 'in_review', 'draft'],
    ['published', 'draft', 'draft'],
  ])('%s becomes %s when the editor may review, and %s otherwise', (stage, byReviewer, byOthers) => {
    expect(stageAfterEdit(stage, true)).toBe(byReviewer);
    expect(stageAfterEdit(stage, false)).toBe(byOthers);
    expect(isBoundToDigest(stage)).toBe(true);
  });

  test.each<Stage>(['draft', 'in_review', 'changes_requested', 'retracted', 'archived'])('%s stays', (stage) => {
    expect([stageAfterEdit(stage, true), stageAfterEdit(stage, false)]).toEqual([stage, stage]);
    expect(isBoundToDigest(stage)).toBe(false);
  });
});

function expectedOf({ from, live, to, by }: Row, { stage, isLive, owns, can }: Situation): string {
  const isAllowed = by.split(' ').some((way) => way.split('+').every((it) => (it === 'own' ? owns : has(can, it))));
  if (!isAllowed) return 'NOT_PERMITTED';
  return from.split(' ').includes(stage) && (live === undefined || live === isLive) ? to : 'ILLEGAL_TRANSITION';
}

/** The text is ready, approved by Rita, and Omar, who reads it now, has no part in it. */
function outcomeOf(step: StepName, { stage, isLive, owns, can }: Situation): string {
  const owner = someone(owns ? 'omar' : 'wanda');
  const notice = { own: 'We were wrong.', shown: 'Retracted.' };
  const facts = aCase({ stage, isLive, owner, notice, approvals: [anApproval('rita')] });
  const intent = { step, digest: DIGEST, reason: 'For a reason.', at: TOMORROW, version: facts.version };
  const decision = decide(facts, intent, anActor('omar', { can: new Set(can) }), PRESETS.desk);
  return decision.ok ? decision.to : decision.refusal.code;
}

function has(can: readonly Capability[], name: string): boolean {
  return can.some((capability) => capability === name);
}

function subsets<T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [[]];
  const smaller = subsets(rest);
  return [...smaller, ...smaller.map((subset) => [first, ...subset])];
}
