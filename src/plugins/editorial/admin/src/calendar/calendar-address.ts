import { CALENDAR_KINDS, type CalendarKind } from '../../../domain/calendar/kinds';
import type { Address } from '../newsroom/address';
import { dayAt, type Day, isDay, type ViewName, VIEWS } from './views';

/** What stands in the address of the calendar: what narrows the other parts of the newsroom too, and what is seen of it. */
export interface CalendarAddress extends Pick<Address, '_q' | 'type' | 'section' | 'locale' | 'assignee'> {
  readonly view?: string;
  /** A day of what is seen, such as 2026-03-29; absent for today. */
  readonly date?: string;
  /** Kinds with commas between them; absent for all. */
  readonly kinds?: string;
}

/** From one ISO 8601 instant to before another. */
export interface Range {
  readonly from: string;
  readonly before: string;
}

/** What the calendar is asked for; words of a list have commas between them. */
export interface CalendarQuestion extends Range {
  readonly kinds?: string;
  readonly types?: string;
  readonly section?: string;
  readonly locale?: string;
  readonly person?: string;
  readonly search?: string;
}

export function questionIn(address: CalendarAddress, range: Range): CalendarQuestion {
  const { _q, type, section, locale, assignee } = address;
  const kinds = kindsIn(address);
  return {
    ...range,
    ...(kinds.length < CALENDAR_KINDS.length && { kinds: kinds.join(',') }),
    ...(_q && { search: _q }),
    ...(type && { types: type }),
    ...(section && { section }),
    ...(locale && { locale }),
    ...(assignee && { person: assignee }),
  };
}

export function viewIn({ view }: CalendarAddress): ViewName {
  return VIEWS.find((one) => one === view) ?? 'month';
}

export function dayIn({ date = '' }: CalendarAddress, now: Date): Day {
  return isDay(date) ? date : dayAt(now);
}

/** What nobody knows is left out; where nothing is left, all are meant. */
export function kindsIn({ kinds = '' }: CalendarAddress): readonly CalendarKind[] {
  const named = CALENDAR_KINDS.filter((kind) => kinds.split(',').includes(kind));
  return named.length > 0 ? named : CALENDAR_KINDS;
}

/** The kinds that are left after one was shown or hidden, as the address has them; the last one stays. */
export function toggled(shown: readonly CalendarKind[], kind: CalendarKind): string | undefined {
  const left = CALENDAR_KINDS.filter((one) => shown.includes(one) !== (one === kind));
  if (left.length === 0) return shown.join(',');
  return left.length === CALENDAR_KINDS.length ? undefined : left.join(',');
}
