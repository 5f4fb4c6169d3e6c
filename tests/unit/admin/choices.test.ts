import type { CaseFacts } from '@domain/workflow/case';
import { PRESETS } from '@domain/workflow/policy';
import type { Capability } from '@domain/workflow/transitions';
import { choiceOf, choicesOf, type Choice } from '../../../src/plugins/editorial/admin/src/steps/choices';
import { anApproval, ITEM, OTHER_DIGEST, TOMORROW } from '../workflow/case';
import { APPROVED, LIVE, nameOf, SCHEDULED, seen, who } from './seen';
import { aStatus } from './status';

const EDITOR = who('submit', 'review', 'publish');
const codeOf = ({ offer }: Choice) => offer.refusal?.code;

describe('the main button', () => {
  it.each<[Choice['name'] | undefined, Partial<CaseFacts>, readonly Capability[]]>([
    ['submit', { stage: 'draft' }, ['submit']],
    ['submit', { stage: 'changes_requested' }, ['submit', 'review', 'publish']],
    ['approve', {}, ['review']],
    ['approve_and_publish', {}, ['review', 'publish']],
    ['publish', APPROVED, ['publish']],
    ['publish_now', SCHEDULED, ['publish']],
    [undefined, APPROVED, ['submit']],
    [undefined, { stage: 'draft', openItems: [ITEM] }, ['submit']],
    [undefined, LIVE, ['submit', 'review', 'publish']],
    [undefined, { stage: 'archived' }, ['submit', 'review', 'publish']],
    [undefined, { stage: 'retracted' }, ['submit', 'review', 'publish']],
  ])('is %s for a text that is %j, seen by who may %j', (name, facts, can) => {
    expect(seen(facts, who(...can)).main).toBe(name);
  });

  it('is never a step around the review, whoever looks', () => {
    expect(seen({ stage: 'draft', isLive: true }).main).toBe('submit');
  });

  it('approves only, where more approvals are needed after this one', () => {
    const { main, others } = choicesOf(aStatus({}, undefined, { ...PRESETS.desk, approvals: 2 }));
    expect(main?.name).toBe('approve');
    expect(others.map(nameOf)).not.toContain('approve_and_publish');
  });

  it('leaves a kept schedule to do the publishing', () => {
    expect(seen({ scheduledFor: TOMORROW }).main).toBe('approve');
  });

  it('approves and publishes also what was approved before it was changed', () => {
    expect(seen({ approvals: [anApproval('omar', OTHER_DIGEST)] }).main).toBe('approve_and_publish');
  });

  it('takes its chain step by step', () => {
    expect(choicesOf(aStatus()).main).toMatchObject({ name: 'approve_and_publish', steps: ['approve', 'publish'] });
  });
});

describe('what stands beside it', () => {
  it('is the schedule first, then the way back', () => {
    expect(seen(APPROVED, EDITOR)).toEqual({
      main: 'publish',
      others: ['schedule', 'request_changes', 'withdraw'],
      more: [],
    });
    expect(seen(SCHEDULED, EDITOR)).toEqual({
      main: 'publish_now',
      others: ['reschedule', 'unschedule', 'request_changes'],
      more: [],
    });
  });

  it('tells before its time what publishing still lacks', () => {
    const { others } = choicesOf(aStatus({ stage: 'draft' }));
    expect(others.map((choice) => [choice.name, codeOf(choice)])).toEqual([['publish', 'NOT_APPROVED']]);
  });

  it.each(['retracted', 'archived'] as const)('says nothing of publishing what is %s', (stage) => {
    expect(seen({ stage }).others).not.toContain('publish');
  });

  it('shows what is refused, with the reason', () => {
    const { others } = choicesOf(aStatus({ ...APPROVED, openItems: [ITEM] }));
    expect(others.map((choice) => [choice.name, codeOf(choice)])).toEqual([
      ['publish', 'NOT_READY'],
      ['schedule', 'NOT_READY'],
      ['request_changes', undefined],
      ['withdraw', undefined],
    ]);
  });
});

it.each([
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'published',
  'retracted',
  'archived',
] as const)('every step that is allowed on a text that is %s has a button', (stage) => {
  for (const isLive of [true, false]) {
    const approvals = stage === 'approved' || stage === 'scheduled' ? [anApproval('omar')] : [];
    const status = aStatus({ stage, isLive, approvals });
    const { main, others, more } = choicesOf(status);
    const shown = [main, ...others, ...more].flatMap((choice) => choice?.steps ?? []);
    const mayPublish = shown.includes('publish');
    const allowed = status.steps.filter(
      ({ allowed, name }) => allowed && !(mayPublish && name === 'publish_without_approval'),
    );
    expect(shown).toEqual(expect.arrayContaining(allowed.map(({ name }) => name)));
  }
});

it('a text that is scheduled is published now, rather than when it was to be', () => {
  const offer = aStatus(SCHEDULED).steps.find(({ name }) => name === 'publish');
  expect(offer && choiceOf(offer, { stage: 'scheduled' })).toMatchObject({ name: 'publish_now', steps: ['publish'] });
  expect(offer && choiceOf(offer, { stage: 'approved' })).toMatchObject({ name: 'publish', steps: ['publish'] });
});
