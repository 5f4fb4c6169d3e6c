import { seenNow } from '@domain/workflow/case';
import { decide } from '@domain/workflow/decide';
import { PRESETS } from '@domain/workflow/policy';
import { STAGES, type Stage } from '@domain/workflow/stages';
import { STEP_NAMES, type StepName } from '@domain/workflow/transitions';
import { companionStep } from '@domain/workflow/travel';
import { aCase, aFirstProfile, anActor, anApproval, DIGEST, ITEM, someone } from './case';

const APPROVED = { stage: 'approved', approvals: [anApproval('rita')] } as const;
const APPROVED_PROFILE = { stage: 'approved', approvals: [anApproval('rita', 'profile')] } as const;

describe('what a first profile does when its article takes a step', () => {
  it.each<[StepName, Partial<Record<Stage, string>>]>([
    [
      'submit',
      {
        draft: 'takes',
        changes_requested: 'takes',
        in_review: 'past',
        approved: 'past',
        scheduled: 'past',
        published: 'past',
      },
    ],
    ['approve', { in_review: 'takes', approved: 'past', scheduled: 'past', published: 'past' }],
    ['publish', { approved: 'takes', scheduled: 'takes', published: 'past' }],
  ])('at %s it takes the same step, is past it already, or is not that far', (step, expected) => {
    for (const stage of STAGES)
      expect([stage, companionStep(step, stage)]).toEqual([stage, expected[stage] ?? 'stuck']);
  });

  it('stays where it is at every other step', () => {
    const others = STEP_NAMES.filter(
      (step) => !['submit', 'approve', 'publish', 'publish_without_approval'].includes(step),
    );
    const moves = others.flatMap((step) => STAGES.map((stage) => companionStep(step, stage)));
    expect(new Set(moves)).toEqual(new Set(['stays']));
  });
});

describe('an article with a first profile', () => {
  const rita = anActor('rita');
  const take = (step: StepName, facts: Parameters<typeof aCase>[0], actor = rita) =>
    decide(aCase(facts), { step, ...seenNow(aCase(facts)), reason: 'Because.' }, actor, PRESETS.desk);

  it('is handed in, approved and published when the profile can be, too', () => {
    const drafted = { stage: 'draft', companions: [aFirstProfile({ stage: 'draft' })] } as const;
    expect(take('submit', drafted)).toMatchObject({ ok: true, to: 'in_review' });
    expect(take('approve', { companions: [aFirstProfile()] })).toMatchObject({ ok: true, to: 'approved' });
    const approved = { ...APPROVED, companions: [aFirstProfile(APPROVED_PROFILE)] };
    expect(take('publish', approved)).toMatchObject({ ok: true, to: 'published' });
  });

  it('does not ask a profile again that has taken the step by itself', () => {
    const companions = [aFirstProfile({ ...APPROVED_PROFILE, openItems: [ITEM] })];
    expect(take('approve', { companions })).toMatchObject({ ok: true });
  });

  it('waits for a profile that was never handed in, and names it', () => {
    const decision = take('approve', { companions: [aFirstProfile(), aFirstProfile({ stage: 'draft' })] });
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        code: 'AUTHOR_NOT_PUBLISHED',
        message: expect.stringMatching(/Ines Marlow.*has not been submitted yet/),
        documents: [{ documentId: 'ines', title: 'Ines Marlow' }],
      },
    });
  });

  it.each<[string, StepName, Parameters<typeof aCase>[0], string]>([
    ['the profile is not ready', 'submit', { stage: 'draft', openItems: [ITEM] }, ITEM.message],
    ['the reviewer handed the profile in', 'approve', { submitter: someone('rita') }, 'You submitted this yourself.'],
    ['the profile is the reviewer’s own', 'approve', { authors: [someone('rita')] }, 'You are credited as an author'],
    [
      'the approval of the profile is void',
      'publish',
      { ...APPROVED_PROFILE, digest: 'other' },
      'since it was approved',
    ],
  ])('is refused when %s, in the profile’s name and with its reason', (_, step, profile, reason) => {
    const article = { submit: { stage: 'draft' }, approve: {}, publish: APPROVED }[step as 'submit'] as object;
    expect(take(step, { ...article, companions: [aFirstProfile(profile)] })).toMatchObject({
      ok: false,
      refusal: {
        code: 'AUTHOR_NOT_PUBLISHED',
        message: expect.stringContaining(reason),
        documents: [{ documentId: 'ines' }],
      },
    });
  });

  it('is refused to whoever may take the step on articles and not on profiles', () => {
    const withoutProfiles = anActor('rita', { can: new Set(['submit']) });
    const companions = [aFirstProfile({}, withoutProfiles)];
    const decision = take('approve', { companions });
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'AUTHOR_NOT_PUBLISHED', message: expect.stringContaining('You may not approve here') },
    });
  });

  it('leaves the profile alone when it is sent back or withdrawn', () => {
    const companions = [aFirstProfile({ stage: 'archived' })];
    expect(take('request_changes', { companions })).toMatchObject({ ok: true });
    expect(take('withdraw', { companions })).toMatchObject({ ok: true });
  });

  it('names the version and digest of the article, which are not those of the profile', () => {
    const companions = [aFirstProfile({ version: 1, digest: 'profile' })];
    const seen = [{ documentId: 'ines', digest: 'profile' }];
    const intent = { step: 'approve', digest: DIGEST, version: 7, companions: seen } as const;
    expect(decide(aCase({ companions }), intent, rita, PRESETS.desk)).toMatchObject({ ok: true });
  });

  it.each<[string, StepName, object, readonly { documentId: string; digest: string }[] | undefined, RegExp | null]>([
    ['an approval of a profile that was not named', 'approve', {}, undefined, /Ines Marlow goes along.*companions/],
    ['an approval that names other profiles', 'approve', {}, [{ documentId: 'omar', digest: DIGEST }], /goes along/],
    ['an approval of a profile as it was', 'approve', {}, [{ documentId: 'ines', digest: 'before' }], /has changed/],
    [
      'a publication past review of a profile as it was',
      'publish_without_approval',
      {},
      [{ documentId: 'ines', digest: 'before' }],
      /has changed/,
    ],
    ['an approval of a profile that is approved', 'approve', APPROVED_PROFILE, undefined, null],
    ['handing in a profile that nobody looked at', 'submit', { stage: 'draft', submitter: null }, undefined, null],
  ])('is bound to what was seen: %s', (_, step, profile, seen, refusal) => {
    const facts = aCase({
      ...(step === 'submit' && { stage: 'draft', submitter: null }),
      companions: [aFirstProfile(profile)],
    });
    const boss = anActor('boss', { can: new Set(['submit', 'review', 'override']) });
    const intent = { step, digest: DIGEST, companions: seen, reason: 'Because' };
    const decision = decide(facts, intent, boss, PRESETS.desk);
    if (!refusal) return expect(decision).toMatchObject({ ok: true });
    const documents = [{ documentId: 'ines' }];
    expect(decision).toMatchObject({
      refusal: { code: 'CHANGED_SINCE_SEEN', message: expect.stringMatching(refusal), documents },
    });
  });
});
