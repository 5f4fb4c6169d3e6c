import { IconButton } from '@strapi/design-system';
import { CaretDown, CaretUp, Cross } from '@strapi/icons';
import { useMessages } from '../messages';

interface MoreButtonProps {
  readonly name: string;
  readonly isOpen: boolean;
  /** Of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

export function MoreButton({ name, isOpen, controls, onToggle }: MoreButtonProps) {
  const message = useMessages();
  return (
    <IconButton
      variant="ghost"
      label={message('editorial.credits.more', { name })}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      {isOpen ? <CaretUp /> : <CaretDown />}
    </IconButton>
  );
}

interface RemoveButtonProps {
  readonly name: string;
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

export function RemoveButton({ name, disabled, onRemove }: RemoveButtonProps) {
  const message = useMessages();
  return (
    <IconButton
      variant="ghost"
      disabled={disabled}
      label={message('editorial.credits.remove', { name })}
      onClick={onRemove}
    >
      <Cross />
    </IconButton>
  );
}
