const CONTEXT = 32;

export interface SelectedPassage {
  readonly field: string;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

type Form = Readonly<Record<string, unknown>>;

/** Where words that the person has selected on the page stand in the form: in a text, or in one block of Blocks. */
export function passageIn(form: object, selected: string): SelectedPassage | undefined {
  const exact = selected.trim();
  if (exact === '') return undefined;
  const values: Form = { ...form };
  for (const [field, value] of Object.entries(values)) {
    for (const text of textsOf(value)) {
      const start = text.indexOf(exact);
      if (start === -1) continue;
      const end = start + exact.length;
      const around = {
        prefix: text.slice(Math.max(0, start - CONTEXT), start),
        suffix: text.slice(end, end + CONTEXT),
      };
      return { field, quote: { exact, ...around } };
    }
  }
  return undefined;
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
