import type { Block, Inline, TextLeaf } from '../article/blocks';
import { plainText } from '../article/blocks-text';
import { cutInlines, mapInlines } from '../article/inlines';
import { splitSentences } from '../article/split-sentences';
import { PLURAL_YEARS } from './sentences/languages';

const PLACEHOLDER = /\{\s*years\s*\}/gi;

/**
 * Written text with `{years}` replaced by the number, "1 years" put right; without a number (or with nought) the
 * sentences that hold `{years}` are left out.
 */
export function withYears(blocks: readonly Block[], years: number | undefined): Block[] {
  return mapInlines(blocks, (children) => {
    if (!years) return withoutPlaceholderSentences(children);
    const replaced = replaceInLeaves(children, (text) => replaceYears(text, years));
    return withoutPlaceholderSentences(replaced);
  });
}

function replaceYears(text: string, years: number): string {
  const replaced = text.replace(PLACEHOLDER, String(years));
  return years === 1 ? PLURAL_YEARS.reduce(singular, replaced) : replaced;
}

function singular(text: string, [plural, one]: readonly [string, string]): string {
  return text.replace(new RegExp(`(?<![\\d.,])1(\\s+)${plural}(?!\\p{L})`, 'gu'), `1$1${one}`);
}

function replaceInLeaves(children: readonly Inline[], replace: (text: string) => string): Inline[] {
  const onLeaf = (leaf: TextLeaf): TextLeaf => ({ ...leaf, text: replace(leaf.text) });
  return children.map((child) =>
    child.type === 'link' ? { ...child, children: child.children.map(onLeaf) } : onLeaf(child),
  );
}

function withoutPlaceholderSentences(children: readonly Inline[]): readonly Inline[] {
  const text = plainText(children);
  if (text.search(PLACEHOLDER) === -1) return children;
  let at = 0;
  return splitSentences(text).flatMap((sentence) => {
    const start = at;
    at += sentence.length;
    return sentence.search(PLACEHOLDER) === -1 ? cutInlines(children, start, at) : [];
  });
}
