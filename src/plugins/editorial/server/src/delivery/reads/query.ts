import { z } from 'zod';
import { badParameter } from './page';

/** PostgreSQL takes no text with it. */
const NUL = '\0';

/** @throws BAD_PARAMETER that names the first parameter which is unknown, malformed or given twice. */
export function parseQuery<Schema extends z.ZodObject>(schema: Schema, query: string): z.infer<Schema> {
  const given = new URLSearchParams(query);
  for (const name of given.keys()) {
    if (!Object.hasOwn(schema.shape, name)) throw badParameter(name, strange(schema));
    if (given.getAll(name).length > 1) throw badParameter(name, 'may stand here only once; separate values by commas');
    if (given.get(name)?.includes(NUL)) throw badParameter(name, 'must not hold U+0000');
  }
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badParameter(String(issue?.path[0] ?? ''), issue?.message ?? 'is not valid');
}

function strange({ shape }: z.ZodObject): string {
  const known = Object.keys(shape);
  return `is not a parameter of this address, which takes ${known.length === 0 ? 'none' : known.join(', ')}`;
}

const column = z
  .string()
  .max(255)
  .refine((text) => !text.includes(NUL));
const articlePlace = z.tuple([z.iso.datetime(), column]);
const authorPlace = z.tuple([column, column]);
const resultPlace = z.tuple([z.int().min(1).max(1000)]);

/** Where a list goes on: publication and documentId of its last article. */
export type ArticlePlace = z.infer<typeof articlePlace>;

/** Sort key and documentId of the last author. */
export type AuthorPlace = z.infer<typeof authorPlace>;

/** How many results of a search came before. */
export type ResultPlace = z.infer<typeof resultPlace>;

export function cursorOf(place: ArticlePlace | AuthorPlace | ResultPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

export function articlesAfter(cursor: string | undefined): ArticlePlace | null {
  return cursor === undefined ? null : placeFrom(articlePlace, cursor);
}

export function authorsAfter(cursor: string | undefined): AuthorPlace | null {
  return cursor === undefined ? null : placeFrom(authorPlace, cursor);
}

export function resultsAfter(cursor: string | undefined): number {
  return cursor === undefined ? 0 : placeFrom(resultPlace, cursor)[0];
}

function placeFrom<Place>(schema: z.ZodType<Place>, cursor: string): Place {
  const parsed = schema.safeParse(jsonIn(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw badParameter('cursor', 'was not given out by this list');
  return parsed.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
