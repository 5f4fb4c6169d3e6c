import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useMessages } from '../messages';

/** Comments that hold up an approval, as one more line of the checklist. */
export function OpenThreads({ count }: { readonly count: number }) {
  const message = useMessages();
  return (
    <Box tag="li">
      <Flex gap={2} alignItems="center">
        <WarningCircle role="img" aria-label={message('editorial.checklist.open')} fill="warning600" />
        <Typography variant="pi" textColor="neutral800">
          {message('editorial.checklist.comments', { count })}
        </Typography>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingLeft={6}>
        {message('editorial.checklist.before.approve')}
      </Typography>
    </Box>
  );
}
