import type { ActorKind } from '@domain/workflow/actor';
import { standingApprovals, type CaseFacts, type Intent } from '@domain/workflow/case';
import { decide, options } from '@domain/workflow/decide';
import { PRESETS, type Policy, type Preset } from '@domain/workflow/policy';
import { STEP_NAMES, type Capability } from '@domain/workflow/transitions';
import { aCase, aFirstProfile, anActor, anApproval, DIGEST, ITEM, OTHER_DIGEST, someone, TOMORROW } from './case';

const RITA = anActor('rita');
const TWO: Policy = { ...PRESETS.desk, approvals: 2 };
const APPROVE: Intent = { step: 'approve', digest: DIGEST };
const PUBLISH: Intent = { step: 'publish' };

const onDesk = (facts: Partial<CaseFacts>, intent: Intent, actor = RITA, policy: Policy = PRESETS.desk) =>
  decide(aCase(facts), intent, actor, policy);

/** Where it leads, or the code of the refusal. */
const outcome = (...asked: Parameters<typeof onDesk>) => {
  const decision = onDesk(...asked);
  return decision.ok ? decision.to : decision.refusal.code;
};

describe('four eyes', () => {
  type Part = readonly [string, Partial<CaseFacts>, Readonly<Record<Preset, string>>];
  const rita = someone('rita');
  const OWN = { solo: 'approved', desk: 'OWN_WORK', strict: 'OWN_WORK' } as const;

  it.each<Part>([
    ['nothing of the text', {}, { solo: 'approved', desk: 'approved', strict: 'approved' }],
    ['the handing in', { submitter: rita }, OWN],
    ['a credit of authorship', { authors: [someone('omar'), rita] }, OWN],
    ['words written before it was handed in', { edits: [{ person: rita, inReview: false }] }, OWN],
    [
      'a fix made in review',
      { edits: [{ person: rita, inReview: true }] },
      { solo: 'approved', desk: 'approved', strict: 'OWN_WORK' },
    ],
    ['only the ownership of the document', { owner: rita }, { solo: 'approved', desk: 'approved', strict: 'approved' }],
  ])('by a reviewer of whose making is %s', (_, facts, expected) => {
    for (const preset of ['solo', 'desk', 'strict'] as const) {
      expect([preset, outcome(facts, APPROVE, RITA, PRESETS[preset])]).toEqual([preset, expected[preset]]);
    }
  });

  it('are those of persons: the second account of a writer is the writer', () => {
    const second = anActor('9', { kind: 'user', person: ['user:9', 'author:wanda'] });
    expect(outcome({ submitter: ['admin:1', 'author:wanda'] }, APPROVE, second)).toBe('OWN_WORK');
    expect(outcome({ authors: [['author:wanda']] }, APPROVE, second)).toBe('OWN_WORK');
    expect(outcome({ edits: [{ person: ['admin:1', 'author:wanda'], inReview: false }] }, APPROVE, second)).toBe(
      'OWN_WORK',
    );
  });

  it('tell the reviewer what is their own, and the way out', () => {
    expect(onDesk({ submitter: rita }, APPROVE)).toMatchObject({
      refusal: { message: 'You submitted this yourself. Ask another reviewer to approve it.' },
    });
  });

  it.each<[ActorKind, string]>([
    ['admin', 'approved'],
    ['user', 'approved'],
    ['api-token', 'NOT_PERMITTED'],
    ['system', 'NOT_PERMITTED'],
  ])('are human: an approval by %s ends as %s, even where one person may do it all', (kind, expected) => {
    expect(outcome({}, APPROVE, anActor('rita', { kind }), PRESETS.solo)).toBe(expected);
  });

  it('do not matter for publishing what is approved', () => {
    const own = { stage: 'approved', submitter: rita, authors: [rita], approvals: [anApproval('omar')] } as const;
    expect(outcome(own, PUBLISH)).toBe('published');
    expect(outcome(own, PUBLISH, anActor('rita', { kind: 'system' }))).toBe('published');
  });
});

