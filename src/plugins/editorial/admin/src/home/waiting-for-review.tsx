import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { QueueItem } from '../../../contracts/workflow';
import { queueApi } from './queue-api';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';

const LISTED = 5;

/** What the signed-in person can review, oldest first. */
export function WaitingForReview() {
  const message = useMessages();
  const {
    data: queue,
    isError,
    isLoading,
  } = queueApi.useQueueQuery({ limit: LISTED }, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (isError || !queue) return <Widget.Error />;
  if (queue.items.length === 0) return <Widget.NoData>{message('editorial.widget.none')}</Widget.NoData>;

  const more = queue.total - queue.items.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {queue.items.map((item) => (
          <Waiting key={`${item.uid} ${item.documentId} ${item.locale}`} item={item} />
        ))}
      </Flex>
      {more > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.widget.more', { count: more })}
        </Typography>
      ) : null}
    </Flex>
  );
}

function Waiting({ item }: { readonly item: QueueItem }) {
  const message = useMessages();
  return (
    <Box tag="li">
      <Link tag={NavLink} to={editViewOf(item)}>
        {item.title || message('editorial.widget.untitled')}
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {message('editorial.widget.submitted', { name: item.submittedBy })}
        {' · '}
        <RelativeTime timestamp={new Date(item.submittedAt)} />
      </Typography>
    </Box>
  );
}
