import type { HeldCredit, Recredited } from '../../../domain/author/recredit';
import { ARTICLE, AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import type { Key } from '../workflow/key';

const CREDIT = 'editorial.credit';

interface CreditRow extends Omit<HeldCredit, 'author'> {
  readonly author?: { readonly documentId: string } | null;
}

interface CreditingRow extends Row {
  readonly headline: string | null;
  readonly credits: readonly CreditRow[];
}

/** One row of an article, working copy or live, with its credits in order. */
export interface CreditingText {
  readonly isLive: boolean;
  readonly title: string;
  readonly credits: readonly HeldCredit[];
}

export interface CreditingArticle {
  readonly key: Key;
  readonly title: string;
  readonly isLive: boolean;
}

/** Articles whose working copy or live row credits a profile, in a fixed order, so that two moves never wait crosswise. */
export async function articlesCrediting(strapi: Strapi, author: string): Promise<readonly CreditingArticle[]> {
  const found = await rows<CreditingRow>(strapi, ARTICLE).findMany({
    where: { credits: { author: { documentId: author } } },
    select: ['id', 'documentId', 'locale', 'publishedAt', 'headline'],
    orderBy: [{ documentId: 'asc' }, { locale: 'asc' }, { id: 'asc' }],
  });
  const articles = new Map<string, CreditingArticle>();
  for (const { documentId, locale, headline, publishedAt } of found) {
    const key = { uid: ARTICLE, documentId, locale: locale ?? '' };
    const name = `${documentId}/${key.locale}`;
    const isLive = Boolean(publishedAt) || (articles.get(name)?.isLive ?? false);
    articles.set(name, { key, title: headline ?? documentId, isLive });
  }
  return [...articles.values()];
}

export async function creditingTexts(strapi: Strapi, { documentId, locale }: Key): Promise<readonly CreditingText[]> {
  const found = await rows<CreditingRow>(strapi, ARTICLE).findMany({
    where: { documentId, locale },
    populate: { credits: { populate: { author: { select: ['id', 'documentId'] } } } },
  });
  return found.map(({ publishedAt, headline, credits }) => ({
    isLive: Boolean(publishedAt),
    title: headline ?? documentId,
    credits: credits.map(({ author, ...credit }) => ({ ...credit, author: author?.documentId ?? null })),
  }));
}

/** Writes credits of one row; a live row links to live profiles, a working copy to working copies. */
export async function writeCredits(strapi: Strapi, { changed, dropped }: Recredited, isLive: boolean): Promise<void> {
  for (const { id, author, name, creditedAs, affiliation, note } of changed) {
    const linked = author === null ? null : await rowIdOf(strapi, author, isLive);
    const data = { author: linked, name, creditedAs, affiliation, note };
    await rows<Record<string, unknown>>(strapi, CREDIT).update({ where: { id }, data });
  }
  for (const id of dropped) await removeCredit(strapi, id);
}

/** The row and its place in the article: the table of places knows components by type and id alone. */
async function removeCredit(strapi: Strapi, id: number): Promise<void> {
  await rows(strapi, CREDIT).delete({ where: { id } });
  const { credits } = strapi.db.metadata.get(ARTICLE).attributes;
  const table = credits && 'joinTable' in credits ? credits.joinTable?.name : undefined;
  if (!table) throw new Error('The credits of articles have no table of places.');
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.getConnection(table).where({ cmp_id: id, component_type: CREDIT }).del().transacting(trx);
  });
}

async function rowIdOf(strapi: Strapi, documentId: string, isLive: boolean): Promise<number> {
  const publishedAt = isLive ? { $notNull: true } : { $null: true };
  const row = await rows(strapi, AUTHOR).findOne({ where: { documentId, publishedAt }, select: ['id'] });
  if (!row) throw new Error(`The profile ${documentId} has no ${isLive ? 'live row' : 'working copy'} to credit.`);
  return row.id;
}
