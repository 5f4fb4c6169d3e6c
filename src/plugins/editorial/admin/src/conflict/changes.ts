type Values = Readonly<Record<string, unknown>>;

export function valueOf(record: object, field: string): unknown {
  return Object.entries(record).find(([name]) => name === field)?.[1];
}

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

/**
 * Rows of lists whose rows in the text that stands now are gone become new ones: Strapi refuses a row that it does not
 * find in the text. Files, which are no rows of a text, stay as they are.
 */
export function asNewWhereGone(data: Values, standing: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      if (!Array.isArray(value)) return [field, value];
      const there = new Set(listIn(standing, field).map((row) => valueOf(row, 'id')));
      return [field, value.map((row: object) => (isGone(row, there) ? withoutId(row) : row))];
    }),
  );
}

function listIn(record: object, field: string): readonly object[] {
  const list = valueOf(record, field);
  return Array.isArray(list) ? list.filter((row) => typeof row === 'object' && row !== null) : [];
}

function isGone(row: unknown, there: ReadonlySet<unknown>): row is object {
  return typeof row === 'object' && row !== null && 'id' in row && !('mime' in row) && !there.has(row.id);
}

function withoutId(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'));
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
