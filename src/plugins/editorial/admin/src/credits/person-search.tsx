import { Box, Field, TextInput } from '@strapi/design-system';
import { forwardRef, useId } from 'react';
import { useMessages } from '../messages';
import { SuggestionList } from './suggestion-list';
import type { Suggestion, SuggestionKind } from './suggestions';
import { usePersonSearch } from './use-person-search';

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
  const { text, shown, active, open, close, type, take, onKeyDown, onPaste } = usePersonSearch({ kinds, onTaken });
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
          onBlur={close}
          onFocus={() => open()}
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
