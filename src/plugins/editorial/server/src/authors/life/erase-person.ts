import { AUTHOR, service } from '../../plugin';
import { documents, type Strapi } from '../../strapi';
import { erasedRevision } from './erased-revision';
import { mentionsOf } from './mentions';
import { avatarsOf } from './avatars';
import { accountsOf, type Profile } from '../profiles';
import { profilesOfPerson } from './one-person';

/**
 * Takes the person out of everything that was kept: the profile and those that were merged into it, their texts
 * and addresses, what readers got once. Digests and events stay as they are, so the log still verifies; the texts behind old
 * digests are marked as erased.
 */
export async function erasePerson(strapi: Strapi, profile: Profile, label: string) {
  const { documentId } = profile;
  const profiles = await profilesOfPerson(strapi, documentId);
  const mentions = await mentionsOf(strapi, profile, profiles);
  const delivery = service(strapi, 'delivery');
  const avatars = await avatarsOf(strapi, profile, await delivery.avatarsOf(profiles));
  await documents(strapi, AUTHOR).delete({ documentId });
  await service(strapi, 'slugs').erase(AUTHOR, documentId);
  for (const one of profiles) {
    await service(strapi, 'workflow').rewriteRevisions(one, erasedRevision(one, label));
    await delivery.erase(one, label);
  }
  const accounts = accountsOf(profile);
  await service(strapi, 'presence').erase(accounts);
  await service(strapi, 'notifications').erase({ accounts, uid: AUTHOR, profiles });
  await service(strapi, 'comments').erase(accounts);
  return { mentions, ...avatars };
}
