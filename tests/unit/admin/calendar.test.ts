import type { CalendarEntry } from '@contracts/calendar';
import { CALENDAR_KINDS } from '@domain/calendar/kinds';
import {
  dayIn,
  kindsIn,
  questionIn,
  toggled,
  viewIn,
} from '../../../src/plugins/editorial/admin/src/calendar/calendar-address';
import { gridEvent } from '../../../src/plugins/editorial/admin/src/calendar/grid-events';
import { idOf, shownEntries, type Moved } from '../../../src/plugins/editorial/admin/src/calendar/shown';
import { dayAt, stepped, type ViewName } from '../../../src/plugins/editorial/admin/src/calendar/views';

const RANGE = { from: '2026-03-01T00:00:00.000Z', before: '2026-04-01T00:00:00.000Z' };
const NOW = new Date(2026, 2, 29, 12);

const anEntry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: 'a', plural: 'as', documentId: 'one', locale: 'en', title: 'One', submittedBy: '', submittedAt: '' },
  ...{ stage: 'scheduled', isLive: false, version: 3, scheduledFor: null, savedAt: null },
  plan: { assignees: [], dueAt: null, priority: 'normal', isOverdue: false },
  kind: 'scheduled',
  at: '2026-03-10T09:00:00.000Z',
  ...more,
});

describe('the address of the calendar', () => {
  it('asks for what narrows the other parts of the newsroom, in the range that is seen', () => {
    const address = { _q: 'quay', type: 'articles', section: 's1', locale: 'en', assignee: 'admin:3', kinds: 'due' };
    expect(questionIn(address, RANGE)).toEqual({
      ...RANGE,
      ...{ search: 'quay', types: 'articles', section: 's1', locale: 'en', person: 'admin:3', kinds: 'due' },
    });
    expect(questionIn({}, RANGE)).toEqual(RANGE);
  });

  it('leaves out what nobody knows', () => {
    expect(viewIn({ view: 'century' })).toBe('month');
    expect(dayIn({ date: '2026-13-45' }, NOW)).toBe('2026-03-29');
    expect(dayIn({ date: '2026-02-01' }, NOW)).toBe('2026-02-01');
    expect(kindsIn({ kinds: 'birthdays' })).toEqual(CALENDAR_KINDS);
    expect(kindsIn({ kinds: 'published,birthdays,due' })).toEqual(['due', 'published']);
  });

  it('hides and shows a kind, and never hides the last one', () => {
    expect(toggled(CALENDAR_KINDS, 'due')).toBe('scheduled,published');
    expect(toggled(['scheduled', 'published'], 'due')).toBeUndefined();
    expect(toggled(['due'], 'due')).toBe('due');
  });
});

describe('the next and the previous', () => {
  it.each<[ViewName, string, 1 | -1, string]>([
    ['month', '2026-01-31', 1, '2026-02-01'],
    ['month', '2026-01-31', -1, '2025-12-01'],
    ['month', '2026-12-05', 1, '2027-01-01'],
    ['week', '2026-03-27', 1, '2026-04-03'],
    ['week', '2026-03-02', -1, '2026-02-23'],
    ['day', '2026-03-28', 1, '2026-03-29'],
    ['day', '2026-03-01', -1, '2026-02-28'],
  ])('%s from %s by %d is %s', (view, day, by, expected) => {
    expect(stepped(view, day, by)).toBe(expected);
  });

  it('day is that of the clock on the wall', () => {
    expect(dayAt(new Date(2026, 2, 29, 0, 5))).toBe('2026-03-29');
    expect(dayAt(new Date(2026, 2, 29, 23, 55))).toBe('2026-03-29');
  });
});

describe('a moved entry', () => {
  const entry = anEntry();
  const later = '2026-03-11T09:00:00.000Z';
  const shown = (move: Moved, listed = entry) => shownEntries([listed], new Map([[idOf(entry), move]]))[0];

  it('stands where it was put while the move is being made, and after it', () => {
    expect(shown({ seen: 3, at: later })).toMatchObject({ at: later, version: 3 });
    expect(shown({ seen: 3, at: later, version: 4 })).toMatchObject({ at: later, version: 4 });
  });

  it('stands where the server has it, once that was read again', () => {
    const read = anEntry({ version: 5, at: '2026-03-20T09:00:00.000Z' });
    expect(shown({ seen: 3, at: later, version: 4 }, read)).toMatchObject({ at: read.at, version: 5 });
  });

  it('takes no other entry of the same text along', () => {
    expect(shown({ seen: 3, at: later }, anEntry({ kind: 'due' }))).toMatchObject({ at: entry.at });
  });
});

test('an entry is drawn within its day, and leads to its text', () => {
  const at = new Date(2026, 2, 10, 23, 50).toISOString();
  const [entry] = shownEntries([anEntry({ at })], new Map());
  if (!entry) throw new Error('nothing is shown');
  const event = gridEvent(entry, '/admin/content-manager/one', true);
  expect(event.end).toEqual(new Date(2026, 2, 11));
  expect(event).toMatchObject({
    startEditable: true,
    url: '/admin/content-manager/one',
  });
  expect(gridEvent({ ...entry, at: new Date(2026, 2, 10, 9).toISOString() }, '', false)).toMatchObject({
    end: new Date(2026, 2, 10, 9, 30),
    startEditable: false,
  });
});
