import { SECTION, service, TAG } from '../../plugin';
import { rows, type Row } from '../../strapi';
import type { DeliveryDesk } from '../desk';
import { notFound, type Outcome, type Page } from './page';
import { changeOf, keysOf } from './surroundings';

const COLUMNS = ['id', 'documentId', 'slug', 'name', 'description', 'updatedAt'];

/** Sections have no drafts. Without a date: one that was deleted would leave the list no newer than before. */
export async function readSections({ strapi }: DeliveryDesk): Promise<Page> {
  const found = await rows(strapi, SECTION).findMany({ select: COLUMNS, orderBy: { name: 'asc' } });
  const ids = found.map(({ documentId }) => documentId);
  return { data: found.map(presentHeading), keys: ['sections', ...keysOf('section', ids)], changedAt: null };
}

export const readSection = readHeading(SECTION, 'section');
export const readTag = readHeading(TAG, 'tag');

/** One section or tag at its slug, or where it moved. */
function readHeading(uid: string, kind: 'section' | 'tag') {
  const read = async (desk: DeliveryDesk, slug: string): Promise<Outcome> => {
    const { strapi } = desk;
    // Collations that are usual on MySQL find other spellings too, which are other addresses.
    const spellings = await rows(strapi, uid).findMany({ where: { slug }, select: COLUMNS });
    const found = spellings.find((row) => row.slug === slug);
    if (found) {
      return { data: presentHeading(found), keys: keysOf(kind, [found.documentId]), changedAt: changeOf(found) };
    }
    const documentId = await service(strapi, 'slugs').ownerOf({ uid, locale: '' }, slug);
    const moved = documentId && (await rows(strapi, uid).findOne({ where: { documentId }, select: ['slug'] }));
    if (!documentId || !moved) throw notFound();
    // It took this slug between the two questions; nothing leads to itself.
    if (moved.slug === slug) return read(desk, slug);
    return { movedTo: String(moved.slug), keys: keysOf(kind, [documentId]) };
  };
  return read;
}

function presentHeading({ documentId, slug, name, description }: Row) {
  return { id: documentId, slug, name, description: description || null };
}
