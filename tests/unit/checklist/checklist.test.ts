import { linesOf, openItemsIn, type ChecklistFacts } from '@domain/checklist/checklist';
import type { Checklist } from '@domain/checklist/item';
import { isHeldUp } from '@domain/workflow/hold-up';
import { STEP_NAMES } from '@domain/workflow/transitions';

const CHECKLIST: Checklist = {
  deck: { check: 'present', field: 'deck' },
  short: { check: 'most_characters', field: 'headline', most: 10, before: 'submit' },
  facts: { check: 'ticked', label: { de: 'Fakten geprüft', en: 'Facts checked' }, everyText: true, before: 'approve' },
  legal: { check: 'ticked', label: 'Legal read', everyText: false, before: 'publish' },
};

const facts = (more: Partial<ChecklistFacts> = {}): ChecklistFacts => ({
  content: { headline: 'Short' },
  digest: 'now',
  ticks: [],
  events: [],
  ...more,
});

const done = (more: Partial<ChecklistFacts>) =>
  linesOf(CHECKLIST, facts(more))
    .filter(({ isDone }) => isDone)
    .map(({ item }) => item);

it('what is open and blocks is an open item with its message; advice is not', () => {
  const lines = linesOf(CHECKLIST, facts());
  expect(lines.map(({ item, isDone }) => [item, isDone])).toEqual([
    ['deck', false],
    ['short', true],
    ['facts', false],
    ['legal', false],
  ]);
  expect(openItemsIn(lines)).toEqual([
    { code: 'NOT_TICKED', field: '', message: '"Facts checked" is not ticked.', before: 'approve' },
    { code: 'NOT_TICKED', field: '', message: '"Legal read" is not ticked.', before: 'publish' },
  ]);
});

describe('a tick', () => {
  const ticks = [
    { item: 'facts', digest: 'now' },
    { item: 'legal', digest: 'now' },
  ];

  it('holds for the text that was ticked', () => {
    expect(done({ ticks })).toEqual(['short', 'facts', 'legal']);
  });

  it('does not outlive a change of the text where it is marked so', () => {
    expect(done({ ticks, digest: 'later' })).toEqual(['short', 'legal']);
    const line = linesOf(CHECKLIST, facts({ ticks, digest: 'later' })).find(({ item }) => item === 'facts');
    expect(line).toMatchObject({
      isOutdated: true,
      finding: { message: '"Facts checked" was ticked for another text.' },
    });
  });

  it('follows an amendment, as approvals do', () => {
    const amended = [{ digest: 'later', previousDigest: 'now' }];
    expect(done({ ticks, digest: 'later', events: amended })).toEqual(['short', 'facts', 'legal']);
    expect(done({ ticks, digest: 'later', events: [{ digest: 'later', previousDigest: 'other' }] })).toEqual([
      'short',
      'legal',
    ]);
  });
});

describe('an item holds up', () => {
  it('every step that must be ready, where nothing else is said', () => {
    expect(STEP_NAMES.every((step) => isHeldUp(step))).toBe(true);
  });

  it('an approval and what follows, and no submission, where it must be closed before an approval', () => {
    expect(STEP_NAMES.filter((step) => !isHeldUp(step, 'approve'))).toEqual(['submit']);
  });

  it('what leads to readers alone, where it must be closed before a publication; a schedule leads there by itself', () => {
    expect(STEP_NAMES.filter((step) => !isHeldUp(step, 'publish'))).toEqual(['submit', 'approve']);
  });
});
