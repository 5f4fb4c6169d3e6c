import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Badge, Box, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { NoticeView } from '../../../contracts/notices';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';

interface InboxRowProps {
  readonly notice: NoticeView;
  readonly onRead: () => void;
}

/** One piece of news. Opening the text reads it. */
export function InboxRow({ notice, onRead }: InboxRowProps) {
  const message = useMessages();
  const isUnread = notice.readAt === null;
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Flex gap={2} wrap="wrap">
            <Typography fontWeight={isUnread ? 'bold' : 'regular'}>
              {message(`editorial.notices.kind.${notice.kind}`)}
            </Typography>
            {isUnread ? (
              <Badge backgroundColor="primary600" textColor="neutral0">
                {message('editorial.notices.new')}
              </Badge>
            ) : null}
          </Flex>
          <TextOf notice={notice} onOpen={() => isUnread && onRead()} />
          <Particulars notice={notice} />
        </Flex>
        {isUnread ? (
          <IconButton label={message('editorial.notices.read')} variant="ghost" onClick={onRead}>
            <Check />
          </IconButton>
        ) : null}
      </Flex>
    </Box>
  );
}

function TextOf({ notice, onOpen }: { readonly notice: NoticeView; readonly onOpen: () => void }) {
  const message = useMessages();
  if (notice.title === null) {
    return <Typography textColor="neutral600">{message('editorial.notices.gone')}</Typography>;
  }
  return (
    <Link tag={NavLink} to={editViewOf(notice)} onClick={onOpen}>
      {notice.title || message('editorial.widget.untitled')}
    </Link>
  );
}

function Particulars({ notice: { actor, detail, at } }: Pick<InboxRowProps, 'notice'>) {
  return (
    <>
      {detail ? (
        <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {detail}
        </Typography>
      ) : null}
      <Typography variant="pi" textColor="neutral600">
        {actor ? `${actor} · ` : null}
        <RelativeTime timestamp={new Date(at)} />
      </Typography>
    </>
  );
}
