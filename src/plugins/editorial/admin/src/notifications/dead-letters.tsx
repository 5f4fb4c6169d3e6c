import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DeadLetter } from '../../../contracts/notices';
import { useMessages } from '../messages';
import { noticeApi } from './notice-api';
import { Pages } from './pages';
import { Sheet } from './sheet';
import { useRetry } from './use-retry';

const usePage = (before?: number) => noticeApi.useDeadLettersQuery(before === undefined ? {} : { before });

/** E-mails that were given up: for whom, why, and another try. */
export function DeadLetters() {
  const message = useMessages();
  const { data: newest } = usePage();
  const { retry, isRetrying } = useRetry();
  const total = newest?.meta.total ?? 0;
  return (
    <Sheet>
      {total > 0 ? (
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography textColor="neutral600">{message('editorial.notices.letters.explained')}</Typography>
          <Button variant="secondary" loading={isRetrying} onClick={() => void retry({})}>
            {message('editorial.notices.letters.retry-all')}
          </Button>
        </Flex>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        <Pages usePage={usePage} none={message('editorial.notices.letters.none')}>
          {(letter) => <LetterRow key={letter.id} letter={letter} onRetry={() => void retry({ id: letter.id })} />}
        </Pages>
      </Flex>
    </Sheet>
  );
}

function LetterRow({ letter, onRetry }: { readonly letter: DeadLetter; readonly onRetry: () => void }) {
  const message = useMessages();
  const { to, kinds, attempts, error, at } = letter;
  return (
    <Box tag="li">
      <Flex justifyContent="space-between" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="bold">{to}</Typography>
          <Typography>{kinds.map((kind) => message(`editorial.notices.kind.${kind}`)).join(', ')}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {message('editorial.notices.letters.attempts', { count: attempts })}
            {' · '}
            <RelativeTime timestamp={new Date(at)} />
            {error ? ` · ${error}` : null}
          </Typography>
        </Flex>
        <Button
          variant="tertiary"
          onClick={onRetry}
          aria-label={`${message('editorial.notices.letters.retry')}: ${to}`}
        >
          {message('editorial.notices.letters.retry')}
        </Button>
      </Flex>
    </Box>
  );
}
