import { Box, Field, TextInput } from '@strapi/design-system';
import { type ClipboardEvent, forwardRef, type KeyboardEvent, useId, useState } from 'react';
import { useMessages } from '../messages';
import { SuggestionList } from './suggestion-list';
import type { Suggestion, SuggestionKind } from './suggestions';
import { useSuggestions } from './use-suggestions';
import { useUnseen } from './use-unseen';

interface PersonSearchProps {
  readonly label: string;
  readonly hint?: string;
  /** Of what is offered, all that the person may do here. */
  readonly kinds: ReadonlySet<SuggestionKind>;
  readonly onTaken: (suggestion: Suggestion) => void;
}

/** A box for names: people are offered while one types, and Enter takes the one that stands out, at first the first. */
export const PersonSearch = forwardRef<HTMLInputElement, PersonSearchProps>(function PersonSearch(
  { label, hint, kinds, onTaken },
  ref,
) {
  const message = useMessages();
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const { suggestions, isSettled } = useSuggestions(text, kinds);
  const shown = isOpen ? suggestions : [];

  const type = (typed: string) => {
    setText(typed);
    setActive(0);
    setIsOpen(typed.trim() !== '');
  };
  const take = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return;
    type('');
    onTaken(suggestion);
  };
  const step = (by: number) => {
    setIsOpen(text.trim() !== '');
    setActive((active + by + shown.length) % Math.max(shown.length, 1));
  };
  const takeUnseen = useUnseen({
    kinds,
    onTaken,
    onDoubt: (typed) => {
      if (text === '') type(typed);
      return text === '';
    },
  });
  const enter = () => {
    if (isSettled) return take(suggestions[active]);
    type('');
    takeUnseen(text.trim());
  };

  const keys: Readonly<Record<string, () => void>> = {
    Enter: enter,
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => type(''),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.altKey || event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!act || (event.key === 'Escape' && text === '')) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  // A line may have been copied in several; a box for one line would run them together.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!/\n/u.test(pasted.trim())) return;
    event.preventDefault();
    type(
      pasted
        .trim()
        .split(/\s*\n\s*/u)
        .join(', '),
    );
  };
  return (
    <Box position="relative">
      <Field.Root hint={hint}>
        <Field.Label>{label}</Field.Label>
        <TextInput
          ref={ref}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-activedescendant={shown.length > 0 ? `${listId}-${active}` : undefined}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => setIsOpen(false)}
          onFocus={() => setIsOpen(text.trim() !== '')}
        />
        <SuggestionList
          id={listId}
          label={message('editorial.credits.suggestions')}
          suggestions={shown}
          active={active}
          onTaken={take}
        />
        <Field.Hint />
      </Field.Root>
    </Box>
  );
});
