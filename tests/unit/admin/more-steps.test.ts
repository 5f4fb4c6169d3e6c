import type { CaseFacts } from '@domain/workflow/case';
import type { Capability } from '@domain/workflow/transitions';
import { choicesOf } from '../../../src/plugins/editorial/admin/src/steps/choices';
import { APPROVED, LIVE, nameOf, seen, who } from './seen';
import { aStatus } from './status';

describe('more steps', () => {
  it('hold what is rare or takes something away', () => {
    expect(seen({ stage: 'draft', isLive: true }).more).toEqual([
      'publish_minor',
      'publish_without_approval',
      'unpublish',
      'retract',
    ]);
    expect(seen({ stage: 'draft' }).more).toEqual(['publish_without_approval', 'archive']);
    expect(seen(LIVE).more).toEqual(['unpublish', 'retract']);
  });

  it('hold no publishing without approval of what may be published with it', () => {
    expect(seen(APPROVED).more).toEqual([]);
    expect(seen({ ...APPROVED, approvals: [] }).more).toEqual(['publish_without_approval']);
  });

  it.each([
    ['archived', 'restore'],
    ['retracted', 'reinstate'],
  ] as const)('do not hide the only step of a text that is %s', (stage, step) => {
    expect(seen({ stage })).toEqual({ main: undefined, others: [step], more: [] });
  });

  it('take what the panel has no room for, and lose nothing', () => {
    const { main, others, more } = choicesOf(aStatus({ isLive: true }));
    expect(1 + others.length).toBe(4);
    expect(more.map(nameOf)).toContain('discard_changes');
    const shown = [main, ...others, ...more].map((choice) => choice?.name);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

describe('steps for other people', () => {
  const told = (facts: Partial<CaseFacts>, ...can: Capability[]) =>
    choicesOf(aStatus(facts, who(...can))).forOthers.map(nameOf);

  it('are told once, and those around the review not at all', () => {
    expect(told(APPROVED, 'submit')).toEqual(['withdraw', 'request_changes', 'publish']);
    expect(told({ stage: 'draft', isLive: true }, 'submit')).toEqual(['discard_changes', 'unpublish']);
  });

  it('include the way out of a stage that has no other', () => {
    expect(told({ stage: 'archived' }, 'submit')).toEqual(['restore']);
    expect(told({ stage: 'retracted' }, 'submit')).toEqual(['reinstate']);
  });
});
