import { STEPS, type Capability } from '../workflow/transitions';

/** What a calendar shows of a text: when it goes out, when it is due, when readers got it. */
export const CALENDAR_KINDS = ['scheduled', 'due', 'published'] as const;

export type CalendarKind = (typeof CALENDAR_KINDS)[number];

interface Movable {
  /** What somebody needs who moves it. */
  readonly by: Capability;
  /** It can be moved to an instant that is still to come, and to no other. */
  readonly onlyAhead: boolean;
}

/** How each kind is moved; null for what has happened. */
const MOVES: Readonly<Record<CalendarKind, Movable | null>> = {
  scheduled: { by: STEPS.schedule.by[0].capability, onlyAhead: true },
  due: { by: 'assign', onlyAhead: false },
  published: null,
};

/** What is in the way of a move, as far as it can be told before it is asked for; the workflow decides. */
export type Hindrance = 'published' | 'not_permitted' | 'past';

/** `to` and `now` are ISO 8601 instants; without `to`, whether it can be moved at all. */
export function hindranceTo(
  kind: CalendarKind,
  can: readonly Capability[],
  move?: { readonly to: string; readonly now: string },
): Hindrance | null {
  const row = MOVES[kind];
  if (row === null) return 'published';
  if (!can.includes(row.by)) return 'not_permitted';
  return row.onlyAhead && move && Date.parse(move.to) <= Date.parse(move.now) ? 'past' : null;
}

/** A due date that is moved from what is to come into what has passed: allowed, and seldom meant. All are ISO 8601 instants. */
export function becomesOverdue(kind: CalendarKind, from: string, to: string, now: string): boolean {
  return kind === 'due' && Date.parse(from) > Date.parse(now) && Date.parse(to) <= Date.parse(now);
}
