import { Box, Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';

/** Readers see a version of it now. Words beside the dot, so that nothing rests on colour alone. */
export function LiveMark() {
  const message = useMessages();
  return (
    <Flex tag="span" gap={1} alignItems="center">
      <Box tag="span" background="success500" width="0.8rem" height="0.8rem" borderRadius="50%" aria-hidden />
      <Typography tag="span" variant="pi" textColor="success600" fontWeight="bold">
        {message('editorial.standing.live')}
      </Typography>
    </Flex>
  );
}
