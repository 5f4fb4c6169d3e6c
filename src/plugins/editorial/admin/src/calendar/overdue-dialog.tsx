import { useState } from 'react';
import { Confirm } from '../confirm';
import { useMessages } from '../messages';
import { useInstantWords } from '../steps/instant-words';
import { moveFocus } from '../steps/move-focus';
import type { CalendarNow } from './use-calendar';

interface OverdueDialogProps {
  readonly calendar: CalendarNow;
  /** Goes back to the entry of this id. */
  readonly onClosed: (id: string) => void;
}

/** Asks whether a due date is meant to lie in the past, where a hand has slipped more often than not. */
export function OverdueDialog({ calendar, onClosed }: OverdueDialogProps) {
  const message = useMessages();
  const inWords = useInstantWords();
  const [isBusy, setIsBusy] = useState(false);
  const { doubted, leaveIt, moveTo } = calendar;
  if (!doubted) return null;
  const { entry, at } = doubted;
  const move = async () => {
    setIsBusy(true);
    await moveTo(entry, at);
    setIsBusy(false);
    leaveIt();
  };
  return (
    <Confirm
      title={message('editorial.calendar.ask.title')}
      confirm={message('editorial.calendar.ask.confirm')}
      isBusy={isBusy}
      onClose={leaveIt}
      onConfirm={() => void move()}
      onCloseAutoFocus={moveFocus(() => onClosed(entry.id))}
    >
      {message('editorial.calendar.ask.explained', { title: entry.title, when: inWords(at) })}
    </Confirm>
  );
}
