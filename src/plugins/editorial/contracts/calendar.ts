import { z } from 'zod';
import { CALENDAR_KINDS, type CalendarKind } from '../domain/calendar/kinds';
import { account } from './planning';
import { listedCase, queueQuery, wordsIn, type ListedCase } from './queue';

/** Six weeks of a month with room to spare: nobody looks at more at once. */
export const MOST_DAYS = 62;

const DAY_MS = 86_400_000;

const instant = z.iso.datetime({ offset: true });

const areKinds = (list: string) => wordsIn(list).every((word) => CALENDAR_KINDS.some((kind) => kind === word));

const { types, section, locale, search } = queueQuery.shape;

/**
 * Query of `GET /calendar`: from one instant to before another. Lists have commas between their words; `limit` is how many
 * entries of each kind are answered at most.
 */
export const calendarQuery = z
  .looseObject({
    from: instant,
    before: instant,
    kinds: z
      .string()
      .max(100)
      .refine(areKinds, `must be of ${CALENDAR_KINDS.join(', ')}`)
      .optional(),
    /** Plural names of governed types. */
    types,
    section,
    locale,
    /** Part of a title; capitals and accents make no difference. */
    search,
    /** Whose texts: those assigned to the account, written or handed in by it. */
    person: account.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(300),
  })
  .refine(isRange, { path: ['before'], message: `must come after from, and at most ${MOST_DAYS} days later` });

export type CalendarQuery = z.infer<typeof calendarQuery>;

function isRange({ from, before }: { readonly from: string; readonly before: string }): boolean {
  const length = Date.parse(before) - Date.parse(from);
  // What is no instant is refused by its own name.
  return Number.isNaN(length) || (length > 0 && length <= MOST_DAYS * DAY_MS);
}

/** One thing that happens to a text at an instant; a text may be due on one day and scheduled for another. */
export interface CalendarEntry extends ListedCase {
  readonly kind: CalendarKind;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Entries of one kind that are not in the answer: they come at `after` or later. */
export interface Unshown {
  readonly kind: CalendarKind;
  readonly count: number;
  /** There are more than are counted. */
  readonly isMore: boolean;
  /** ISO 8601 instant of the last entry that is in the answer. */
  readonly after: string;
}

export interface CalendarPage {
  /** In the order of time. */
  readonly data: readonly CalendarEntry[];
  readonly meta: { readonly unshown: readonly Unshown[] };
}

const kind = z.enum(CALENDAR_KINDS);

export const calendarAnswer = z.strictObject({
  data: z.array(z.strictObject({ ...listedCase.shape, kind, at: z.iso.datetime() })),
  meta: z.strictObject({
    unshown: z.array(z.strictObject({ kind, count: z.int().positive(), isMore: z.boolean(), after: z.iso.datetime() })),
  }),
}) satisfies z.ZodType<CalendarPage>;
