import { SECTION, service } from '../plugin';
import { rows, type Row } from '../strapi';
import type { DeliveryDesk } from './desk';
import { notFound, type Outcome, type Page } from './page';
import { changeOf, keysOf } from './surroundings';

const COLUMNS = ['id', 'documentId', 'slug', 'name', 'description', 'updatedAt'];

/** Sections have no drafts. Without a date: one that was deleted would leave the list no newer than before. */
export async function readSections({ strapi }: DeliveryDesk): Promise<Page> {
  const found = await rows(strapi, SECTION).findMany({ select: COLUMNS, orderBy: { name: 'asc' } });
  const ids = found.map(({ documentId }) => documentId);
  return { data: found.map(presentSection), keys: ['sections', ...keysOf('section', ids)], changedAt: null };
}

export async function readSection({ strapi }: DeliveryDesk, slug: string): Promise<Outcome> {
  const found = await rows(strapi, SECTION).findOne({ where: { slug }, select: COLUMNS });
  if (found) {
    const keys = keysOf('section', [found.documentId]);
    return { data: presentSection(found), keys, changedAt: changeOf(found) };
  }
  const documentId = await service(strapi, 'slugs').ownerOf({ uid: SECTION, locale: '' }, slug);
  const moved = documentId && (await rows(strapi, SECTION).findOne({ where: { documentId }, select: ['slug'] }));
  if (!documentId || !moved) throw notFound();
  return { movedTo: String(moved.slug), keys: keysOf('section', [documentId]) };
}

function presentSection({ documentId, slug, name, description }: Row) {
  return { id: documentId, slug, name, description: description || null };
}
