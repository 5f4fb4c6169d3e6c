import { z } from 'zod';
import type { AuthorContent, ArticleContent, Edition } from '../../../../domain/article/edition';
import { presentArticle } from '../../../../domain/article/present';
import { presentProfile } from '../../../../domain/article/present-profile';
import { problem } from '../../http-errors';
import { ARTICLE, AUTHOR } from '../../plugin';
import { defaultLocale, rows, type Row, type Strapi } from '../../strapi';
import type { Key } from '../../workflow/key';
import type { DeliveryDesk } from '../desk';
import { editionRows, type EditionRow } from '../editions/edition-rows';
import type { Written } from '../editions/editions';
import { surroundingsOf } from '../reads/surroundings';
import { PROFILE, articleWriting } from '../editions/write-article';
import { writeAuthor } from '../editions/write-author';

/**
 * A working copy as its readers would get it if it were published now, the first profiles that would travel with it
 * included. Nothing is kept.
 * @throws NOT_READY (422) for a text that lacks what an edition must have
 */
export async function presentWorkingCopy(desk: DeliveryDesk, key: Key, row: Row): Promise<unknown> {
  try {
    return await (key.uid === AUTHOR ? profile(desk, row) : article(desk, key, row));
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const fields = error.issues.map(({ path }) => path.join('.')).join(', ');
    throw problem(422, 'NOT_READY', `Not complete enough to be shown. Fill in first: ${fields}.`);
  }
}

async function article(desk: DeliveryDesk, key: Key, row: Row) {
  const at = desk.now().toISOString();
  const { strapi } = desk;
  const where = { targetUid: ARTICLE, documentId: key.documentId, locale: key.locale, isCurrent: true };
  const previous = await editionRows(strapi).findOne({ where });
  const written = (await articleWriting(strapi, row))({ at, previous });
  const edition = editionOf<ArticleContent>(key, written, { publishedAt: previous?.publishedAt ?? at, modifiedAt: at });
  const around = await surroundingsOf(desk, [edition]);
  const profiles = new Map([...(await firstProfiles(strapi, edition, around.profiles)), ...around.profiles]);
  return presentArticle(
    { ...edition, body: JSON.parse(written.body ?? '{}'), alternates: [] },
    { ...around, profiles },
  );
}

async function profile(desk: DeliveryDesk, row: Row) {
  const at = desk.now().toISOString();
  const locale = await defaultLocale(desk.strapi);
  return presentProfile(profileOf(row, at), { locale, site: desk.site, asOf: at });
}

/** Profiles that no reader has seen yet, as they stand. */
async function firstProfiles(
  strapi: Strapi,
  { content, modifiedAt }: Edition<ArticleContent>,
  known: ReadonlyMap<string, unknown>,
): Promise<[string, Edition<AuthorContent>][]> {
  const ids = content.credits.flatMap(({ author }) => (author && !known.has(author) ? [author] : []));
  if (ids.length === 0) return [];
  const where = { documentId: { $in: ids }, publishedAt: { $null: true } };
  const found = await rows(strapi, AUTHOR).findMany({ where, populate: PROFILE });
  return found.map((row) => [row.documentId, profileOf(row, modifiedAt)]);
}

function profileOf(row: Row, at: string): Edition<AuthorContent> {
  const key = { uid: AUTHOR, documentId: row.documentId, locale: '' };
  return editionOf<AuthorContent>(key, writeAuthor(row), { publishedAt: at, modifiedAt: at });
}

function editionOf<Content>(
  { documentId, locale }: Key,
  { slug, content }: Written,
  dates: Pick<EditionRow, 'publishedAt' | 'modifiedAt'>,
): Edition<Content> {
  return { documentId, locale, slug, ...dates, content: JSON.parse(content) };
}
