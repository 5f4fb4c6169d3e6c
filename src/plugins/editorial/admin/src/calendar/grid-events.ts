import type { EventApi, EventInput } from '@fullcalendar/core';
import type { Shown } from './shown';

/** As long as an entry looks in a day: it is an instant, and something has to be seen of it. */
const LENGTH_MS = 30 * 60_000;

/** An entry as the calendar library takes it; `address` is where the browser opens it. */
export function gridEvent(entry: Shown, address: string, isMovable: boolean): EventInput {
  const start = new Date(entry.at);
  return {
    id: entry.id,
    title: entry.title,
    start,
    end: lastsUntil(start),
    url: address,
    startEditable: isMovable,
    extendedProps: { entry },
  };
}

/** The entry that an event of the library was made from. */
export function entryOf({ extendedProps }: Pick<EventApi, 'extendedProps'>): Shown | undefined {
  return isShown(extendedProps.entry) ? extendedProps.entry : undefined;
}

/** Never into the next day, where it would look as if it happened twice. */
function lastsUntil(start: Date): Date {
  const midnight = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1);
  return new Date(Math.min(start.getTime() + LENGTH_MS, midnight.getTime()));
}

/** What an event carries is what `gridEvent` gave it. */
function isShown(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && 'documentId' in value;
}
