import { useMemo, useState } from 'react';
import { calendarApi } from './calendar-api';
import { type CalendarAddress, type Range, questionIn } from './calendar-address';
import { type MovedEntries, shownEntries } from './shown';

const NOTHING: readonly [] = [];
const NOWHERE: Range = { from: '', before: '' };

/** The entries of what is seen, each where it was moved to since they were read. */
export function useListed(address: CalendarAddress, moved: MovedEntries) {
  const [range, setRange] = useState<Range>();
  const { data, isError, isFetching } = calendarApi.useCalendarQuery(questionIn(address, range ?? NOWHERE), {
    skip: range === undefined,
    refetchOnMountOrArgChange: true,
  });
  const listed = data?.data ?? NOTHING;
  const entries = useMemo(() => shownEntries(listed, moved), [listed, moved]);
  return {
    entries,
    setRange,
    isOutside: (at: string) => range !== undefined && (at < range.from || at >= range.before),
    unshown: data?.meta.unshown ?? NOTHING,
    isLoading: isFetching || range === undefined,
    isLoaded: data !== undefined,
    isError,
  };
}
