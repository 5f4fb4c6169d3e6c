import { Button, Checkbox, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useMessages } from '../messages';
import { InboxRow } from './inbox-row';
import { noticeApi } from './notice-api';
import { Pages } from './pages';
import { Sheet } from './sheet';

/** What the person was told, newest first. */
export function Inbox() {
  const message = useMessages();
  const [isUnread, setIsUnread] = useState(false);
  const { data: newest } = noticeApi.useNoticesQuery({ isUnread });
  const [read, { isLoading: isReading }] = noticeApi.useReadNoticesMutation();
  const usePage = (before?: number) => noticeApi.useNoticesQuery({ isUnread, ...(before !== undefined && { before }) });
  const [first] = newest?.data ?? [];
  return (
    <Sheet>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Checkbox checked={isUnread} onCheckedChange={(checked) => setIsUnread(checked === true)}>
          {message('editorial.notices.only-unread')}
        </Checkbox>
        <Button
          variant="secondary"
          disabled={!first || newest?.meta.unread === 0}
          loading={isReading}
          onClick={() => first && void read({ upTo: first.id })}
        >
          {message('editorial.notices.read-all')}
        </Button>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch">
        <Pages
          key={String(isUnread)}
          usePage={usePage}
          none={message(isUnread ? 'editorial.notices.all-read' : 'editorial.notices.none')}
        >
          {(notice) => <InboxRow key={notice.id} notice={notice} onRead={() => void read({ ids: [notice.id] })} />}
        </Pages>
      </Flex>
    </Sheet>
  );
}
