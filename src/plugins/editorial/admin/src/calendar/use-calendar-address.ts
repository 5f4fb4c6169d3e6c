import { useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { type CalendarAddress, dayIn, kindsIn, viewIn } from './calendar-address';

/** What is seen of the calendar stands in the address, so that reload, back and a link to a colleague show the same. */
export function useCalendarAddress() {
  const [{ query: address }, setQuery] = useQueryParams<CalendarAddress>();
  return useMemo(
    () => ({
      address,
      view: viewIn(address),
      day: dayIn(address, new Date()),
      kinds: kindsIn(address),
      go: (change: Partial<Pick<CalendarAddress, 'view' | 'date' | 'kinds'>>) => setQuery({ ...address, ...change }),
    }),
    [address, setQuery],
  );
}

export type AskedCalendar = ReturnType<typeof useCalendarAddress>;
