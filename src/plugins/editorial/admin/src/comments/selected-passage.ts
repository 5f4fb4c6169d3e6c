import { findAmong, quoteOf, type Quote } from '../../../domain/comments/anchor';

export interface SelectedPassage {
  readonly field: string;
  readonly quote: Quote;
}

/** Where words that the person has selected on the page stand in the form: in a text, or in one block of Blocks. */
export function passageIn(form: object, selected: Quote): SelectedPassage | undefined {
  const lines = Object.entries(form).flatMap(([field, value]) => textsOf(value).map((text) => ({ field, text })));
  const found = findAmong(
    lines.map(({ text }) => text),
    selected,
  );
  const line = found && lines[found.text];
  return line ? { field: line.field, quote: quoteOf(line.text, found) } : undefined;
}

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly Node[];
}

/** Each block by itself, and each item of a list: between them stands what the form does not show. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every(isNode) ? value.flatMap(linesOf) : [];
}

function linesOf(node: Node): readonly string[] {
  return node.type === 'list' ? (node.children ?? []).flatMap(linesOf) : [wordsOf(node)];
}

function wordsOf({ text, children = [] }: Node): string {
  return text ?? children.map(wordsOf).join('');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
