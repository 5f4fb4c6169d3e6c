type Read = (value: unknown) => unknown;

const text: Read = String;
const number: Read = Number;
const instant = (value: unknown) => new Date(typeof value === 'string' ? value.replace(' ', 'T') : Number(value));

/** What a column holds as the query engine of Strapi gives it, whether the database says it natively or as text. */
export const VALUES: Readonly<Record<string, Read>> = {
  increments: number,
  integer: number,
  float: number,
  decimal: number,
  biginteger: text,
  string: text,
  text,
  richtext: text,
  email: text,
  uid: text,
  password: text,
  enumeration: text,
  date: text,
  time: text,
  boolean: (value) => ['1', 'true'].includes(String(value)),
  datetime: (value) => isoOf(instant(value)),
  timestamp: (value) => String(instant(value).getTime()),
  json,
  blocks: json,
};

function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Early versions of Strapi 5 wrote JSON as a string in JSON. What is none stays as it is. */
function json(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? JSON.parse(parsed) : parsed;
  } catch {
    return value;
  }
}
