import { leftFirst } from '../../../src/plugins/editorial/admin/src/bulk/left-first';
import type { Glance, Outcome } from '../../../src/plugins/editorial/contracts/lists';

const glance = (documentId: string, allowed: boolean) =>
  ({ documentId, steps: [{ name: 'approve', allowed }] }) as unknown as Glance;
const outcome = (documentId: string, result: string) => ({ documentId, result }) as unknown as Outcome;
const GLANCES = [glance('a', true), glance('b', false), glance('c', true), glance('d', true)];
const idsOf = (outcomes?: readonly Outcome[]) =>
  leftFirst(GLANCES, 'approve', outcomes).map(({ documentId }) => documentId);

it('what is not ready stands first before the step, and nothing moves while it runs', () => {
  expect(idsOf()).toEqual(['b', 'a', 'c', 'd']);
  expect(idsOf([outcome('a', 'taken'), outcome('c', 'refused')])).toEqual(['b', 'a', 'c', 'd']);
});

it('at the end what was refused or failed stands first as well', () => {
  const outcomes = [outcome('a', 'taken'), outcome('c', 'refused'), outcome('d', 'failed')];
  expect(idsOf(outcomes)).toEqual(['b', 'c', 'd', 'a']);
});
