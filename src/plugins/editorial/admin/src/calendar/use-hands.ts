import { useRef } from 'react';
import { useHref, useNavigate } from 'react-router-dom';
import { editViewOf } from '../edit-view';
import type { GridHands } from './calendar-grid';
import { ENTRY_KEYS } from './entry-keys';
import { entryOf } from './grid-events';
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
  const latest = useLatest({ ...calendar, ...asked, onTitle, navigate });
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
      el.dataset.entry = event.id;
      el.setAttribute('aria-describedby', latest.current.keysId);
      el.setAttribute('aria-keyshortcuts', ENTRY_KEYS);
      latest.current.keepFocus(el);
    },
    onOpen: ({ event, jsEvent }) => {
      const entry = entryOf(event);
      // As with every link: with a key held down it opens beside this page.
      if (!entry || jsEvent.ctrlKey || jsEvent.metaKey || jsEvent.shiftKey) return;
      jsEvent.preventDefault();
      latest.current.navigate(editViewOf(entry));
    },
    onPickUp: () => void (refused.current = undefined),
    mayLand: ({ start }, event) => {
      const entry = event ? entryOf(event) : undefined;
      refused.current = entry && latest.current.hindrance(entry, start.toISOString());
      latest.current.warn(refused.current ?? '');
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

/** Where the panel is, for addresses that the browser follows by itself. */
export function usePanelRoot(): string {
  return useHref('/').replace(/\/$/, '');
}
