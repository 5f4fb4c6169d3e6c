import { useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useEditView } from '../governed/use-edit-view';
import type { GridHands } from './calendar-grid';
import { ENTRY_KEYS } from './entry-keys';
import { entryOf } from './grid-events';
import { useCaution } from './use-caution';
import { useLatest } from './use-latest';
import type { CalendarNow } from './use-calendar';
import type { AskedCalendar } from './use-calendar-address';
import { dayAt } from './views';

interface TouchedCalendar extends CalendarNow {
  /** Of the line that says which keys there are. */
  readonly keysId: string;
  readonly keepFocus: (element: HTMLElement) => void;
}

/** What the calendar does when it is touched; the same object for as long as the page is there. */
export function useHands(calendar: TouchedCalendar, asked: AskedCalendar, onTitle: (title: string) => void): GridHands {
  const navigate = useNavigate();
  const [caution, editView] = [useCaution(), useEditView()];
  const latest = useLatest({ ...calendar, ...asked, onTitle, navigate, caution, editView });
  /** Why the entry in the hand cannot be put down where it is now. */
  const refused = useRef<string>();
  const hands = useRef<GridHands>({
    onDates: ({ start, end, view }) => {
      latest.current.onTitle(view.title);
      latest.current.setRange({ from: start.toISOString(), before: end.toISOString() });
    },
    onDay: (day) => latest.current.go({ view: 'day', date: dayAt(day) }),
    onMount: ({ el, event, isMirror }) => {
      if (isMirror) return;
      name(el, event.id, latest.current.keysId);
      latest.current.keepFocus(el);
    },
    onOpen: ({ event, jsEvent }) => {
      const entry = entryOf(event);
      // As with every link: with a key held down it opens beside this page.
      if (!entry || jsEvent.ctrlKey || jsEvent.metaKey || jsEvent.shiftKey) return;
      jsEvent.preventDefault();
      latest.current.navigate(latest.current.editView(entry));
    },
    onPickUp: () => void (refused.current = undefined),
    mayLand: ({ start }, event) => {
      const entry = event ? entryOf(event) : undefined;
      const at = start.toISOString();
      refused.current = entry && latest.current.hindrance(entry, at);
      latest.current.warn(refused.current ?? (entry && latest.current.caution(entry, at)) ?? '');
      return refused.current === undefined;
    },
    onLetGo: () => {
      latest.current.warn('');
      if (refused.current) latest.current.refuse(refused.current);
    },
    onDrop: ({ event, delta, revert }) => {
      const entry = entryOf(event);
      // The library forgets where it was dropped: what is shown, here as elsewhere, is what the moves say.
      revert();
      if (entry) void latest.current.moveBy(entry, { days: delta.days, milliseconds: delta.milliseconds });
    },
  });
  return hands.current;
}

/** What the page finds an entry by, and what assistive technology says of it. */
function name(element: HTMLElement, id: string, keysId: string): void {
  element.dataset.entry = id;
  element.setAttribute('aria-describedby', keysId);
  element.setAttribute('aria-keyshortcuts', ENTRY_KEYS);
}
