import type { Json } from '../workflow/digest';

/** One paragraph as people read it, with what kind it is. */
export interface Line {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'code' | 'bullet' | 'number' | 'image';
  /** Of a heading 1 to 6, of an item of a list how deep it stands; else 0. */
  readonly level: number;
  /** Links with their address behind them. */
  readonly text: string;
  /** Which parts are bold, italic and so on; '' for none. */
  readonly style: string;
}

/** The paragraphs of a value: of a text, of Blocks, of anything else its JSON. */
export function linesOf(value: Json | undefined): readonly Line[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return value.split('\n').map((text) => line('paragraph', text));
  if (isNodes(value)) return value.flatMap((node) => blockLines(node, 1));
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((text) => line('code', text));
}

function line(kind: Line['kind'], text: string, { level = 0, style = '' } = {}): Line {
  return { kind, level, text, style };
}

interface Node {
  readonly type: string;
  readonly [name: string]: Json;
}

const KINDS: Readonly<Record<string, Line['kind']>> = { heading: 'heading', quote: 'quote', code: 'code' };

function blockLines(node: Node, depth: number): readonly Line[] {
  if (node.type === 'list') return childrenOf(node).flatMap((child) => itemLines(child, node, depth));
  if (node.type === 'image') return [line('image', imageWords(node))];
  const { text, style } = inlinesOf(node);
  const level = node.type === 'heading' ? Number(node.level ?? 1) : 0;
  return [line(KINDS[node.type] ?? 'paragraph', text, { level, style })];
}

function itemLines(child: Node, list: Node, depth: number): readonly Line[] {
  if (child.type === 'list') return blockLines(child, depth + 1);
  const { text, style } = inlinesOf(child);
  return [line(list.format === 'ordered' ? 'number' : 'bullet', text, { level: depth, style })];
}

function imageWords({ image }: Node): string {
  const words = isObject(image) ? [image.alternativeText, image.caption, image.url] : [];
  return words.filter((word) => typeof word === 'string' && word !== '').join(' · ');
}

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

function inlinesOf(node: Node): { readonly text: string; readonly style: string } {
  let text = '';
  const styles: string[] = [];
  const walk = (inline: Node) => {
    if (typeof inline.text === 'string') {
      const marks = MARKS.filter((mark) => inline[mark] === true);
      if (marks.length > 0) styles.push(`${text.length}-${text.length + inline.text.length} ${marks.join(' ')}`);
      text += inline.text;
    }
    for (const child of childrenOf(inline)) walk(child);
    if (inline.type === 'link') text += ` (${String(inline.url ?? '')})`;
  };
  childrenOf(node).forEach(walk);
  return { text, style: styles.join(', ') };
}

function childrenOf({ children }: Node): readonly Node[] {
  return isNodes(children) ? children : [];
}

function isNodes(value: Json | undefined): value is readonly Node[] {
  return Array.isArray(value) && value.length > 0 && value.every((part: Json) => isNode(part));
}

function isNode(value: Json): value is Node {
  return isObject(value) && typeof value.type === 'string';
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
