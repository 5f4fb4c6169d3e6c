import { escapeAttribute, escapeHtml, safeHref } from '../markup';
import type { Block, ImageBlock, Inline, LinkNode, ListBlock, TextLeaf } from './blocks';
import { isBlank, listRows, plainText } from './blocks-text';

export { blocksToText } from './blocks-text';

/** HTML of stored blocks: every text escaped, only safe addresses linked; a link that is not safe keeps its text. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => !isBlank(block))
    .map(blockToHtml)
    .join('\n');
}

function blockToHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${inlinesToHtml(block.children)}</h${block.level}>`;
    case 'quote':
      return `<blockquote><p>${inlinesToHtml(block.children)}</p></blockquote>`;
    case 'code':
      return `<pre><code${languageClass(block.language)}>${escapeHtml(plainText(block.children))}</code></pre>`;
    case 'list':
      return listToHtml(block);
    case 'image':
      return imageToHtml(block);
    default:
      return `<p>${inlinesToHtml(block.children)}</p>`;
  }
}

function inlinesToHtml(children: readonly Inline[]): string {
  return children.map((child) => (child.type === 'link' ? linkToHtml(child) : leafToHtml(child))).join('');
}

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const satisfies readonly (readonly [keyof TextLeaf, string])[];

function leafToHtml(leaf: TextLeaf): string {
  if (leaf.text === '') return '';
  const text = escapeHtml(leaf.text).replace(/\n/g, '<br>');
  return MARKS.reduce((html, [mark, tag]) => (leaf[mark] ? `<${tag}>${html}</${tag}>` : html), text);
}

function linkToHtml(link: LinkNode): string {
  const text = link.children.map(leafToHtml).join('');
  const href = safeHref(link.url);
  if (href === null || text === '') return text;
  const isNewWindow = link.target === '_blank';
  const rel = link.rel ?? (isNewWindow ? 'noopener' : undefined);
  return `<a href="${escapeAttribute(href)}"${attribute('rel', rel)}${isNewWindow ? ' target="_blank"' : ''}>${text}</a>`;
}

/** Nested lists are siblings of items in Strapi's tree; in HTML they belong inside the item before them. */
function listToHtml(list: ListBlock): string {
  const tag = list.format === 'ordered' ? 'ol' : 'ul';
  const rows = listRows(list).map((row) => {
    return `<li>${inlinesToHtml(row.item?.children ?? [])}${row.nested.map(listToHtml).join('')}</li>`;
  });
  return `<${tag}>${rows.join('')}</${tag}>`;
}

function imageToHtml({ image }: ImageBlock): string {
  const src = safeHref(image.url);
  const caption = image.caption?.trim() ? `<figcaption>${escapeHtml(image.caption.trim())}</figcaption>` : '';
  if (src === null) return caption && `<figure>${caption}</figure>`;
  const size = attribute('width', image.width) + attribute('height', image.height);
  const alt = escapeAttribute(image.alternativeText ?? '');
  return `<figure><img src="${escapeAttribute(src)}" alt="${alt}"${size}>${caption}</figure>`;
}

function languageClass(language: string | undefined): string {
  return attribute('class', language ? `language-${language}` : undefined);
}

function attribute(name: string, value: string | number | null | undefined): string {
  return value === null || value === undefined || value === '' ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
}
