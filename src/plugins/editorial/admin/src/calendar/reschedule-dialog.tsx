import { useState } from 'react';
import { ScheduleDialog } from '../steps/schedule-dialog';
import type { CalendarNow } from './use-calendar';

interface RescheduleDialogProps {
  readonly calendar: CalendarNow;
  /** Goes back to the entry of this id. */
  readonly onClosed: (id: string) => void;
}

/** Asks for the new date and time of an entry, for whoever does not drag it. */
export function RescheduleDialog({ calendar, onClosed }: RescheduleDialogProps) {
  const { rescheduled, putAside, moveTo } = calendar;
  const [isBusy, setIsBusy] = useState(false);
  if (!rescheduled) return null;
  const { id, at, kind, title } = rescheduled;
  const move = async (to: string) => {
    setIsBusy(true);
    await moveTo(rescheduled, to);
    setIsBusy(false);
    putAside();
  };
  return (
    <ScheduleDialog
      key={id}
      from={at}
      title={title}
      canBePast={kind === 'due'}
      isBusy={isBusy}
      onClose={putAside}
      onClosed={() => onClosed(id)}
      onConfirm={move}
    />
  );
}
