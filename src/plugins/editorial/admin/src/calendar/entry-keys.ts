import type { KeyboardEvent } from 'react';
import type { Shift } from '../../../domain/calendar/wall-clock';
import type { Shown } from './shown';

/** With Shift, so that no key that somebody scrolls with moves what readers wait for. */
const SHIFTS: Partial<Record<string, Shift>> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { days: -7 },
  ArrowDown: { days: 7 },
};

/** As assistive technology names them. */
export const ENTRY_KEYS = ['R', ...Object.keys(SHIFTS).map((key) => `Shift+${key}`)].join(' ');

interface Deeds {
  readonly moveBy: (entry: Shown, shift: Shift) => unknown;
  readonly askWhen: (entry: Shown) => void;
}

/** What a key does with the entry that has the focus. */
export function onEntryKey(event: KeyboardEvent, entry: Shown, { moveBy, askWhen }: Deeds): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const shift = event.shiftKey ? SHIFTS[event.key] : undefined;
  const isAsked = !event.shiftKey && event.key.toLowerCase() === 'r';
  if (!shift && !isAsked) return;
  event.preventDefault();
  if (shift) void moveBy(entry, shift);
  else askWhen(entry);
}
