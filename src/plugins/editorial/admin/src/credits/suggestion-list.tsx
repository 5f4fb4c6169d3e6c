import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useMessages } from '../messages';
import { standing } from './standing';
import type { Suggestion } from './suggestions';

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  /** The place of the one that Enter takes. */
  readonly active: number;
  readonly onTaken: (suggestion: Suggestion) => void;
}

/** Under the box for names; the focus stays in the box. */
export function SuggestionList({ id, label, suggestions, active, onTaken }: SuggestionListProps) {
  return (
    <List id={id} role="listbox" aria-label={label} hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, index) => (
        <Option
          key={keyOf(suggestion)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          $isActive={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTaken(suggestion)}
        >
          <InWords suggestion={suggestion} />
        </Option>
      ))}
    </List>
  );
}

function InWords({ suggestion }: { readonly suggestion: Suggestion }) {
  const message = useMessages();
  switch (suggestion.kind) {
    case 'person': {
      const { name, jobTitle, isPublished } = suggestion.person;
      return (
        <>
          <Typography fontWeight="bold">{name}</Typography>{' '}
          <Typography textColor="neutral700">
            {[jobTitle, message(standing(isPublished))].filter(Boolean).join(' · ')}
          </Typography>
        </>
      );
    }
    case 'line': {
      const names = suggestion.credits.map(({ name }) => name).join(' · ');
      const count = suggestion.credits.length;
      return <Typography fontWeight="bold">{message('editorial.credits.add-line', { count, names })}</Typography>;
    }
    case 'name':
      return <Typography>{message('editorial.credits.add-name', { name: suggestion.name })}</Typography>;
    case 'profile':
      return <Typography>{message('editorial.credits.add-profile', { name: suggestion.name })}</Typography>;
  }
}

function keyOf(suggestion: Suggestion): string {
  return suggestion.kind === 'person' ? suggestion.person.documentId : suggestion.kind;
}

const List = styled(Box).attrs({
  tag: 'ul',
  background: 'neutral0',
  shadow: 'popupShadow',
  hasRadius: true,
  padding: 1,
})`
  position: absolute;
  z-index: 3;
  top: 100%;
  left: 0;
  right: 0;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

const Option = styled.li<{ readonly $isActive: boolean }>`
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isActive }) => ($isActive ? theme.colors.primary100 : 'transparent')};
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
