import { decide } from '@domain/workflow/decide';
import { PRESETS, type Policy } from '@domain/workflow/policy';
import type { CaseFacts, Intent } from '@domain/workflow/case';
import { STEP_NAMES } from '@domain/workflow/transitions';
import { aCase, aFirstProfile, anActor, anApproval, DIGEST, OTHER_DIGEST, someone } from './case';

const decided = (facts: Partial<CaseFacts>, intent: Intent, policy: Policy = PRESETS.desk) =>
  decide(aCase(facts), intent, anActor('rita'), policy);

describe('a reason code', () => {
  const policy: Policy = { ...PRESETS.desk, reasonCodes: { legal_risk: 'Legal risk', style: { en: 'Style' } } };
  const ask = (reasonCode: string, on = policy) =>
    decided({}, { step: 'request_changes', reason: 'Name the ship.', reasonCode }, on);

  it('stands beside a reason, and not in its place', () => {
    expect(ask('style')).toMatchObject({ ok: true });
    expect(decided({}, { step: 'request_changes', reasonCode: 'style' }, policy)).toMatchObject({
      refusal: { code: 'REASON_REQUIRED' },
    });
  });

  it('that is not configured is refused with those that are', () => {
    expect(ask('gossip')).toMatchObject({
      refusal: {
        code: 'REASON_CODE_UNKNOWN',
        message: 'gossip is no reason code here: use legal_risk, style.',
        allowed: ['legal_risk', 'style'],
      },
    });
    expect(ask('toString')).toMatchObject({ refusal: { code: 'REASON_CODE_UNKNOWN' } });
    expect(ask('style', PRESETS.desk)).toMatchObject({ refusal: { allowed: [] } });
  });

  it('of an article says nothing about the first profiles that go along', () => {
    const companions = [aFirstProfile({ stage: 'draft', submitter: null })];
    const override = { step: 'publish_without_approval', reason: 'Flood.', reasonCode: 'style' } as const;
    expect(decided({ companions }, override, policy)).toMatchObject({ ok: true });
  });
});

describe('minor edits', () => {
  it('can be switched off, whoever has the permission', () => {
    const live = { stage: 'draft', isLive: true } as const;
    const minor = { step: 'publish_minor', digest: DIGEST } as const;
    expect(decided(live, minor)).toMatchObject({ to: 'published' });
    expect(decided(live, minor, { ...PRESETS.desk, minorEdits: false })).toMatchObject({
      refusal: { code: 'ILLEGAL_TRANSITION' },
    });
  });
});

describe('the words of a retraction', () => {
  const OWN = { own: 'The ferry never sailed.', shown: 'Retracted.' };
  const RETRACTED = { stage: 'retracted', notice: OWN } as const;
  const APPROVE: Intent = { step: 'approve_notice', digest: DIGEST };
  const outcome = (facts: Partial<CaseFacts>, intent = APPROVE, policy: Policy = PRESETS.desk) => {
    const decision = decided({ ...RETRACTED, ...facts }, intent, policy);
    return decision.ok ? [decision.to, decision.completes] : decision.refusal.code;
  };

  it('are approved where the text stays retracted', () => {
    expect(outcome({})).toEqual(['retracted', true]);
  });

  it.each<[string, Partial<CaseFacts>, string]>([
    ['are not there', { notice: { own: null, shown: 'Retracted.' } }, 'NOT_READY'],
    ['are shown already', { notice: { own: 'Retracted.', shown: 'Retracted.' } }, 'ILLEGAL_TRANSITION'],
    ['have changed since they were read', { digest: OTHER_DIGEST }, 'CHANGED_SINCE_SEEN'],
    ['are one’s own', { edits: [{ person: someone('rita'), inReview: false }] }, 'OWN_WORK'],
    ['stand in a live text', { stage: 'draft', isLive: true }, 'ILLEGAL_TRANSITION'],
    ['stand in a text that was reinstated', { stage: 'draft' }, 'ILLEGAL_TRANSITION'],
  ])('are not approved where they %s', (_, facts, code) => {
    expect(outcome(facts)).toBe(code);
  });

  it('take as many approvals as the text', () => {
    const policy: Policy = { ...PRESETS.desk, approvals: 2 };
    expect(outcome({}, APPROVE, policy)).toEqual(['retracted', false]);
    expect(outcome({ approvals: [anApproval('omar')] }, APPROVE, policy)).toEqual(['retracted', true]);
  });

  it('lead nowhere near publication: all that a retracted text can do beside is to be reinstated', () => {
    const approvals = [anApproval('omar')];
    const allowed = STEP_NAMES.filter((step) => {
      const intent = { step, digest: DIGEST, reason: 'The captain.', at: '9999-12-31T00:00:00Z' };
      return decided({ ...RETRACTED, approvals }, intent).ok;
    });
    expect(allowed).toEqual(['approve_notice', 'reinstate']);
  });
});
