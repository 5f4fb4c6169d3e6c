import { useDraggable } from '@dnd-kit/core';
import { Box, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useEditView } from '../governed/use-edit-view';
import { useMessages } from '../messages';
import { DueMark, namesOf } from '../plan/due-mark';
import { LiveMark } from '../stages/live-mark';
import type { BoardCard } from './moved';
import type { Board } from './use-board';

interface CardProps {
  readonly card: BoardCard;
  readonly board: Board;
}

/** Dragged by any part of it; with the keys by its handle. */
export function Card({ card, board }: CardProps) {
  const message = useMessages();
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: card.id,
    data: { card },
    disabled: board.isMoving,
  });
  const handle = useRef<HTMLButtonElement | null>(null);
  // It is another element in another column: whoever moved it with the keys goes on from it.
  const takesFocus = board.focusOn === card.id;
  useEffect(() => {
    if (takesFocus) handle.current?.focus();
  }, [takesFocus]);
  const keepHandle = (node: HTMLButtonElement | null) => {
    handle.current = node;
    setActivatorNodeRef(node);
  };
  return (
    <Item ref={setNodeRef} {...listeners} $isAway={isDragging}>
      <CardFace card={card}>
        <IconButton
          ref={keepHandle}
          size="XS"
          variant="ghost"
          label={message('editorial.board.move', { title: card.title })}
          aria-describedby={attributes['aria-describedby']}
        >
          <Drag />
        </IconButton>
      </CardFace>
    </Item>
  );
}

interface CardFaceProps {
  readonly card: BoardCard;
  /** Lifted from the board. */
  readonly isInHand?: boolean;
  readonly children?: ReactNode;
}

export function CardFace({ card, isInHand = false, children }: CardFaceProps) {
  const message = useMessages();
  const editViewOf = useEditView();
  const { plan } = card;
  const isUrgent = plan.priority === 'urgent' || plan.priority === 'high';
  return (
    <Box background="neutral0" padding={3} hasRadius shadow={isInHand ? 'popupShadow' : 'tableShadow'}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Link tag={NavLink} to={editViewOf(card)} draggable={false}>
          {card.title}
        </Link>
        {children}
      </Flex>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {[card.plural, card.locale].filter(Boolean).join(' · ')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {isUrgent ? (
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {message(`editorial.plan.priority.${plan.priority}`)}
          </Typography>
        ) : null}
        {namesOf(plan) ? (
          <Typography variant="pi" textColor="neutral800">
            {namesOf(plan)}
          </Typography>
        ) : null}
        <DueMark plan={plan} />
        {card.isLive && card.stage !== 'published' ? <LiveMark /> : null}
      </Flex>
    </Box>
  );
}

const Item = styled.li<{ readonly $isAway: boolean }>`
  opacity: ${({ $isAway }) => ($isAway ? 0.4 : 1)};
  cursor: grab;
`;
