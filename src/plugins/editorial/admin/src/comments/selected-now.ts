import { quoteOf, type Quote } from '../../../domain/comments/anchor';

/** Slate fills what is empty with these, so that the caret has somewhere to stand. */
const FILLER = /\uFEFF/g;

/** The words that are selected, with what stands around them in their field: the same words stand in others too. */
export function selectedNow(): Quote {
  const field = document.activeElement;
  if (isTextField(field)) return inField(field.value, field.selectionStart ?? 0, field.selectionEnd ?? 0);
  const selection = window.getSelection();
  return selection && selection.rangeCount > 0 ? inPage(selection.getRangeAt(0)) : NOTHING;
}

export const NOTHING: Quote = { exact: '', prefix: '', suffix: '' };

export function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

export function isEditable(element: Element | null): boolean {
  return isTextField(element) || (element instanceof HTMLElement && element.isContentEditable);
}

function inField(text: string, from: number, to: number): Quote {
  const exact = text.slice(from, to).trim();
  const start = text.indexOf(exact, from);
  return quoteOf(text, { start, end: start + exact.length });
}

/** A selection may reach from one block into the next: what is found is found in one. */
function inPage(range: Range): Quote {
  const exact = wordsOf(range);
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const editor = element?.closest('[contenteditable="true"]');
  if (!editor) return { ...NOTHING, exact: exact.trim() };
  const [before, after] = [range.cloneRange(), range.cloneRange()];
  before.setStart(editor, 0);
  before.setEnd(range.startContainer, range.startOffset);
  after.selectNodeContents(editor);
  after.setStart(range.endContainer, range.endOffset);
  const start = wordsOf(before);
  return inField(start + exact + wordsOf(after), start.length, start.length + exact.length);
}

function wordsOf(range: Range): string {
  return range.toString().replace(FILLER, '');
}
