import { ARTICLE, AUTHOR } from '../plugin';
import type { Row, Strapi } from '../strapi';
import type { Transition, TransitionListener } from '../workflow/desk';
import { editionRows, linkRows, type EditionRow, type LinkRow } from './edition-rows';
import { writeArticle } from './write-article';
import { writeAuthor } from './write-author';

export type NewLink = Pick<LinkRow, 'kind' | 'target' | 'role'>;

/** What a type says of one published version. */
export type Written = Pick<EditionRow, 'slug' | 'title' | 'sortKey' | 'searchKey' | 'content' | 'body'> & {
  readonly links: readonly NewLink[];
};

type Key = Transition['key'];

interface Occasion {
  readonly at: string;
  readonly previous: EditionRow | null;
}

const WRITERS: Readonly<Record<string, (strapi: Strapi, row: Row, occasion: Occasion) => Promise<Written>>> = {
  [ARTICLE]: writeArticle,
  [AUTHOR]: async (_, row) => writeAuthor(row),
};

/** Writes what readers get at each publication, and ends it when they shall not get it any more; in the transaction. */
export function editionListener(strapi: Strapi): TransitionListener {
  return async ({ key, event, isLive, live }) => {
    const write = WRITERS[key.uid];
    if (!write || (isLive && !live)) return;
    const previous = await lastEdition(strapi, key);
    if (previous?.isCurrent) await end(strapi, previous, event.at);
    if (previous) await noteRetraction(strapi, previous, event);
    if (!live) return;
    const written = await write(strapi, live.row, { at: event.at, previous });
    await add(strapi, key, written, {
      at: event.at,
      digest: live.digest,
      previous,
      isMinor: event.step === 'publish_minor',
    });
  };
}

function lastEdition(strapi: Strapi, key: Key): Promise<EditionRow | null> {
  return editionRows(strapi).findOne({ where: placeOf(key), orderBy: { number: 'desc' } });
}

async function end(strapi: Strapi, { id }: EditionRow, at: string): Promise<void> {
  await editionRows(strapi).update({ where: { id }, data: { isCurrent: false, changedAt: at } });
  await linkRows(strapi).updateMany({ where: { editionId: id }, data: { isCurrent: false } });
}

/** The notice stands from the retraction until somebody takes the text up again. */
async function noteRetraction(strapi: Strapi, { id }: EditionRow, { step, at }: Transition['event']): Promise<void> {
  if (step !== 'retract' && step !== 'reinstate') return;
  await editionRows(strapi).update({ where: { id }, data: { retractedAt: step === 'retract' ? at : null } });
}

async function add(
  strapi: Strapi,
  key: Key,
  { links, ...written }: Written,
  { at, digest, previous, isMinor }: Occasion & { readonly digest: string; readonly isMinor: boolean },
): Promise<void> {
  const publishedAt = previous?.publishedAt ?? at;
  const number = (previous?.number ?? 0) + 1;
  const dates = { publishedAt, modifiedAt: isMinor && previous ? previous.modifiedAt : at, changedAt: at };
  const { id } = await editionRows(strapi).create({
    data: { ...placeOf(key), ...written, ...dates, number, digest, isCurrent: true },
  });
  await addLinks(strapi, links, { edition_id: id, document_id: key.documentId, locale: key.locale, publishedAt });
}

/** One statement for all of them: the query engine would take two for each. */
async function addLinks(
  strapi: Strapi,
  links: readonly NewLink[],
  { publishedAt, ...edition }: { edition_id: number; document_id: string; locale: string; publishedAt: string },
): Promise<void> {
  if (links.length === 0) return;
  const inserted = links.map((link) => ({ ...link, ...edition, is_current: true, published_at: publishedAt }));
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.getConnection('editorial_edition_links').insert(inserted).transacting(trx);
  });
}

function placeOf({ uid, documentId, locale }: Key): Pick<EditionRow, 'targetUid' | 'documentId' | 'locale'> {
  return { targetUid: uid, documentId, locale };
}
