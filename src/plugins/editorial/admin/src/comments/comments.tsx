import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { FoldingSection } from '../panel/folding-section';
import { SectionNote } from '../panel/section';
import { commentsApi, FIRST_OPEN } from './comments-api';
import { NewThread } from './new-thread';
import { Thread } from './thread';
import { type Shown, ThreadPages } from './thread-pages';
import { useComments } from './use-comments';

const NOTHING = {
  data: [],
  meta: { pagination: { page: 1, pageSize: 1, pageCount: 0, total: 0 }, open: 0, blocking: 0, mayComment: false },
};

/** What people say about the working copy; resolved threads are out of sight until asked for. */
export function Comments({ document }: { readonly document: DocumentRef }) {
  const message = useMessages();
  const [shown, show] = useState<Shown>(FIRST_OPEN);
  const { data = NOTHING, isError, isLoading } = commentsApi.useCommentThreadsQuery({ document, ...shown });
  const commenting = useComments(document);
  const { edit } = useDocumentLayout(document.uid);
  const { pagination, open, mayComment } = data.meta;
  return (
    <FoldingSection name="comments" title={message('editorial.comments.title', { count: open })}>
      {isError ? <SectionNote>{message('editorial.comments.failed')}</SectionNote> : null}
      {mayComment && shown.state === 'open' ? (
        <NewThread document={document} isBusy={commenting.isBusy} onSay={commenting.say} />
      ) : null}
      {data.data.length === 0 && !isError && !isLoading ? (
        <SectionNote>{message(`editorial.comments.none.${shown.state}`)}</SectionNote>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {data.data.map((thread) => (
          <Thread
            key={thread.id}
            document={document}
            thread={thread}
            labelOf={(field) => edit.metadatas[field]?.label ?? field}
            mayComment={mayComment}
            {...commenting}
          />
        ))}
      </Flex>
      <ThreadPages shown={shown} pageCount={pagination.pageCount} onShow={show} />
    </FoldingSection>
  );
}
