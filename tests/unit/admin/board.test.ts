import type { ListedCase } from '@contracts/queue';
import { STAGES, type Stage } from '@domain/workflow/stages';
import { landingOn, type Landing } from '../../../src/plugins/editorial/admin/src/board/landing';
import { cardOf, cardsIn, type Moved } from '../../../src/plugins/editorial/admin/src/board/moved';
import { APPROVED, LIVE, who } from './seen';
import { aStatus } from './status';

const stepsIn = (landing: Landing) =>
  landing.kind === 'open' ? landing.choices.map(({ name }) => name) : landing.kind;

describe('a column', () => {
  it.each<[Stage, Parameters<typeof aStatus>[0], Parameters<typeof who>, unknown]>([
    ['in_review', { stage: 'draft' }, ['submit'], ['submit']],
    ['approved', {}, ['review'], ['approve']],
    ['changes_requested', {}, ['review'], ['request_changes']],
    ['draft', {}, ['review'], ['withdraw']],
    ['in_review', {}, ['review'], 'home'],
    ['scheduled', APPROVED, ['publish'], ['schedule']],
    ['published', APPROVED, ['publish', 'override'], ['publish']],
    [
      'published',
      { stage: 'draft', isLive: true },
      ['review', 'override'],
      ['discard_changes', 'publish_without_approval'],
    ],
    ['draft', LIVE, ['publish'], ['unpublish']],
    ['retracted', LIVE, ['publish'], ['retract']],
    ['approved', { stage: 'draft' }, ['review'], 'closed'],
  ])('%s takes a text that is %j, moved by who may %j, with %j', (stage, facts, can, expected) => {
    expect(stepsIn(landingOn(stage, aStatus(facts, who(...can))))).toEqual(expected);
  });

  it('says why it is closed as the server says it, and nothing where no step leads there', () => {
    const status = aStatus({}, who('submit'));
    expect(landingOn('approved', status)).toMatchObject({
      kind: 'closed',
      message: expect.stringContaining('may not'),
    });
    expect(landingOn('archived', status)).toEqual({ kind: 'closed', message: null });
  });

  it('is open exactly where the server allows a step, whoever moves whatever', () => {
    for (const stage of STAGES) {
      for (const actor of [who('submit'), who('review'), who('publish', 'override'), who()]) {
        const status = aStatus({ stage }, actor);
        const open = STAGES.flatMap((to) => [stepsIn(landingOn(to, status))].filter(Array.isArray).flat());
        const allowed = status.steps.filter((offer) => offer.allowed).map(({ name }) => name);
        expect(open.every((name) => allowed.some((one) => one === name || name === 'publish_now'))).toBe(true);
      }
    }
  });
});

describe('a moved card', () => {
  const item = (version: number): ListedCase => ({
    ...{ uid: 'a', plural: 'as', documentId: 'one', locale: 'en', title: 'One', submittedBy: '', submittedAt: '' },
    ...{ stage: 'draft', isLive: false, version, scheduledFor: null, savedAt: null },
    plan: { assignees: [], dueAt: null, priority: 'normal', isOverdue: false },
  });
  const card = cardOf(item(1));
  const moved = (doneAt?: number) => new Map<string, Moved>([[card.id, { card, to: 'in_review', doneAt }]]);
  const titles = (stage: Stage, items: readonly ListedCase[], where = moved(), readAt = 0) =>
    cardsIn(stage, items, where, readAt).map(({ title, version }) => `${title} ${version}`);

  it('stands in its new column at once, and no longer in the old one', () => {
    expect(titles('draft', [item(1)])).toEqual([]);
    expect(titles('in_review', [])).toEqual(['One 1']);
  });

  it('goes back where the step is refused', () => {
    expect(titles('draft', [item(1)], new Map())).toEqual(['One 1']);
  });

  it('stands there once when the columns have been read again, and nowhere if a filter leaves it out', () => {
    expect(titles('in_review', [item(2)], moved(100), 90)).toEqual(['One 2']);
    expect(titles('in_review', [], moved(100), 90)).toEqual(['One 1']);
    expect(titles('in_review', [], moved(100), 110)).toEqual([]);
  });

  it('comes back to its old column when somebody moves it there', () => {
    expect(titles('draft', [item(3)], moved(100), 110)).toEqual(['One 3']);
  });
});
