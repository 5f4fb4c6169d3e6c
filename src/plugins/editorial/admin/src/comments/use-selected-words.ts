import { useEffect, useRef } from 'react';
import type { Quote } from '../../../domain/comments/anchor';
import { isEditable, NOTHING, selectedNow } from './selected-now';

/** Whoever passes through a field by Tab has its whole text selected by the browser, and means nothing by it. */
const PASSING: ReadonlySet<string> = new Set(['Tab', 'Shift']);

/**
 * The words that are selected in the form, or were when the focus left it: on the way to a button by keyboard, fields
 * lose their selection. Taking a selection back in the form takes it back here.
 */
export function useSelectedWords(): () => Quote {
  const words = useRef(NOTHING);
  useEffect(() => {
    const byKey = ({ key }: KeyboardEvent) => {
      if (!PASSING.has(key) && isEditable(document.activeElement)) words.current = selectedNow();
    };
    const byPointer = () => {
      const now = selectedNow();
      if (now.exact !== '' || isEditable(document.activeElement)) words.current = now;
    };
    document.addEventListener('keyup', byKey);
    document.addEventListener('pointerup', byPointer);
    return () => {
      document.removeEventListener('keyup', byKey);
      document.removeEventListener('pointerup', byPointer);
    };
  }, []);
  return () => (words.current.exact === '' ? selectedNow() : words.current);
}
