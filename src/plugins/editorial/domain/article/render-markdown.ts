import { escapeMarkdown, escapeMarkdownTarget, safeHref } from '../markup';
import type { Block, ImageBlock, Inline, LinkNode, ListBlock, TextLeaf } from './blocks';
import { isBlank, listRows, plainText } from './blocks-text';

/** CommonMark of stored blocks: every text escaped, only safe addresses linked; a link that is not safe keeps its text. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => !isBlank(block))
    .map(blockToMarkdown)
    .join('\n\n');
}

function blockToMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlines(block.children).replace(/\s*\n\s*/g, ' ')}`;
    case 'quote':
      return inlines(block.children).replace(/^/gm, '> ');
    case 'code':
      return fenced(plainText(block.children), block.language ?? '');
    case 'list':
      return list(block, '');
    case 'image':
      return image(block);
    default:
      return inlines(block.children);
  }
}

function inlines(children: readonly Inline[]): string {
  const markdown = children.map((child) => (child.type === 'link' ? link(child) : leaf(child))).join('');
  return markdown.trim().replace(/[^\S\n]*\n[^\S\n]*/g, '\\\n');
}

function leaf(text: TextLeaf): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text.text) ?? [];
  if (inner === '') return text.text;
  return (
    before +
    MARKS.reduce((markdown, [mark, sign]) => (text[mark] ? sign + markdown + sign : markdown), written(text, inner)) +
    after
  );
}

/** Markdown has no underline; the words stay. */
const MARKS = [
  ['strikethrough', '~~'],
  ['italic', '*'],
  ['bold', '**'],
] as const satisfies readonly (readonly [keyof TextLeaf, string])[];

function written(text: TextLeaf, inner: string): string {
  if (!text.code) return escapeMarkdown(inner);
  const fence = '`'.repeat(longestRun(inner) + 1);
  return `${fence} ${inner} ${fence}`;
}

function link(node: LinkNode): string {
  const text = node.children.map(leaf).join('');
  const href = safeHref(node.url);
  return href === null || text.trim() === '' ? text : `[${text}](${escapeMarkdownTarget(href)})`;
}

function list(block: ListBlock, indent: string): string {
  const rows = listRows(block).map(({ item, nested }, index) => {
    const marker = block.format === 'ordered' ? `${index + 1}. ` : '- ';
    const deeper = indent + ' '.repeat(marker.length);
    const text = inlines(item?.children ?? []).replace(/\n/g, `\n${deeper}`);
    return [`${indent}${marker}${text}`, ...nested.map((each) => list(each, deeper))].join('\n');
  });
  return rows.join('\n');
}

function image({ image: file }: ImageBlock): string {
  const src = safeHref(file.url);
  const caption = escapeMarkdown(file.caption?.trim() ?? '');
  const picture = src && `![${escapeMarkdown(file.alternativeText ?? '')}](${escapeMarkdownTarget(src)})`;
  return [picture, caption].filter((part) => part !== null && part !== '').join('\n\n');
}

function fenced(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language.replace(/[`\s]/g, '')}\n${code}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
