import { DndContext, DragOverlay, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { STAGES } from '../../../domain/workflow/stages';
import { useMessages } from '../messages';
import { narrowedBy } from '../newsroom/address';
import { QueueFilters } from '../newsroom/queue-filters';
import { useAsked } from '../newsroom/use-asked';
import { columnUnder, toNextColumn } from './between-columns';
import { CardFace } from './card';
import { Column } from './column';
import { PendingDialog } from './pending-dialog';
import { type Board, useBoard } from './use-board';

/** A click on a card's link is no drag. */
const START_PX = 8;

/** Stages as columns; a card is dragged, or moved with the keys, by one step of the workflow at a time. */
export function BoardPlace() {
  const message = useMessages();
  const asked = useAsked();
  const board = useBoard();
  const narrowing = narrowedBy({ ...asked.address, stage: '' }, new Date());
  return (
    <>
      <QueueFilters asked={asked} without={['stage']} />
      <Hands board={board}>
        <Columns role="region" aria-label={message('editorial.newsroom.place.board')} tabIndex={0}>
          {STAGES.map((stage) => (
            <Column key={stage} stage={stage} board={board} narrowing={narrowing} />
          ))}
        </Columns>
      </Hands>
      <PendingDialog board={board} />
      <VisuallyHidden>
        <Box role="status" aria-live="polite">
          {board.announcement}
        </Box>
      </VisuallyHidden>
    </>
  );
}

/** What the mouse and the keys do with the cards inside, and the card that is in the hand. */
function Hands({ board, children }: { readonly board: Board; readonly children: ReactNode }) {
  const message = useMessages();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: START_PX } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );
  const screenReaderInstructions = { draggable: message('editorial.board.keys') };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      accessibility={{ announcements: SILENT, screenReaderInstructions }}
      onDragStart={board.pickUp}
      onDragOver={board.goOver}
      onDragEnd={(event) => void board.drop(event)}
      onDragCancel={board.cancel}
    >
      {children}
      <DragOverlay dropAnimation={null}>{board.held ? <CardFace card={board.held.card} isInHand /> : null}</DragOverlay>
    </DndContext>
  );
}

/** The board speaks for itself: the library would say the same once more, and know less. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** A frame for what is hidden from the eye in a column: else it makes the whole page as wide as all of them. */
const Columns = styled(Flex).attrs({ gap: 4, alignItems: 'stretch', paddingBottom: 4 })`
  position: relative;
  overflow-x: auto;
  min-height: 50vh;
`;
