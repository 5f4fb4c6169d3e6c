import { settingsOf } from '../config';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import { editionRows, WITHOUT_BODY, type EditionRow } from './edition-rows';
import { notFound, retracted, type Moved } from './page';

interface SlugQuery {
  readonly uid: string;
  readonly locale: string;
  readonly slug: string;
  readonly withBody?: boolean;
}

/**
 * The current edition at a slug, or where it moved. Only a slug that readers have seen leads on: one that stands in a
 * draft alone is not there.
 * @throws NOT_FOUND, or RETRACTED (410) with the notice and the date
 */
export async function editionAt(
  strapi: Strapi,
  { uid, locale, slug, withBody }: SlugQuery,
): Promise<{ row: EditionRow } | Moved> {
  const place = { targetUid: uid, locale };
  const select = withBody ? [...WITHOUT_BODY, 'body'] : WITHOUT_BODY;
  const row = await editionRows(strapi).findOne({ where: { ...place, slug, isCurrent: true }, select });
  if (row) return { row };
  const former = await editionRows(strapi).findOne({ where: { ...place, slug }, select: ['documentId'] });
  if (!former) throw notFound();
  const documentId = (await service(strapi, 'slugs').ownerOf({ uid, locale }, slug)) ?? former.documentId;
  const current = await editionRows(strapi).findOne({
    where: { ...place, documentId, isCurrent: true },
    select: ['slug'],
  });
  if (!current) throw await goneFor(strapi, { ...place, documentId });
  return { movedTo: current.slug, keys: [`${kindOf(uid)}:${documentId}`] };
}

/** Why the newest edition of a text is not there: it was retracted, or it is simply no longer public. */
async function goneFor(strapi: Strapi, where: Record<string, string>): Promise<Error> {
  const last = await editionRows(strapi).findOne({ where, orderBy: { number: 'desc' }, select: ['retractedAt'] });
  return last?.retractedAt ? retracted(settingsOf(strapi).retractionNotice, last.retractedAt) : notFound();
}

function kindOf(uid: string): string {
  return uid.slice(uid.lastIndexOf('.') + 1);
}
