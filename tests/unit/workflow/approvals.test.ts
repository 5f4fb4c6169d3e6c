import fc from 'fast-check';
import { count, missing, takesSeveral, type ApprovalGroup, type ApprovalRule } from '@domain/workflow/approvals';
import type { CaseFacts, Intent } from '@domain/workflow/case';
import { decide } from '@domain/workflow/decide';
import { PRESETS, type Policy } from '@domain/workflow/policy';
import type { Capability } from '@domain/workflow/transitions';
import { aCase, anActor, anApproval, DIGEST, someone } from './case';

const LEGAL_AND_EDITORS: ApprovalRule = [
  { group: 'legal', count: 1 },
  { group: 'editors', count: 2 },
];
const GROUPED: Policy = { ...PRESETS.desk, approvals: LEGAL_AND_EDITORS };
const APPROVE: Intent = { step: 'approve', digest: DIGEST };

/** `le` speaks for legal and editors, `-` for nobody. */
const speakers = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((who) => ({ groups: GROUPS.filter((group) => who.includes(group.charAt(0))) }));
const GROUPS = ['legal', 'editors', 'standards'];

const can = (...names: Capability[]) => ({ can: new Set<Capability>(names) });

describe('approvals by groups', () => {
  it.each<[string, string]>([
    ['', '1 legal, 2 editors'],
    ['l', '2 editors'],
    ['e', '1 legal, 1 editors'],
    ['e e', '1 legal'],
    ['le', '2 editors'],
    ['le l', '1 editors'],
    ['l le', '1 editors'],
    ['le e e', ''],
    ['le le le', ''],
    ['e e le', ''],
    ['l l l', '2 editors'],
    ['- - -', '1 legal, 2 editors'],
  ])('after a yes by %j the rule still lacks %j', (said, lacks) => {
    const still = missing(speakers(said), LEGAL_AND_EDITORS);
    expect(still.map(({ group, given, needed }) => `${needed - given} ${group}`).join(', ')).toBe(lacks);
  });

  it('count each for one group alone, and say for which', () => {
    expect(count(speakers('le l'), LEGAL_AND_EDITORS).countsFor).toEqual(['editors', 'legal']);
    expect(count(speakers('le'), 3).countsFor).toEqual([null]);
    expect(count(speakers('- l l'), LEGAL_AND_EDITORS).countsFor).toEqual([null, 'legal', null]);
  });

  const groupArbitrary: fc.Arbitrary<readonly ApprovalGroup[]> = fc.uniqueArray(
    fc.record({ group: fc.constantFrom(...GROUPS), count: fc.integer({ min: 1, max: 2 }) }),
    { minLength: 1, selector: ({ group }) => group },
  );
  const yes = fc.record({ groups: fc.subarray(GROUPS) });

  it('are assigned as well as any assignment can be, in whatever order they came', () => {
    fc.assert(
      fc.property(groupArbitrary, fc.array(yes, { maxLength: 5 }), (rule, given) => {
        const lacks = (list: typeof given) =>
          missing(list, rule).reduce((sum, { given: have, needed }) => sum + needed - have, 0);
        expect(lacks(given)).toBe(fewestLacking(given, rule));
        expect(lacks([...given].reverse())).toBe(fewestLacking(given, rule));
      }),
    );
  });

  it('never put a person on two seats, or on one of another group', () => {
    fc.assert(
      fc.property(groupArbitrary, fc.array(yes, { maxLength: 6 }), (rule, given) => {
        const { tallies, countsFor } = count(given, rule);
        const seatedFor = countsFor.flatMap((group, who) => (group === null ? [] : [{ group, who }]));
        for (const { group, who } of seatedFor) expect(given[who]?.groups).toContain(group);
        for (const { group, given: sum, needed } of tallies) {
          expect(seatedFor.filter((seat) => seat.group === group)).toHaveLength(sum);
          expect(sum).toBeLessThanOrEqual(needed);
        }
      }),
    );
  });

  it('leave nobody waiting: a yes that adds nothing now would add nothing later', () => {
    fc.assert(
      fc.property(groupArbitrary, fc.array(yes, { maxLength: 6 }), (rule, asked) => {
        const taken = asked.reduce<typeof asked>((before, one) => {
          const gains = sumOf(missing([...before, one], rule)) < sumOf(missing(before, rule));
          return gains ? [...before, one] : before;
        }, []);
        expect(sumOf(missing(taken, rule))).toBe(sumOf(missing(asked, rule)));
      }),
    );
  });
});

