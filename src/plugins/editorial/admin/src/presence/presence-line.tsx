import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { presenceApi, WHILE_OPEN } from './presence-api';

/** Who else has this open, and since when. It holds nothing up: a save that comes too late is told so by its version. */
export function PresenceLine({ document: { plural, documentId, locale } }: { readonly document: DocumentRef }) {
  const message = useMessages();
  const { formatTime } = useIntl();
  const [takeOver, { isLoading }] = presenceApi.useTakeOverMutation();
  const [leave] = presenceApi.useLeaveMutation();
  const { data: presence } = presenceApi.usePresenceQuery({ plural, documentId, locale }, WHILE_OPEN);
  useEffect(() => () => void leave({ plural, documentId, locale }), [leave, plural, documentId, locale]);
  if (!presence || (presence.others.length === 0 && !presence.takenOver)) return null;
  const { others, isMine, takenOver } = presence;
  return (
    <Box background="warning100" padding={3} hasRadius role="status">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {takenOver ? (
          <Typography variant="pi" textColor="neutral800" fontWeight="bold">
            {message('editorial.presence.taken-over', { name: takenOver.name, time: formatTime(takenOver.at) })}
          </Typography>
        ) : null}
        {others.map(({ name, since, isHolder }) => (
          <Typography key={`${name} ${since}`} variant="pi" textColor="neutral800">
            {message(isHolder ? 'editorial.presence.holds' : 'editorial.presence.open', {
              name,
              time: formatTime(since),
            })}
          </Typography>
        ))}
        {isMine ? null : (
          <TextButton disabled={isLoading} onClick={() => void takeOver({ plural, documentId, locale })}>
            {message('editorial.presence.take-over')}
          </TextButton>
        )}
      </Flex>
    </Box>
  );
}
