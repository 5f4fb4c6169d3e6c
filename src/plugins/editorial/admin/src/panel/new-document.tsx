import { Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { Previews } from '../bylines/previews';

export function NewDocument({ uid, locale }: { readonly uid: string; readonly locale: string | null }) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography variant="omega" textColor="neutral600">
        {message('editorial.panel.new')}
      </Typography>
      <Previews uid={uid} locale={locale} />
    </Flex>
  );
}