describe('a text that needs legal and two editors', () => {
  const outcome = (facts: Partial<CaseFacts>, who: Capability[], intent: Intent = APPROVE) => {
    const decision = decide(aCase(facts), intent, anActor('rita', can(...who)), GROUPED);
    return decision.ok ? decision.to : decision.refusal.code;
  };
  const editors = [anApproval('omar', DIGEST, ['editors']), anApproval('kim', DIGEST, ['legal', 'editors'])];

  it.each<[string, readonly Capability[], string]>([
    ['legal', ['approve.legal'], 'approved'],
    ['both', ['approve.legal', 'approve.editors'], 'approved'],
    ['editors, since one of them speaks for legal too', ['approve.editors'], 'approved'],
    ['a reviewer of no group', ['review'], 'NOT_PERMITTED'],
    ['another group', ['approve.sports'], 'NOT_PERMITTED'],
  ])('and has one of each, is decided by %s', (_, who, expected) => {
    expect(outcome({ approvals: editors }, [...who])).toBe(expected);
  });

  it('stays in review with legal alone, and takes no second yes of legal', () => {
    expect(outcome({}, ['approve.legal'])).toBe('in_review');
    const approvals = [anApproval('omar', DIGEST, ['legal'])];
    const decision = decide(aCase({ approvals }), APPROVE, anActor('rita', can('approve.legal')), GROUPED);
    expect(decision).toMatchObject({
      refusal: {
        code: 'NOT_PERMITTED',
        message: 'The approvals for legal have been given; 2 more approvals are needed (2 of editors).',
        missing: [{ group: 'editors', given: 0, needed: 2 }],
      },
    });
  });

  it('says to whoever publishes early which groups are missing', () => {
    const approvals = [anApproval('omar', DIGEST, ['editors'])];
    const decision = decide(aCase({ stage: 'approved', approvals }), { step: 'publish' }, anActor('rita'), GROUPED);
    expect(decision).toMatchObject({
      refusal: {
        code: 'NOT_APPROVED',
        message: 'Not approved yet: 2 more approvals are needed (1 of legal, 1 of editors).',
        missing: [
          { group: 'legal', given: 0, needed: 1 },
          { group: 'editors', given: 1, needed: 2 },
        ],
      },
    });
  });

  it('tells who may not approve whom to ask', () => {
    const decision = decide(aCase(), APPROVE, anActor('rita', can('review')), GROUPED);
    expect(decision).toMatchObject({
      refusal: { message: 'You may not approve here; approvers for legal or approvers for editors can.' },
    });
  });

  it('counts no approval that was given before there were groups', () => {
    const approvals = [anApproval('omar'), anApproval('kim'), anApproval('lee')];
    expect(outcome({ stage: 'approved', approvals }, ['publish'], { step: 'publish' })).toBe('NOT_APPROVED');
  });

  it('keeps on record by which capability and for which groups somebody spoke', () => {
    const both = anActor('rita', can('approve.editors', 'approve.legal', 'approve.sports', 'review'));
    expect(decide(aCase(), APPROVE, both, GROUPED)).toMatchObject({
      capability: 'approve.legal',
      groups: ['legal', 'editors'],
      completes: false,
    });
  });

  it('has the four eyes of every text', () => {
    expect(outcome({ submitter: someone('rita') }, ['approve.legal'])).toBe('OWN_WORK');
  });
});

/** By trying every assignment there is. */
function fewestLacking(given: readonly { groups: readonly string[] }[], rule: readonly ApprovalGroup[]): number {
  const total = rule.reduce((sum, { count: size }) => sum + size, 0);
  const [first, ...rest] = given;
  if (!first) return total;
  const seats = rule.filter(({ group, count: size }) => size > 0 && first.groups.includes(group));
  const tries = seats.map(({ group }) =>
    fewestLacking(
      rest,
      rule.map((one) => (one.group === group ? { ...one, count: one.count - 1 } : one)),
    ),
  );
  return Math.min(fewestLacking(rest, rule), ...tries);
}

function sumOf(tallies: readonly { given: number; needed: number }[]): number {
  return tallies.reduce((sum, { given, needed }) => sum + needed - given, 0);
}

test('only where several must say yes can one have said it while the text is in review', () => {
  const rules: readonly ApprovalRule[] = [1, 2, [{ group: 'legal', count: 1 }], [{ group: 'legal', count: 2 }]];
  expect(rules.map(takesSeveral)).toEqual([false, true, false, true]);
  expect(takesSeveral(LEGAL_AND_EDITORS)).toBe(true);
});