describe('an approval', () => {
  it('says when the approver has changed the text in review', () => {
    expect(onDesk({ edits: [{ person: someone('rita'), inReview: true }] }, APPROVE)).toMatchObject({
      ok: true,
      hasOwnEdits: true,
    });
    expect(onDesk({}, APPROVE)).toMatchObject({ ok: true, hasOwnEdits: false });
  });

  it('that is one of two leaves the text in review, and the second lets it through', () => {
    expect(outcome({}, APPROVE, RITA, TWO)).toBe('in_review');
    expect(outcome({ approvals: [anApproval('omar')] }, APPROVE, RITA, TWO)).toBe('approved');
  });

  it('is given once by one person, whichever account they use, even in a newsroom of one', () => {
    const second = anActor('9', { kind: 'user', person: ['user:9', 'admin:rita'] });
    for (const actor of [RITA, second]) {
      expect(outcome({ approvals: [anApproval('rita')] }, APPROVE, actor, { ...PRESETS.solo, approvals: 2 })).toBe(
        'OWN_WORK',
      );
    }
  });

  it('of an earlier text does not count, and may be given anew by the same person', () => {
    const approvals = [anApproval('omar', OTHER_DIGEST), anApproval('rita', OTHER_DIGEST)];
    expect(outcome({ approvals }, APPROVE, RITA, TWO)).toBe('in_review');
  });

  it('stands for exactly the present text', () => {
    const approvals = [anApproval('omar', OTHER_DIGEST), anApproval('rita'), anApproval('kim', DIGEST.toUpperCase())];
    expect(standingApprovals({ digest: DIGEST, approvals })).toEqual([anApproval('rita')]);
  });

  it('counts once when both accounts that gave it turn out to be one person', () => {
    const approvals = [
      { person: ['admin:5', 'author:kim'], digest: DIGEST, groups: [] },
      { person: ['user:5', 'author:kim'], digest: DIGEST, groups: [] },
    ];
    expect(standingApprovals({ digest: DIGEST, approvals })).toHaveLength(1);
    expect(outcome({ stage: 'approved', approvals }, PUBLISH, RITA, TWO)).toBe('NOT_APPROVED');
  });
});

describe('a text that is to be published', () => {
  it.each<[string, Partial<CaseFacts>, Policy, string]>([
    ['approved as it stands', { approvals: [anApproval('omar')] }, PRESETS.desk, 'published'],
    [
      'approved, and due by schedule',
      { stage: 'scheduled', approvals: [anApproval('omar')] },
      PRESETS.desk,
      'published',
    ],
    ['approved once where twice is needed', { approvals: [anApproval('omar')] }, TWO, 'NOT_APPROVED'],
    ['approved in another version', { approvals: [anApproval('omar', OTHER_DIGEST)] }, TWO, 'CHANGED_SINCE_APPROVAL'],
    ['approved by nobody, whatever its stage says', {}, PRESETS.desk, 'NOT_APPROVED'],
    ['a draft', { stage: 'draft' }, PRESETS.desk, 'NOT_APPROVED'],
    [
      'a draft that was approved before the last change',
      { stage: 'draft', approvals: [anApproval('omar', OTHER_DIGEST)] },
      PRESETS.desk,
      'CHANGED_SINCE_APPROVAL',
    ],
    [
      'in review still, though enough approvals stand',
      { stage: 'in_review', approvals: [anApproval('omar')] },
      PRESETS.desk,
      'ILLEGAL_TRANSITION',
    ],
    ['live as it stands', { stage: 'published', isLive: true }, PRESETS.desk, 'ILLEGAL_TRANSITION'],
    ['not ready any more', { approvals: [anApproval('omar')], openItems: [ITEM] }, PRESETS.desk, 'NOT_READY'],
  ])('and is %s', (_, facts, policy, expected) => {
    expect(outcome({ stage: 'approved', ...facts }, PUBLISH, RITA, policy)).toBe(expected);
  });

  it('hears how many approvals are missing', () => {
    const { refusal } = refused({ stage: 'approved' }, PUBLISH, TWO);
    expect(refusal.message).toBe('Not approved yet: 2 more approvals are needed.');
    const one = refused({ stage: 'approved', approvals: [anApproval('omar')] }, PUBLISH, TWO);
    expect(one.refusal.message).toBe('Not approved yet: 1 more approval is needed.');
  });
});

