import { becomesOverdue } from '../../../domain/calendar/kinds';
import { useMessages } from '../messages';
import type { Shown } from './shown';

/** What somebody is told, with an entry in the hand, of a place where it may be put down and seldom should. */
export function useCaution(): (entry: Shown, to: string) => string | undefined {
  const message = useMessages();
  return ({ kind, at }, to) =>
    becomesOverdue(kind, at, to, new Date().toISOString()) ? message('editorial.calendar.ask.warning') : undefined;
}
