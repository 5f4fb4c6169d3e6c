import type { Block, Inline, ListBlock, ListItem } from './blocks';

/** Plain text of stored blocks: links keep their text, images give caption or alt text; a blank line between blocks. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks
    .map(blockToText)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The text of paragraphs, headings, quotes and code without any marks. */
export function plainText(children: readonly Inline[]): string {
  return children.map((child) => (child.type === 'link' ? plainText(child.children) : child.text)).join('');
}

/** Nothing a reader would see: the empty paragraph the editor leaves at the end, an empty list. */
export function isBlank(block: Block): boolean {
  return block.type !== 'image' && blockToText(block) === '';
}

export interface ListRow {
  readonly item?: ListItem;
  readonly nested: readonly ListBlock[];
}

/** The rows of a list, each with the lists that hang below it; a list that starts with a nested list has a row for it. */
export function listRows(list: ListBlock): ListRow[] {
  return list.children.reduce<ListRow[]>((rows, child) => {
    if (child.type === 'list-item') return [...rows, { item: child, nested: [] }];
    const last = rows.at(-1) ?? { nested: [] };
    return [...rows.slice(0, -1), { ...last, nested: [...last.nested, child] }];
  }, []);
}

function blockToText(block: Block): string {
  switch (block.type) {
    case 'list':
      return listToText(block, '').trimEnd();
    case 'image':
      return (block.image.caption?.trim() || block.image.alternativeText?.trim()) ?? '';
    default:
      return plainText(block.children).trim();
  }
}

function listToText(list: ListBlock, indent: string): string {
  const rows = listRows(list).map(({ item, nested }, index) => {
    const marker = list.format === 'ordered' ? `${index + 1}. ` : '- ';
    const text = plainText(item?.children ?? []).trim();
    const below = nested.map((each) => listToText(each, indent + ' '.repeat(marker.length)));
    return [...(text ? [`${indent}${marker}${text}`] : []), ...below.filter((each) => each !== '')].join('\n');
  });
  return rows.filter((row) => row !== '').join('\n');
}
