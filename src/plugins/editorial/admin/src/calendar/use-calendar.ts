import { useState } from 'react';
import { becomesOverdue } from '../../../domain/calendar/kinds';
import { shifted, type Shift } from '../../../domain/calendar/wall-clock';
import { useSaying } from '../newsroom/use-saying';
import { ownTimeZone } from '../steps/zone-words';
import type { Shown } from './shown';
import type { AskedCalendar } from './use-calendar-address';
import { useHindrance } from './use-hindrance';
import { useListed } from './use-listed';
import { useMoves } from './use-moves';
import { dayAt } from './views';

export type CalendarNow = ReturnType<typeof useCalendar>;

/** Where somebody wants an entry who is asked whether that is meant. */
interface Doubted {
  readonly entry: Shown;
  readonly at: string;
}

/** What the calendar shows, and what becomes of an entry that somebody moves. */
export function useCalendar(asked: AskedCalendar) {
  const { announcement, announce, refuse } = useSaying();
  const [warning, warn] = useState('');
  const [rescheduled, reschedule] = useState<Shown>();
  const [doubted, doubt] = useState<Doubted>();
  const { moved, move, isMoving } = useMoves(announce);
  const hindrance = useHindrance();
  const listed = useListed(asked.address, moved);

  /** To an instant; nothing is asked of the server where it is known to refuse. */
  async function moveTo(entry: Shown, at: string): Promise<boolean> {
    const reason = hindrance(entry, at);
    if (reason) refuse(reason);
    if (reason || at === entry.at || isMoving(entry)) return false;
    // It is followed to where it goes.
    if (listed.isOutside(at)) asked.go({ date: dayAt(new Date(at)) });
    return move(entry, at);
  }

  async function moveBy(entry: Shown, shift: Shift): Promise<void> {
    const at = shifted(entry.at, shift, ownTimeZone());
    const isDoubtful = !hindrance(entry, at) && becomesOverdue(entry.kind, entry.at, at, new Date().toISOString());
    if (isDoubtful) doubt({ entry, at });
    else await moveTo(entry, at);
  }

  function askWhen(entry: Shown): void {
    const reason = hindrance(entry);
    if (reason) refuse(reason);
    else reschedule(entry);
  }

  return {
    ...listed,
    ...{ announcement, warning, warn, refuse, hindrance, moveTo, moveBy, askWhen },
    ...{ rescheduled, putAside: () => reschedule(undefined), doubted, leaveIt: () => doubt(undefined) },
  };
}
