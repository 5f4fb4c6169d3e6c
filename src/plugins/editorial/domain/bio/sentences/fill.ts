import type { Inline } from '../../article/blocks';
import { plainText } from '../../article/blocks-text';
import type { Sentence } from './sentence-table';

/** What may stand in a slot; an absent or empty one leaves every sentence unsaid that needs it. */
export type Slots = Readonly<Record<string, readonly Inline[] | undefined>>;

/** The first sentence whose slots are all filled, closed with a full stop; none if there is no such sentence. */
export function sayFirst(sentences: readonly Sentence[], slots: Slots): Inline[] {
  const sentence = sentences.find((each) => slotNames(each).every((name) => slots[name]?.length));
  return sentence === undefined ? [] : closed(fill(sentence, slots));
}

/** A text leaf; blank text gives nothing. */
export function leaf(text: string | null | undefined): Inline[] {
  const trimmed = text?.replace(/\s+/g, ' ').trim() ?? '';
  return trimmed === '' ? [] : [{ type: 'text', text: trimmed }];
}

/** A name, linked where it has an address. */
export function linked(name: string | null | undefined, url: string | null | undefined): Inline[] {
  const [text] = leaf(name);
  if (text?.type !== 'text' || !url?.trim()) return text ? [text] : [];
  return [{ type: 'link', url: url.trim(), children: [text] }];
}

function slotNames(sentence: Sentence): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function fill(sentence: Sentence, slots: Slots): Inline[] {
  return sentence.split(/\{(\w+)\}/).flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 1) return slots[part] ?? [];
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
}

function closed(inlines: readonly Inline[]): Inline[] {
  const isClosed = /[.!?…][”"’')\]]*$/u.test(plainText(inlines));
  return isClosed ? [...inlines] : [...inlines, { type: 'text', text: '.' }];
}
