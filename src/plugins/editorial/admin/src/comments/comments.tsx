import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { Flex, TextButton } from '@strapi/design-system';
import { useState } from 'react';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { Section, SectionNote } from '../panel/section';
import { commentsApi } from './comments-api';
import { NewThread } from './new-thread';
import { Thread } from './thread';
import { useComments } from './use-comments';

const NOTHING = {
  data: [],
  meta: { pagination: { page: 1, pageSize: 1, pageCount: 0, total: 0 }, open: 0, mayComment: false },
};

/** What people say about the working copy; resolved threads are out of sight until asked for. */
export function Comments({ document }: { readonly document: DocumentRef }) {
  const message = useMessages();
  const [state, setState] = useState<'open' | 'resolved'>('open');
  const [page, setPage] = useState(1);
  const { data = NOTHING, isError, isLoading } = commentsApi.useCommentThreadsQuery({ document, state, page });
  const { say, settle, isBusy } = useComments(document);
  const { edit } = useDocumentLayout(document.uid);
  const { pagination, open, mayComment } = data.meta;

  const show = (next: typeof state) => {
    setState(next);
    setPage(1);
  };
  return (
    <Section title={message('editorial.comments.title', { count: open })}>
      {isError ? <SectionNote>{message('editorial.comments.failed')}</SectionNote> : null}
      {mayComment && state === 'open' ? <NewThread document={document} isBusy={isBusy} onSay={say} /> : null}
      {data.data.length === 0 && !isError && !isLoading ? (
        <SectionNote>{message(`editorial.comments.none.${state}`)}</SectionNote>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {data.data.map((thread) => (
          <Thread
            key={thread.id}
            document={document}
            thread={thread}
            labelOf={(field) => edit.metadatas[field]?.label ?? field}
            mayComment={mayComment}
            say={say}
            settle={settle}
            isBusy={isBusy}
          />
        ))}
      </Flex>
      <Flex gap={3} wrap="wrap">
        {page > 1 ? (
          <TextButton onClick={() => setPage(page - 1)}>{message('editorial.comments.newer')}</TextButton>
        ) : null}
        {page < pagination.pageCount ? (
          <TextButton onClick={() => setPage(page + 1)}>{message('editorial.comments.older')}</TextButton>
        ) : null}
        <TextButton onClick={() => show(state === 'open' ? 'resolved' : 'open')}>
          {message(state === 'open' ? 'editorial.comments.show-resolved' : 'editorial.comments.show-open')}
        </TextButton>
      </Flex>
    </Section>
  );
}