describe('what a step needs', () => {
  const named = [{ documentId: 'ines', title: 'Ines Marlow' }];

  it.each(['submit', 'approve', 'publish'] as const)(
    '%s needs a text without open items, and names all of them',
    (step) => {
      const openItems = [ITEM, { code: 'BODY_MISSING', field: 'body', message: 'The text is missing.' }];
      const { refusal } = refused({ ...readyFor(step), openItems }, { step, digest: DIGEST });
      expect(refusal).toMatchObject({ code: 'NOT_READY', items: openItems });
      expect(refusal.message).toContain('The headline is missing. The text is missing.');
    },
  );

  it.each(['submit', 'approve', 'publish'] as const)('%s needs authors whom readers can see', (step) => {
    const { refusal } = refused({ ...readyFor(step), hiddenAuthors: named }, { step, digest: DIGEST });
    expect(refusal).toMatchObject({ code: 'AUTHOR_NOT_PUBLISHED', documents: named });
  });

  it.each(['request_changes', 'unpublish'] as const)('%s needs a reason with something in it', (step) => {
    const facts = { isLive: step === 'unpublish' };
    for (const reason of [undefined, '', ' \n\t ', '\u200b\u2060\ufeff'])
      expect(outcome(facts, { step, reason })).toBe('REASON_REQUIRED');
    expect(onDesk(facts, { step, reason: 'The captain has another name.' }).ok).toBe(true);
  });

  it('unpublish needs that no live document relies on this one', () => {
    const facts = { stage: 'published', isLive: true, reliedOnBy: named } as const;
    const { refusal } = refused(facts, { step: 'unpublish', reason: 'Left the paper.' });
    expect(refusal).toMatchObject({ code: 'CREDITED_ELSEWHERE', documents: named });
    expect(refusal.message).toContain('Ines Marlow');
  });

  it('unpublish and retract need that no live text links to this one', () => {
    const facts = { stage: 'published', isLive: true, linkedFrom: named } as const;
    for (const step of ['unpublish', 'retract'] as const) {
      const { refusal } = refused(facts, { step, reason: 'Left the paper.' });
      expect(refusal).toMatchObject({ code: 'STILL_LIVE', documents: named });
      expect(refusal.message).toContain('Ines Marlow');
    }
  });

  it('approve needs the digest of the text that was read, and that it is the present one', () => {
    expect(refused({}, { step: 'approve' }).refusal).toMatchObject({
      code: 'CHANGED_SINCE_SEEN',
      message: expect.stringContaining('Name the digest'),
    });
    expect(refused({}, { step: 'approve', digest: OTHER_DIGEST }).refusal).toMatchObject({
      code: 'CHANGED_SINCE_SEEN',
      message: expect.stringContaining('has changed since you read it'),
    });
  });

  it.each(['withdraw', 'discard_changes'] as const)('%s needs nothing more: what is unready can go back', (step) => {
    const facts = { isLive: true, openItems: [ITEM], hiddenAuthors: named, reliedOnBy: named };
    expect(onDesk(facts, { step }).ok).toBe(true);
  });
});

describe('refusals come in the order in which a person should hear of them', () => {
  const wrong = { version: 6, step: 'publish' } as const;

  it('who may not is told so before anything about the text', () => {
    expect(outcome({ stage: 'draft', openItems: [ITEM] }, wrong, anActor('omar', { can: new Set() }))).toBe(
      'NOT_PERMITTED',
    );
  });

  it('who saw an older version is told so before anything about the stage', () => {
    expect(refused({ stage: 'draft', openItems: [ITEM] }, wrong).refusal).toMatchObject({
      code: 'STALE_VERSION',
      stage: 'draft',
    });
  });

  it('a stage that does not fit comes before what the text lacks', () => {
    expect(refused({ openItems: [ITEM] }, { step: 'submit' }).refusal).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      message: 'Submit is for a text that is a draft or sent back for changes; this one is in review.',
      stage: 'in_review',
    });
  });

  it.each<[Intent['step'], string]>([
    ['submit', 'people who write can'],
    ['approve', 'reviewers can'],
    ['publish', 'people with the Publish permission can'],
    ['withdraw', 'its owner or reviewers can'],
  ])('who may not %s is told that %s', (step, who) => {
    const decision = onDesk({}, { step }, anActor('omar', { can: new Set<Capability>() }));
    expect(decision).toMatchObject({ refusal: { message: expect.stringContaining(who) } });
  });
});

