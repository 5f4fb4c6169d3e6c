import type { DelayedLetters, LettersPage } from '../../../contracts/notices';
import { problem } from '../http-errors';
import { nameAccounts } from '../workflow/record/names';
import { letterRows, noticeRows, type LetterRow } from './notice-rows';
import type { Office } from './office';

const DEAD = { state: 'dead' } as const;
/** Failed at least once, and will be tried again. */
const DELAYED = { state: 'waiting', error: { $notNull: true } } as const;

/** Letters that were given up, newest first: for whom and why, and not what they said. */
export async function deadLetters(
  { strapi }: Office,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<LettersPage> {
  const where = { ...DEAD, ...(before !== undefined && { id: { $lt: before } }) };
  const found = await letterRows(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: limit + 1 });
  const page = found.slice(0, limit);
  const names = await nameAccounts(
    strapi,
    page.map(({ account }) => account),
  );
  const kinds = await kindsIn(strapi, page);
  const data = page.map(({ id, account, letterKey, attempts, error, at }) => ({
    id,
    to: names.get(account) ?? account,
    kinds: kinds.get(letterKey) ?? [],
    attempts,
    error,
    at,
  }));
  const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
  const total = await letterRows(strapi).count({ where: DEAD });
  return { data, meta: { next, total, delayed: await delayedLetters(strapi) } };
}

/** What a mail server that is down holds up just now; null where everything gets through. */
async function delayedLetters(strapi: Office['strapi']): Promise<DelayedLetters | null> {
  const [first] = await letterRows(strapi).findMany({ where: DELAYED, orderBy: { dueAt: 'asc' }, limit: 1 });
  if (!first) return null;
  return {
    count: await letterRows(strapi).count({ where: DELAYED }),
    nextAttemptAt: first.dueAt,
    error: first.error,
  };
}

/** As new: with all its attempts before it. @throws NOT_FOUND for a letter that is not dead */
export async function retry({ strapi, now }: Office, id: number): Promise<void> {
  const { count } = await letterRows(strapi).updateMany({ where: { ...DEAD, id }, data: afresh(now()) });
  if (count === 0) throw problem(404, 'NOT_FOUND', 'There is no such letter among those that were given up.');
}

/** Those that were given up and those that wait for their next attempt. @returns how many there were */
export async function retryAll({ strapi, now }: Office): Promise<number> {
  const { count } = await letterRows(strapi).updateMany({ where: { $or: [DEAD, DELAYED] }, data: afresh(now()) });
  return count;
}

function afresh(now: Date) {
  return { state: 'waiting', attempts: 0, dueAt: now.toISOString() } as const;
}

async function kindsIn(strapi: Office['strapi'], letters: readonly LetterRow[]) {
  const where = { letterKey: { $in: letters.map(({ letterKey }) => letterKey) } };
  const found = await noticeRows(strapi).findMany({ where, select: ['letterKey', 'kind'], orderBy: { id: 'asc' } });
  const kinds = new Map<string, (typeof found)[number]['kind'][]>();
  for (const { letterKey, kind } of found) {
    const known = kinds.get(letterKey ?? '') ?? [];
    if (!known.includes(kind)) kinds.set(letterKey ?? '', [...known, kind]);
  }
  return kinds;
}
