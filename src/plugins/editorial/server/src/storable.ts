/** Under the flag `u` only halves of a pair are surrogates. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/**
 * The same value as every database gives it back. PostgreSQL takes no NUL, and a half of a surrogate pair, as a field
 * leaves that cuts a text within an emoji, comes back as another character: what was signed would not be what is there.
 */
export function storable<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? withoutBroken(value) : value;
  if (Array.isArray(value)) return value.map(cleaned);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)]));
}

function withoutBroken(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Dates, buffers, streams and files are no plain objects. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
