type Values = Readonly<Record<string, unknown>>;

/** The fields of a form whose values are not what the form started with. */
export function changedFields(started: object, now: object): readonly string[] {
  const before: Values = { ...started };
  return Object.entries(now)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]))
    .map(([name]) => name);
}

/** Of what was to be saved, the fields that the person changed: what others changed elsewhere in the text stays theirs. */
export function onlyThese(data: unknown, fields: readonly string[]): Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(Object.entries(data).filter(([name]) => fields.includes(name)));
}

/** What a value says in words: a text, or the paragraphs of a body; nothing for what has no words of its own. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || !value.every(isNode)) return undefined;
  return value.map(wordsOf).join('\n');
}

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly Node[];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function wordsOf({ text, children = [] }: Node): string {
  return text ?? children.map(wordsOf).join('');
}
