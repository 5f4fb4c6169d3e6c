import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { CommentView, ThreadView } from '../../../contracts/comments';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { Composer } from './composer';
import { Quoted } from './quoted';
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
  const { id, field, quote, isPassageThere, isBlocking, resolvedAt, replies } = thread;
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        {field ? <Badge>{labelOf(field)}</Badge> : null}
        {isBlocking && resolvedAt === null ? (
          <Badge backgroundColor="warning100" textColor="neutral800">
            {message('editorial.comments.must')}
          </Badge>
        ) : null}
      </Flex>
      {quote ? <Quoted words={quote.exact} /> : null}
      {isPassageThere === false ? (
        <Typography variant="pi" textColor="warning700">
          {message('editorial.comments.gone')}
        </Typography>
      ) : null}
      <Comment comment={thread} />
      {replies.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={4}>
          {replies.map((reply) => (
            <Box tag="li" key={reply.id}>
              <Comment comment={reply} />
            </Box>
          ))}
        </Flex>
      ) : null}
      <Flex gap={3} wrap="wrap">
        {mayComment ? (
          <TextButton onClick={() => setIsAnswering(!isAnswering)}>
            {message(isAnswering ? 'editorial.dialog.cancel' : 'editorial.comments.answer')}
          </TextButton>
        ) : null}
        {thread.mayResolve ? (
          <TextButton disabled={isBusy} onClick={() => void settle(thread)}>
            {message(resolvedAt === null ? 'editorial.comments.resolve' : 'editorial.comments.reopen')}
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
            const isSaid = await say(said, id);
            if (isSaid) setIsAnswering(false);
            return isSaid;
          }}
        />
      ) : null}
    </Flex>
  );
}

/** Plain text: React escapes what stands in it. */
function Comment({ comment: { author, body, at } }: { readonly comment: CommentView }) {
  const message = useMessages();
  return (
    <div>
      <Typography tag="p" variant="pi" textColor="neutral600">
        <Typography tag="span" variant="pi" fontWeight="bold" textColor="neutral800">
          {author ?? message('editorial.comments.erased')}
        </Typography>{' '}
        <RelativeTime timestamp={new Date(at)} />
      </Typography>
      <Typography
        tag="p"
        variant="pi"
        textColor="neutral800"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {body}
      </Typography>
    </div>
  );
}
