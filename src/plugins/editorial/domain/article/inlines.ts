import type { Block, Inline, ListBlock, ListItem, TextLeaf } from './blocks';

/** The part of the inlines whose plain text runs from `start` to `end` (UTF-16 units); links and marks are kept. */
export function cutInlines(children: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0;
  const cutLeaf = (leaf: TextLeaf): TextLeaf[] => {
    const text = leaf.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += leaf.text.length;
    return text === '' ? [] : [{ ...leaf, text }];
  };
  return children.flatMap((child): Inline[] => {
    if (child.type !== 'link') return cutLeaf(child);
    const kept = child.children.flatMap(cutLeaf);
    return kept.length > 0 ? [{ ...child, children: kept }] : [];
  });
}

/** The blocks with the inlines of every paragraph, heading, quote, code and list item put through `change`. */
export function mapInlines(
  blocks: readonly Block[],
  change: (children: readonly Inline[]) => readonly Inline[],
): Block[] {
  return blocks.map((block) => {
    if (block.type === 'image') return block;
    return block.type === 'list' ? mapList(block, change) : { ...block, children: change(block.children) };
  });
}

/** Every run of inlines in the blocks, in reading order. */
export function inlineRuns(blocks: readonly (Block | ListItem)[]): (readonly Inline[])[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return [];
    return block.type === 'list' ? inlineRuns(block.children) : [block.children];
  });
}

function mapList(list: ListBlock, change: (children: readonly Inline[]) => readonly Inline[]): ListBlock {
  const children = list.children.map((child) =>
    child.type === 'list' ? mapList(child, change) : { ...child, children: change(child.children) },
  );
  return { ...list, children };
}
