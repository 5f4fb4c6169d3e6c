import { useDroppable } from '@dnd-kit/core';
import { Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { MOST_COUNTED } from '../../../contracts/queue';
import type { Stage } from '../../../domain/workflow/stages';
import type { CasesQuery } from '../newsroom/cases-query';
import { newsroomApi } from '../newsroom/newsroom-api';
import { StageBadge } from '../stages/stage-badge';
import { ColumnPage } from './column-page';
import { columnQuery } from './columns';
import type { Landing } from './landing';
import type { Board } from './use-board';
import { useLandingWords } from './use-landing-words';

export interface ColumnProps {
  readonly stage: Stage;
  readonly board: Board;
  readonly narrowing: Partial<CasesQuery>;
}

/** The texts of one stage. While a card is in the hand, it says what it would do with it, before it is dropped. */
export function Column({ stage, board, narrowing }: ColumnProps) {
  const titleId = useId();
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  const [pages, setPages] = useState(1);
  const landing = board.landing(stage);
  return (
    <Frame ref={setNodeRef} tag="section" aria-labelledby={titleId} $landing={landing?.kind ?? 'none'} $isOver={isOver}>
      <Heading id={titleId} stage={stage} narrowing={narrowing} />
      {board.held && landing && landing.kind !== 'home' ? <Note stage={stage} landing={landing} board={board} /> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {Array.from({ length: pages }, (_, n) => (
          <ColumnPage
            key={n}
            stage={stage}
            page={n + 1}
            board={board}
            narrowing={narrowing}
            onMore={n + 1 === pages ? () => setPages(pages + 1) : undefined}
          />
        ))}
      </Flex>
    </Frame>
  );
}

function Heading({ id, stage, narrowing }: Pick<ColumnProps, 'stage' | 'narrowing'> & { readonly id: string }) {
  const { data } = newsroomApi.useCasesQuery(columnQuery(stage, 1, narrowing));
  const count = data?.isMore ? `${MOST_COUNTED}+` : (data?.total ?? '');
  return (
    <Flex id={id} tag="h2" justifyContent="space-between" alignItems="center" gap={2} paddingBottom={1}>
      <StageBadge stage={stage} />
      <Typography tag="span" variant="pi" fontWeight="bold" textColor="neutral700">
        {count}
      </Typography>
    </Flex>
  );
}

function Note({ stage, landing, board }: Pick<ColumnProps, 'stage' | 'board'> & { readonly landing: Landing }) {
  const words = useLandingWords();
  if (!board.held) return null;
  return (
    <Typography variant="pi" textColor={landing.kind === 'open' ? 'primary700' : 'neutral700'}>
      {words(landing, stage, board.held.card)}
    </Typography>
  );
}

const Frame = styled(Flex).attrs({ direction: 'column', alignItems: 'stretch', gap: 2, padding: 3, hasRadius: true })<{
  readonly $landing: Landing['kind'] | 'none';
  readonly $isOver: boolean;
}>`
  flex: 0 0 27rem;
  background: ${({ theme, $landing, $isOver }) =>
    $landing === 'open' && $isOver ? theme.colors.primary100 : theme.colors.neutral150};
  outline: 2px ${({ $landing }) => ($landing === 'open' ? 'dashed' : 'none')} ${({ theme }) => theme.colors.primary600};
  outline-offset: -2px;
`;
