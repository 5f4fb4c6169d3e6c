import type { Block, Inline, TextLeaf } from '../article/blocks';
import { plainText } from '../article/blocks-text';
import { cutInlines, inlineRuns } from '../article/inlines';
import { splitSentences } from '../article/split-sentences';

/**
 * One paragraph of at most `limit` UTF-16 units of text, from the beginning of the blocks without their headings: whole
 * sentences, else whole words with "…", else (one word longer than that) whole characters with "…". Links stay.
 */
export function shorten(blocks: readonly Block[], limit: number): Block[] {
  const prose = blocks.filter((block) => block.type !== 'heading');
  const inlines = oneLine(inlineRuns(prose.length > 0 ? prose : blocks));
  const text = plainText(inlines);
  if (text === '') return [];
  return [{ type: 'paragraph', children: text.length <= limit ? inlines : cut(inlines, text, limit) }];
}

function cut(inlines: readonly Inline[], text: string, limit: number): Inline[] {
  const sentences = endOfSentences(text, limit);
  if (sentences > 0) return cutInlines(inlines, 0, sentences);
  return [...cutInlines(inlines, 0, endOfWords(text, limit - 1)), { type: 'text', text: '…' }];
}

function endOfSentences(text: string, limit: number): number {
  let end = 0;
  let at = 0;
  for (const sentence of splitSentences(text)) {
    if (at + sentence.trimEnd().length > limit) break;
    end = at + sentence.trimEnd().length;
    at += sentence.length;
  }
  return end;
}

function endOfWords(text: string, limit: number): number {
  const words = /^([\s\S]*[^\s\p{P}])[\s\p{P}]*\s/u.exec(text.slice(0, limit + 1))?.[1];
  return words?.length ?? endOfCharacters(text, limit);
}

function endOfCharacters(text: string, limit: number): number {
  const starts = [...new Intl.Segmenter().segment(text.slice(0, limit + 20))].map((segment) => segment.index);
  return starts.filter((index) => index <= limit).at(-1) ?? limit;
}

function oneLine(runs: readonly (readonly Inline[])[]): Inline[] {
  const joined = runs.flatMap((run, index): readonly Inline[] => (index === 0 ? run : [SPACE, ...run]));
  return collapsed(joined);
}

const SPACE: TextLeaf = { type: 'text', text: ' ' };

/** White space as HTML shows it: one space for any run of it, none at either end. */
function collapsed(inlines: readonly Inline[]): Inline[] {
  let isAfterSpace = true;
  const collapseLeaf = (leaf: TextLeaf): TextLeaf => {
    const text = leaf.text.replace(/\s+/g, ' ');
    const kept = isAfterSpace ? text.trimStart() : text;
    if (kept !== '') isAfterSpace = kept.endsWith(' ');
    return { ...leaf, text: kept };
  };
  const single = inlines.map((child) =>
    child.type === 'link' ? { ...child, children: child.children.map(collapseLeaf) } : collapseLeaf(child),
  );
  return cutInlines(single, 0, plainText(single).trimEnd().length);
}
