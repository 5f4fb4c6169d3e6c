import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../../../domain/workflow/digest';

/** Long enough that two texts of one field do not share it by chance; short enough for thirty in a header. */
const LENGTH = 10;

/** A short digest of each field that a reader would see; fields that are empty have none. */
export type FieldMarks = Readonly<Record<string, string>>;

export function fieldMarks(content: Json): FieldMarks {
  const fields = content !== null && typeof content === 'object' ? Object.entries(content) : [];
  return Object.fromEntries(fields.map(([name, value]) => [name, markOf(value)]));
}

/** The names of the fields in which two texts differ. */
export function differences(one: FieldMarks, other: FieldMarks): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]);
}

function markOf(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, LENGTH);
}
