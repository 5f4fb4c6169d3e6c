import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ThreadView } from '../../../contracts/comments';
import { useMessages } from '../messages';
import { Quoted } from './quoted';

interface SubjectProps {
  readonly thread: ThreadView;
  readonly labelOf: (field: string) => string;
}

/** What a thread is about, and whether it holds up an approval. */
export function Subject({ thread: { field, quote, isPassageThere, isBlocking, resolvedAt }, labelOf }: SubjectProps) {
  const message = useMessages();
  return (
    <>
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
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {message('editorial.comments.gone')}
        </Typography>
      ) : null}
    </>
  );
}
