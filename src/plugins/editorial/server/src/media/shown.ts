import { refuse } from '../../../domain/workflow/refusals';
import { refusalError } from '../http-errors';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { LiveDocument, Place } from '../workflow/net/holders';
import { FILE } from './file';

interface MediaLink {
  readonly related_id: number;
  readonly related_type: string;
}

/** The live documents that show one of these files, in a field or in a component. */
export async function shownIn(strapi: Strapi, fileIds: readonly number[]): Promise<readonly LiveDocument[]> {
  const places = await placesOf(strapi, fileIds);
  return places.length === 0 ? [] : service(strapi, 'workflow').liveHolders(places);
}

/** @throws STILL_LIVE where readers see the file: its address stays the same, so that they would see the change at once. */
export function refuseShown(documents: readonly LiveDocument[]): void {
  if (documents.length === 0) return;
  const titles = [...new Set(documents.map(({ title }) => `"${title}"`))].join(', ');
  const message = `This file is live in ${titles}. Upload a new file, put it there, and publish that; then this one is free.`;
  const named = documents.map(({ key, title }) => ({ documentId: key.documentId, title }));
  throw refusalError(refuse('STILL_LIVE', message, { documents: named }));
}

export async function placesOf(strapi: Strapi, fileIds: readonly number[]): Promise<readonly Place[]> {
  const related = strapi.db.metadata.get(FILE).attributes.related;
  const table = related && 'joinTable' in related ? related.joinTable?.name : undefined;
  if (!table || fileIds.length === 0) return [];
  let links: readonly MediaLink[] = [];
  await strapi.db.transaction(async ({ trx }) => {
    const query = strapi.db.getConnection().select('related_id', 'related_type').from(table);
    links = await query.whereIn('file_id', [...fileIds]).transacting(trx);
  });
  return links.map(({ related_id: id, related_type: uid }) => ({ uid, id }));
}
