import { Flex } from '@strapi/design-system';
import { CreditedIn } from './credited-in';
import { type Profile, ProfileMenu } from './profile-menu';
import { SamePerson } from './same-person';

export function AuthorLife({ profile }: { readonly profile: Profile }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <CreditedIn documentId={profile.documentId} />
      <SamePerson documentId={profile.documentId} />
      <ProfileMenu profile={profile} />
    </Flex>
  );
}
