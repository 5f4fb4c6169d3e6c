import { idCell, write, type GivenId } from '../../stored/gathered';
import { addRow } from '../../stored/own-writes';
import type { SqlText, Strapi } from '../../strapi';
import { together } from '../../workflow/key';
import type { NewLink } from './edition-links';
import { editionRows, linkRows, type EditionRow } from './edition-rows';
import { macOf } from './seal';

export interface NewEdition {
  readonly row: Omit<EditionRow, 'id' | 'endedAt' | 'retractedAt' | 'retractionNotice' | 'mac'>;
  readonly links: readonly NewLink[];
}

const LINKS_AT_ONCE = 100;

/** Editions with what they can be found by: a few statements for one or for hundreds. @returns their numbers, in order */
export async function addEditions(strapi: Strapi, editions: readonly NewEdition[]): Promise<readonly GivenId[]> {
  const numbers = await addRows(strapi, editions);
  await addLinks(
    strapi,
    editions.flatMap(({ row, links }, at) => linksOf(row, links, idCell(strapi, numbers[at] ?? 0))),
  );
  return numbers;
}

async function addRows(strapi: Strapi, editions: readonly NewEdition[]): Promise<readonly GivenId[]> {
  const [one, ...others] = editions.map(({ row }) => ({ ...row, mac: macOf(strapi, row) }));
  if (!one) return [];
  if (others.length === 0) return [await addRow(strapi, 'edition', one)];
  await editionRows(strapi).createMany({ data: [one, ...others] });
  return idsOf(strapi, editions);
}

/** What an edition can be found by, again. */
export async function replaceLinks(strapi: Strapi, row: EditionRow, links: readonly NewLink[]): Promise<void> {
  await linkRows(strapi).deleteMany({ where: { editionId: row.id } });
  await addLinks(strapi, linksOf(row, links, row.id));
}

/** Not every database says which numbers it gave to many rows. */
async function idsOf(strapi: Strapi, editions: readonly NewEdition[]): Promise<number[]> {
  const found = new Map<string, number>();
  const name = ({ targetUid, documentId, locale, number }: NewEdition['row']) =>
    `${targetUid}/${documentId}/${locale}/${number}`;
  const keys = editions.map(({ row: { targetUid: uid, documentId, locale } }) => ({ uid, documentId, locale }));
  for (const { where } of together(keys)) {
    const select = ['id', 'targetUid', 'documentId', 'locale', 'number'];
    for (const row of await editionRows(strapi).findMany({ where, select })) found.set(name(row), row.id);
  }
  return editions.map(({ row }) => found.get(name(row)) ?? 0);
}

function linksOf(
  { documentId, locale, publishedAt }: NewEdition['row'],
  links: readonly NewLink[],
  id: number | SqlText,
) {
  const edition = { edition_id: id, document_id: documentId, locale, is_current: true, published_at: publishedAt };
  return links.map((link) => ({ ...link, ...edition }));
}

/** The query engine would take two statements for each. */
async function addLinks(strapi: Strapi, links: readonly object[]): Promise<void> {
  for (let from = 0; from < links.length; from += LINKS_AT_ONCE) {
    const some = links.slice(from, from + LINKS_AT_ONCE);
    await write(strapi, strapi.db.getConnection('editorial_edition_links').insert(some));
  }
}
