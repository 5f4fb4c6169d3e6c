import { becomesOverdue, CALENDAR_KINDS, hindranceTo, type CalendarKind, type Hindrance } from '@domain/calendar/kinds';
import { decide } from '@domain/workflow/decide';
import { decidePlan, NO_PLAN } from '@domain/workflow/plan';
import { PRESETS } from '@domain/workflow/policy';
import { CAPABILITIES, type Capability } from '@domain/workflow/transitions';
import { aCase, anActor, anApproval } from '../workflow/case';

const NOW = '2026-03-01T08:00:00.000Z';
const [PAST, FUTURE] = ['2026-02-28T08:00:00.000Z', '2026-03-02T08:00:00.000Z'];

describe('a move', () => {
  it.each<[CalendarKind, readonly Capability[], string | undefined, Hindrance | null]>([
    ['scheduled', ['publish'], FUTURE, null],
    ['scheduled', ['publish'], undefined, null],
    ['scheduled', ['publish'], PAST, 'past'],
    ['scheduled', ['publish'], NOW, 'past'],
    ['scheduled', ['review', 'assign'], FUTURE, 'not_permitted'],
    ['scheduled', ['review'], PAST, 'not_permitted'],
    ['due', ['assign'], FUTURE, null],
    ['due', ['assign'], PAST, null],
    ['due', ['publish', 'review'], FUTURE, 'not_permitted'],
    ['published', ['publish', 'assign', 'override'], FUTURE, 'published'],
  ])('of what is %s, by who may %j, to %s: %s', (kind, can, to, expected) => {
    expect(hindranceTo(kind, can, to === undefined ? undefined : { to, now: NOW })).toBe(expected);
  });

  it.each([PAST, FUTURE])('to %s is hindered exactly where the workflow would refuse it, whoever asks', (to) => {
    const scheduled = aCase({ stage: 'scheduled', approvals: [anApproval('omar')], scheduledFor: FUTURE, now: NOW });
    for (const capability of CAPABILITIES) {
      const actor = anActor('rita', { can: new Set([capability]) });
      const decided = {
        scheduled: decide(scheduled, { step: 'schedule', at: to }, actor, PRESETS.desk).ok,
        due: decidePlan(NO_PLAN, { ...NO_PLAN, dueAt: to }, actor).ok,
        published: decide(aCase({ stage: 'published' }), { step: 'schedule', at: to }, actor, PRESETS.desk).ok,
      };
      for (const kind of CALENDAR_KINDS) {
        const isFree = hindranceTo(kind, [capability], { to, now: NOW }) === null;
        expect([kind, capability, isFree]).toEqual([kind, capability, decided[kind]]);
      }
    }
  });
});

it.each<[CalendarKind, string, string, boolean]>([
  ['due', FUTURE, PAST, true],
  ['due', FUTURE, NOW, true],
  ['due', FUTURE, FUTURE, false],
  ['due', PAST, NOW, false],
  ['scheduled', FUTURE, PAST, false],
])('what is %s, moved from %s to %s, becomes overdue by it: %s', (kind, from, to, expected) => {
  expect(becomesOverdue(kind, from, to, NOW)).toBe(expected);
});
