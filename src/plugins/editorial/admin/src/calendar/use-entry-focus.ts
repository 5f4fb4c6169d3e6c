import { type FocusEvent, useCallback, useRef } from 'react';

/** The entry that an element of the calendar stands for, by its id. */
export function entryIdAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-entry]')?.dataset.entry : undefined;
}

/** An entry that is drawn anew is another element: whoever was there with the keys goes on from it. */
export function useEntryFocus() {
  const focused = useRef<string>();
  const onFocus = useCallback(({ target }: FocusEvent) => {
    focused.current = entryIdAt(target);
  }, []);
  const onBlur = useCallback(({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) focused.current = undefined;
  }, []);
  const keepFocus = useCallback((element: HTMLElement) => {
    const { entry } = element.dataset;
    if (entry && entry === focused.current) focusWhenSeen(element, () => entry === focused.current && isLost(entry));
  }, []);
  /** After a dialog has closed, whose opener may be another element by now. */
  const focusEntry = useCallback((id: string) => {
    focused.current = id;
    const elements = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
    elements.find(({ dataset }) => dataset.entry === id)?.focus();
  }, []);
  return { onFocus, onBlur, keepFocus, focusEntry };
}

/** Nothing has the focus, or the element from before, which is about to go. */
function isLost(id: string): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || entryIdAt(activeElement) === id;
}

const FRAMES = 20;

/** The library draws an entry unseen at first, to measure it; what is not seen takes no focus. */
function focusWhenSeen(element: HTMLElement, isWanted: () => boolean, frames = FRAMES): void {
  requestAnimationFrame(() => {
    if (!element.isConnected || !isWanted()) return;
    element.focus({ preventScroll: true });
    if (document.activeElement !== element && frames > 0) focusWhenSeen(element, isWanted, frames - 1);
  });
}
