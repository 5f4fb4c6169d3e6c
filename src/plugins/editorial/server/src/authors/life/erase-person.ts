import { AUTHOR, service } from '../../plugin';
import { documents, type Strapi } from '../../strapi';
import { erasedRevision } from './erased-revision';
import { mentionsOf } from './mentions';
import { avatarsOf } from './avatars';
import { accountsOf, type Profile } from '../profiles';

/**
 * Takes the person out of everything that was kept: the profile, its texts and addresses, what readers got once.
 * Digests and events stay as they are, so the log still verifies; the texts behind old digests are marked as erased.
 */
export async function erasePerson(strapi: Strapi, profile: Profile, label: string) {
  const { documentId } = profile;
  const mentions = await mentionsOf(strapi, profile);
  const delivery = service(strapi, 'delivery');
  const avatars = await avatarsOf(strapi, profile, await delivery.avatarsOf(documentId));
  await documents(strapi, AUTHOR).delete({ documentId });
  await service(strapi, 'slugs').erase(AUTHOR, documentId);
  await service(strapi, 'workflow').rewriteRevisions(documentId, erasedRevision(documentId, label));
  await delivery.erase(documentId, label);
  const accounts = accountsOf(profile);
  await service(strapi, 'presence').erase(accounts);
  await service(strapi, 'notifications').erase({ accounts, profile: { uid: AUTHOR, documentId } });
  await service(strapi, 'comments').erase(accounts);
  return { mentions, ...avatars };
}
