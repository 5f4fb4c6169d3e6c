import { Box, Flex, TextButton } from '@strapi/design-system';
import { useState } from 'react';
import type { CommentView, ThreadView } from '../../../contracts/comments';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { Comment } from './comment';
import { Composer } from './composer';
import { Subject } from './subject';
import type { useComments } from './use-comments';

interface ThreadProps extends Pick<ReturnType<typeof useComments>, 'say' | 'settle' | 'isBusy'> {
  readonly document: DocumentRef;
  readonly thread: ThreadView;
  readonly labelOf: (field: string) => string;
  readonly mayComment: boolean;
}

export function Thread({ document, thread, labelOf, mayComment, say, settle, isBusy }: ThreadProps) {
  const message = useMessages();
  const [isAnswering, setIsAnswering] = useState(false);
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={2}>
      <Subject thread={thread} labelOf={labelOf} />
      <Comment comment={thread} />
      <Replies replies={thread.replies} />
      <Flex gap={3} wrap="wrap">
        {mayComment ? (
          <TextButton onClick={() => setIsAnswering(!isAnswering)}>
            {message(isAnswering ? 'editorial.dialog.cancel' : 'editorial.comments.answer')}
          </TextButton>
        ) : null}
        {thread.mayResolve ? (
          <TextButton disabled={isBusy} onClick={() => void settle(thread)}>
            {message(thread.resolvedAt === null ? 'editorial.comments.resolve' : 'editorial.comments.reopen')}
          </TextButton>
        ) : null}
      </Flex>
      {isAnswering ? (
        <Composer
          document={document}
          label="editorial.comments.your-answer"
          send="editorial.comments.answer"
          isBusy={isBusy}
          onSay={async (said) => {
            const isSaid = await say(said, thread.id);
            if (isSaid) setIsAnswering(false);
            return isSaid;
          }}
        />
      ) : null}
    </Flex>
  );
}

function Replies({ replies }: { readonly replies: readonly CommentView[] }) {
  if (replies.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={4}>
      {replies.map((reply) => (
        <Box tag="li" key={reply.id}>
          <Comment comment={reply} />
        </Box>
      ))}
    </Flex>
  );
}
