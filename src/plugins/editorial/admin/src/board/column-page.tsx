import { Box, Button, Loader, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { newsroomApi } from '../newsroom/newsroom-api';
import { Card } from './card';
import type { ColumnProps } from './column';
import { COLUMN_PAGE, columnQuery } from './columns';
import { cardsIn } from './moved';

interface ColumnPageProps extends ColumnProps {
  readonly page: number;
  /** On the last page that is shown. */
  readonly onMore?: () => void;
}

export function ColumnPage({ stage, page, board, narrowing, onMore }: ColumnPageProps) {
  const message = useMessages();
  const { data, isError, fulfilledTimeStamp } = newsroomApi.useCasesQuery(columnQuery(stage, page, narrowing), {
    refetchOnMountOrArgChange: true,
  });
  if (isError) return <Note>{message('editorial.board.failed')}</Note>;
  if (!data) {
    return (
      <Box tag="li" padding={2}>
        <Loader small>{message('editorial.board.loading')}</Loader>
      </Box>
    );
  }
  // What comes from another column stands on the first page.
  const arrived = page === 1 ? board.moved : new Map();
  const cards = cardsIn(stage, data.items, arrived, fulfilledTimeStamp);
  const hasMore = data.total > page * COLUMN_PAGE || data.isMore;
  return (
    <>
      {cards.map((card) => (
        <Card key={card.id} card={card} board={board} />
      ))}
      {page === 1 && cards.length === 0 ? <Note>{message('editorial.board.empty')}</Note> : null}
      {hasMore && onMore ? (
        <Box tag="li">
          <Button fullWidth variant="tertiary" size="S" onClick={onMore}>
            {message('editorial.board.more')}
          </Button>
        </Box>
      ) : null}
    </>
  );
}

function Note({ children }: { readonly children: string }) {
  return (
    <Typography tag="li" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
