import type { Block, Inline, LinkNode, TextLeaf } from './types';

/** Running text: strings between links and emphasis stay readable in the articles. */
type Run = string | Inline;

export function p(...runs: Run[]): Block {
  return { type: 'paragraph', children: runs.map(inline) };
}

export function h(text: string): Block {
  return { type: 'heading', level: 2, children: [leaf(text)] };
}

export function quote(text: string): Block {
  return { type: 'quote', children: [leaf(text)] };
}

export function list(...items: (Run | Run[])[]): Block {
  return { type: 'list', format: 'unordered', children: items.map(listItem) };
}

export function steps(...items: (Run | Run[])[]): Block {
  return { type: 'list', format: 'ordered', children: items.map(listItem) };
}

export function link(text: string, url: string): LinkNode {
  return { type: 'link', url, children: [leaf(text)] };
}

export function bold(text: string): TextLeaf {
  return { ...leaf(text), bold: true };
}

export function italic(text: string): TextLeaf {
  return { ...leaf(text), italic: true };
}

function listItem(item: Run | Run[]): { type: 'list-item'; children: Inline[] } {
  return { type: 'list-item', children: [item].flat().map(inline) };
}

function inline(run: Run): Inline {
  return typeof run === 'string' ? leaf(run) : run;
}

function leaf(text: string): TextLeaf {
  return { type: 'text', text };
}
