import { z } from 'zod';
import { MOST_PICKS } from '../../../domain/article/picks';
import { ARTICLE } from '../plugin';
import { parse } from '../requests';
import type { DocumentContext } from '../strapi';

type Next = () => Promise<unknown>;

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/** Strapi takes any JSON for such a field. What is not there at all is nothing to check. */
const saved = z.looseObject({
  picks: z
    .array(z.string().min(1).max(255))
    .max(MOST_PICKS)
    .refine((ids) => new Set(ids).size === ids.length, 'names an article twice')
    .nullish(),
});

/** Picks are a list of documentIds, whoever saves them. @throws ValidationError (400) that names the field */
export function picksGuard(): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async ({ uid, action, params }, next) => {
    if (uid === ARTICLE && WRITES.has(action)) parse(saved, readable(params.data), 'body');
    return next();
  };
}

/** A form may send JSON as it was typed. */
function readable({ picks }: Record<string, unknown> = {}): object {
  if (typeof picks !== 'string') return { picks };
  try {
    return { picks: JSON.parse(picks) };
  } catch {
    return { picks };
  }
}
