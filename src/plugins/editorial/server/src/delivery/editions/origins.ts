import { ARTICLE } from '../../plugin';
import type { Strapi } from '../../strapi';
import { keyText } from '../../workflow/key';
import { areLinks, linksOf } from './edition-links';
import { articleEdition, editionRows, linkRows, type EditionRow, type LinkRow } from './edition-rows';
import { hasEditions } from './editions';
import { isSigned } from './seal';

/** By key, as `keyText` writes it; null for a type that has no editions. */
type ByKey<T> = ReadonlyMap<string, T> | null;

export type CurrentOrigins = ByKey<readonly Origin[]>;

/** Where a current edition comes from. */
export interface Origin {
  readonly digest: string;
  /** Nobody changed the edition since it was written. */
  readonly isSigned: boolean;
  /** Lists have it where it says that it belongs. */
  readonly isListed: boolean;
}

/** What readers of a text that was taken back are told; both null where it was not. */
type Retraction = Pick<EditionRow, 'retractedAt' | 'retractionNotice'>;

export type Retractions = ByKey<Retraction>;

export async function currentOrigins(
  strapi: Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<CurrentOrigins> {
  if (!hasEditions(uid)) return null;
  const where = { targetUid: uid, documentId: { $in: [...documentIds] }, isCurrent: true };
  const found = await editionRows(strapi).findMany({ where });
  const links = await linksOfEach(strapi, found);
  const origins = new Map<string, Origin[]>();
  for (const row of found) {
    const name = nameOf(row);
    const isWhole = isSigned(strapi, row);
    const own = isWhole && uid === ARTICLE ? linksOf(articleEdition(row).content) : [];
    const origin = { digest: row.digest, isSigned: isWhole, isListed: areLinks(links.get(row.id) ?? [], row, own) };
    origins.set(name, [...(origins.get(name) ?? []), origin]);
  }
  return origins;
}

/** By the newest edition of each text. */
export async function retractions(strapi: Strapi, uid: string, documentIds: readonly string[]): Promise<Retractions> {
  if (!hasEditions(uid)) return null;
  const where = { targetUid: uid, documentId: { $in: [...documentIds] } };
  const select = ['targetUid', 'documentId', 'locale', 'retractedAt', 'retractionNotice'];
  const found = await editionRows(strapi).findMany({ where, select, orderBy: { number: 'asc' } });
  return new Map(found.map((row) => [nameOf(row), row]));
}

async function linksOfEach(strapi: Strapi, editions: readonly EditionRow[]): Promise<ReadonlyMap<number, LinkRow[]>> {
  const found = await linkRows(strapi).findMany({ where: { editionId: { $in: editions.map(({ id }) => id) } } });
  const links = new Map<number, LinkRow[]>();
  for (const link of found) links.set(link.editionId, [...(links.get(link.editionId) ?? []), link]);
  return links;
}

function nameOf({ targetUid: uid, documentId, locale }: EditionRow): string {
  return keyText({ uid, documentId, locale });
}
