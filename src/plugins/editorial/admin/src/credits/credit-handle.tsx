import type { useSortable } from '@dnd-kit/sortable';
import { IconButton } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../messages';

type Sortable = ReturnType<typeof useSortable>;

interface CreditHandleProps {
  readonly name: string;
  readonly sortable: Pick<Sortable, 'setActivatorNodeRef' | 'listeners'>;
  readonly disabled: boolean;
  /** Of the text that says which keys there are. */
  readonly keysId: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** By it a credit is dragged; with the focus on it, keys move and remove the credit. */
export function CreditHandle({ name, sortable, disabled, keysId, onKeyDown }: CreditHandleProps) {
  const message = useMessages();
  return (
    <IconButton
      ref={sortable.setActivatorNodeRef}
      {...sortable.listeners}
      variant="ghost"
      disabled={disabled}
      label={message('editorial.credits.move', { name })}
      aria-describedby={keysId}
      onKeyDown={onKeyDown}
    >
      <Drag />
    </IconButton>
  );
}
