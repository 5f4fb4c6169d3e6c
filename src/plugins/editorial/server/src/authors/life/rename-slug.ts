import type { Renamed } from '../../../../contracts/author-answers';
import type { RenameSlugBody } from '../../../../contracts/authors';
import { AUTHOR, service } from '../../plugin';
import { rows } from '../../strapi';
import type { LifeDesk } from './author-life';
import { profileOf } from '../profiles';

/** The new address at once, for readers too; the old ones lead to it, as often as it is renamed. */
export async function renameSlug(
  { strapi, caller }: LifeDesk,
  documentId: string,
  { slug, reason = '' }: RenameSlugBody,
): Promise<Renamed> {
  const { working, live } = await profileOf(strapi, documentId);
  if ([working, live ?? working].every((row) => row.slug === slug)) return { documentId, slug };
  const key = { uid: AUTHOR, documentId, locale: '' };
  const write = async () => {
    await service(strapi, 'slugs').claim({ uid: AUTHOR, locale: '' }, slug, documentId);
    await rows(strapi, AUTHOR).updateMany({ where: { documentId }, data: { slug } });
  };
  await service(strapi, 'workflow').amend(key, { step: 'rename_slug', action: 'amend', caller, reason, write });
  return { documentId, slug };
}
