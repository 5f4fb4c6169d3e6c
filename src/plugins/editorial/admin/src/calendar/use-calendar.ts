import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';
import { shifted, type Shift } from '../../../domain/calendar/wall-clock';
import { ownTimeZone } from '../panel/zone-words';
import { calendarApi } from './calendar-api';
import { type Range, questionIn } from './calendar-address';
import { type Shown, shownEntries } from './shown';
import type { AskedCalendar } from './use-calendar-address';
import { useHindrance } from './use-hindrance';
import { useMoves } from './use-moves';
import { dayAt } from './views';

const NOTHING: readonly [] = [];
const NOWHERE: Range = { from: '', before: '' };

export type CalendarNow = ReturnType<typeof useCalendar>;

/** What the calendar shows, and what becomes of an entry that somebody moves. */
export function useCalendar({ address, go }: AskedCalendar) {
  const { toggleNotification } = useNotification();
  const [range, setRange] = useState<Range>();
  const [announcement, announce] = useState('');
  const [warning, warn] = useState('');
  const [rescheduled, reschedule] = useState<Shown>();
  const { moved, move, isMoving } = useMoves(announce);
  const hindrance = useHindrance();
  const { data, isError, isFetching } = calendarApi.useCalendarQuery(questionIn(address, range ?? NOWHERE), {
    skip: range === undefined,
    refetchOnMountOrArgChange: true,
  });
  const listed = data?.data ?? NOTHING;
  const entries = useMemo(() => shownEntries(listed, moved), [listed, moved]);

  function refuse(reason: string): void {
    announce(reason);
    toggleNotification({ type: 'warning', message: reason });
  }

  /** To an instant; nothing is asked of the server where it is known to refuse. */
  async function moveTo(entry: Shown, at: string): Promise<boolean> {
    const reason = hindrance(entry, at);
    if (reason) refuse(reason);
    if (reason || at === entry.at || isMoving(entry)) return false;
    // It is followed to where it goes.
    if (range && (at < range.from || at >= range.before)) go({ date: dayAt(new Date(at)) });
    return move(entry, at);
  }

  const moveBy = (entry: Shown, shift: Shift) => moveTo(entry, shifted(entry.at, shift, ownTimeZone()));

  function askWhen(entry: Shown): void {
    const reason = hindrance(entry);
    if (reason) refuse(reason);
    else reschedule(entry);
  }

  return {
    entries,
    unshown: data?.meta.unshown ?? NOTHING,
    isLoading: isFetching || range === undefined,
    isLoaded: data !== undefined,
    isError,
    ...{ setRange, announcement, warning, warn, refuse, hindrance },
    ...{ moveTo, moveBy, askWhen, rescheduled, putAside: () => reschedule(undefined) },
  };
}
