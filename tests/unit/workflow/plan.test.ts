import { decidePlan, endsPlan, isOverdue, NO_PLAN, type Plan } from '@domain/workflow/plan';
import { STAGES } from '@domain/workflow/stages';
import type { Capability } from '@domain/workflow/transitions';
import { anActor } from './case';

const who = (...can: readonly Capability[]) => anActor('rita', { can: new Set(can) });
const aPlan = (more: Partial<Plan> = {}): Plan => ({ ...NO_PLAN, ...more });
const RITA = aPlan({ assignees: ['admin:rita'] });
const WANDA = aPlan({ assignees: ['admin:wanda'] });

describe('who may assign', () => {
  test.each<[string, Plan, Plan, readonly Capability[], string]>([
    ['a planner assigns others', aPlan(), WANDA, ['assign'], 'assign'],
    ['a reviewer takes a text upon herself', aPlan(), RITA, ['review'], 'review'],
    ['a writer takes a text upon herself', aPlan(), RITA, ['submit'], 'submit'],
    ['who speaks for a group does too', aPlan(), RITA, ['approve.legal'], 'approve.legal'],
    ['a reviewer gives it back', RITA, aPlan(), ['review'], 'review'],
    ['a reviewer joins a colleague', WANDA, aPlan({ assignees: ['admin:wanda', 'admin:rita'] }), ['review'], 'review'],
    ['a reviewer assigns nobody else', aPlan(), WANDA, ['review', 'submit', 'publish'], 'NOT_PERMITTED'],
    ['a reviewer takes it from nobody', WANDA, RITA, ['review'], 'NOT_PERMITTED'],
    ['who only publishes takes nothing on', aPlan(), RITA, ['publish'], 'NOT_PERMITTED'],
    ['a reviewer sets no date', aPlan(), aPlan({ dueAt: '2026-03-01T08:00:00.000Z' }), ['review'], 'NOT_PERMITTED'],
    ['a reviewer sets no priority', aPlan(), aPlan({ priority: 'urgent' }), ['review'], 'NOT_PERMITTED'],
  ])('%s', (_, before, after, can, expected) => {
    const decision = decidePlan(before, after, who(...can));
    expect(decision.ok ? decision.moves[0]?.capability : decision.refusal.code).toBe(expected);
  });

  test('another account of the same person is oneself', () => {
    const rita = anActor('rita', { can: new Set(['review']), person: ['admin:rita', 'author:r', 'user:9'] });
    expect(decidePlan(aPlan(), aPlan({ assignees: ['user:9'] }), rita)).toMatchObject({ ok: true });
  });

  test('a token is nobody who could take something upon itself', () => {
    const token = anActor('1', { kind: 'api-token', person: ['api-token:1'], can: new Set(['submit']) });
    expect(decidePlan(aPlan(), aPlan({ assignees: ['api-token:1'] }), token)).toMatchObject({ ok: false });
  });
});

test('each part that changes is an event of its own, and what stays is none', () => {
  const after = aPlan({ assignees: ['admin:wanda'], dueAt: '2026-03-01T08:00:00.000Z', priority: 'high' });
  const decision = decidePlan(WANDA, after, who('assign'));
  expect(decision).toMatchObject({ ok: true, moves: [{ step: 'set_due' }, { step: 'prioritise' }] });
  expect(decidePlan(after, after, who())).toEqual({ ok: true, moves: [] });
});

test('overdue is what is past its instant and not merely waiting for its hour', () => {
  const now = '2026-03-01T08:00:00.000Z';
  const due = '2026-03-01T08:59:00+01:00';
  const overdue = STAGES.filter((stage) => isOverdue({ dueAt: due, stage }, now));
  expect(overdue).toEqual(STAGES.filter((stage) => stage !== 'scheduled'));
  expect(isOverdue({ dueAt: '2026-03-01T09:01:00+01:00', stage: 'draft' }, now)).toBe(false);
  expect(isOverdue({ dueAt: null, stage: 'draft' }, now)).toBe(false);
});

test('a text that is out, taken back or put away leaves its plan behind', () => {
  expect(STAGES.filter(endsPlan)).toEqual(['published', 'retracted', 'archived']);
});
