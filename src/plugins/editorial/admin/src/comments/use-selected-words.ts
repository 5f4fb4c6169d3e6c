import { useEffect, useRef } from 'react';

/** Whoever passes through a field by Tab has its whole text selected by the browser, and means nothing by it. */
const PASSING: ReadonlySet<string> = new Set(['Tab', 'Shift']);

/**
 * The words that are selected in the form, or were when the focus left it: on the way to a button by keyboard, fields
 * lose their selection. Taking a selection back in the form takes it back here.
 */
export function useSelectedWords(): () => string {
  const words = useRef('');
  useEffect(() => {
    const byKey = ({ key }: KeyboardEvent) => {
      if (!PASSING.has(key) && isEditable(document.activeElement)) words.current = selectedNow();
    };
    const byPointer = () => {
      const now = selectedNow();
      if (now !== '' || isEditable(document.activeElement)) words.current = now;
    };
    document.addEventListener('keyup', byKey);
    document.addEventListener('pointerup', byPointer);
    return () => {
      document.removeEventListener('keyup', byKey);
      document.removeEventListener('pointerup', byPointer);
    };
  }, []);
  return () => words.current || selectedNow();
}

/** What is selected in a field is no selection of the page in every browser. */
function selectedNow(): string {
  const field = document.activeElement;
  if (!isTextField(field)) return window.getSelection()?.toString().trim() ?? '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim();
}

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function isEditable(element: Element | null): boolean {
  return isTextField(element) || (element instanceof HTMLElement && element.isContentEditable);
}
