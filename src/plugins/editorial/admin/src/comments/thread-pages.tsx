import { Flex, TextButton } from '@strapi/design-system';
import { useMessages } from '../messages';

export interface Shown {
  readonly state: 'open' | 'resolved';
  readonly page: number;
}

interface ThreadPagesProps {
  readonly shown: Shown;
  readonly pageCount: number;
  readonly onShow: (next: Shown) => void;
}

/** Ways to the threads that are out of sight. */
export function ThreadPages({ shown: { state, page }, pageCount, onShow }: ThreadPagesProps) {
  const message = useMessages();
  const isOpen = state === 'open';
  return (
    <Flex gap={3} wrap="wrap">
      {page > 1 ? (
        <TextButton onClick={() => onShow({ state, page: page - 1 })}>{message('editorial.comments.newer')}</TextButton>
      ) : null}
      {page < pageCount ? (
        <TextButton onClick={() => onShow({ state, page: page + 1 })}>{message('editorial.comments.older')}</TextButton>
      ) : null}
      <TextButton onClick={() => onShow({ state: isOpen ? 'resolved' : 'open', page: 1 })}>
        {message(isOpen ? 'editorial.comments.show-resolved' : 'editorial.comments.show-open')}
      </TextButton>
    </Flex>
  );
}
