import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DelayedLetters } from '../../../contracts/notices';
import { useMessages } from '../messages';
import { useRetry } from './use-retry';

/** The mail server takes nothing just now: what waits, since there is nothing to do about it but to know. */
export function DelayedNote({ delayed: { count, nextAttemptAt, error } }: { readonly delayed: DelayedLetters }) {
  const message = useMessages();
  const { formatTime } = useIntl();
  const { retry, isRetrying } = useRetry();
  return (
    <Box background="warning100" padding={4} hasRadius role="status" marginBottom={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography textColor="neutral800" fontWeight="bold">
            {message('editorial.notices.delayed', { count })}
          </Typography>
          <Typography variant="pi" textColor="neutral800">
            {message('editorial.notices.delayed.until', { time: formatTime(nextAttemptAt) })}
            {error ? ` ${message('editorial.notices.delayed.reason', { reason: error })}` : ''}
          </Typography>
        </Flex>
        <TextButton disabled={isRetrying} onClick={() => void retry({})}>
          {message('editorial.notices.delayed.now')}
        </TextButton>
      </Flex>
    </Box>
  );
}