test('the steps on offer are those that can be taken by who has read the text and gives a reason', () => {
  const texts = [
    aCase(),
    aCase({ openItems: [ITEM], stage: 'draft' }),
    aCase({ stage: 'approved', approvals: [anApproval('omar')], isLive: true }),
    aCase({ submitter: someone('rita'), isLive: true }),
    aCase({ companions: [aFirstProfile({ stage: 'draft' })] }),
  ];
  for (const facts of texts) {
    for (const actor of [RITA, anActor('wanda', { can: new Set<Capability>(['submit']) })]) {
      const taken = STEP_NAMES.map((name) => {
        const intent = {
          step: name,
          version: facts.version,
          digest: facts.digest,
          reason: 'The captain.',
          at: '9999-12-31T00:00:00Z',
        };
        return { name, decision: decide(facts, intent, actor, PRESETS.desk) };
      });
      const offered = options(facts, actor, PRESETS.desk).map(({ name, decision }) => ({ name, decision }));
      expect(offered).toEqual(taken);
    }
  }
});

test('a step on offer says when it needs a reason', () => {
  const needy = options(aCase(), RITA, PRESETS.desk).filter(({ needsReason }) => needsReason);
  expect(needy.map(({ name }) => name)).toEqual([
    'request_changes',
    'publish_without_approval',
    'unpublish',
    'reinstate',
  ]);
});

function refused(facts: Partial<CaseFacts>, intent: Intent, policy: Policy = PRESETS.desk) {
  const decision = onDesk(facts, intent, RITA, policy);
  if (decision.ok) throw new Error(`${intent.step} was let through`);
  return decision;
}

/** Facts under which nothing else stands in the way of a step. */
function readyFor(step: 'submit' | 'approve' | 'publish'): Partial<CaseFacts> {
  if (step === 'submit') return { stage: 'draft' };
  return step === 'approve' ? {} : { stage: 'approved', approvals: [anApproval('omar')] };
}

describe('a schedule', () => {
  const approved = { stage: 'approved', approvals: [anApproval('rita')] } as const;
  const schedule = (at?: string) => decide(aCase(approved), { step: 'schedule', at }, RITA, PRESETS.desk);

  test('is an instant to come, with its time zone', () => {
    expect(schedule(TOMORROW)).toMatchObject({ ok: true, to: 'scheduled' });
    for (const at of [undefined, '2026-03-01T08:00:00Z', '2025-01-01T00:00:00Z', 'soon']) {
      expect(schedule(at)).toMatchObject({ ok: false, refusal: { code: 'NOT_IN_FUTURE' } });
    }
  });

  test('is moved to another instant to come by scheduling it again', () => {
    const scheduled = { ...approved, stage: 'scheduled', scheduledFor: TOMORROW } as const;
    const move = (at: string) => decide(aCase(scheduled), { step: 'schedule', at }, RITA, PRESETS.desk);
    expect(move('2026-03-09T08:00:00Z')).toMatchObject({ ok: true, to: 'scheduled', capability: 'publish' });
    expect(move('2026-02-28T08:00:00Z')).toMatchObject({ ok: false, refusal: { code: 'NOT_IN_FUTURE' } });
  });

  test('is kept through an edit and holds again once the text is approved, unless it has passed', () => {
    const approve = (scheduledFor: string) =>
      decide(aCase({ scheduledFor }), { step: 'approve', digest: DIGEST }, RITA, PRESETS.desk);
    expect(approve(TOMORROW)).toMatchObject({ to: 'scheduled' });
    expect(approve('2026-02-28T08:00:00Z')).toMatchObject({ to: 'approved' });
  });
});

test('publishing without approval skips the approvals, and neither the reason nor what a text needs', () => {
  const override = (facts: Partial<CaseFacts>, reason?: string) =>
    decide(aCase({ stage: 'draft', ...facts }), { step: 'publish_without_approval', reason }, RITA, PRESETS.strict);
  expect(override({}, 'The mayor resigned.')).toMatchObject({ ok: true, to: 'published' });
  expect(override({})).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
  expect(override({ openItems: [ITEM] }, 'The mayor resigned.')).toMatchObject({ refusal: { code: 'NOT_READY' } });
});
