import { Flex, TextButton } from '@strapi/design-system';
import type { AccountView } from '../../../contracts/planning';
import { useMessages } from '../messages';
import { completed, completionsOf, nameBegun } from './mentioning';

interface PeopleProps {
  readonly people: readonly AccountView[];
  readonly text: string;
  /** With the text that has the whole name in it. */
  readonly onChosen: (text: string) => void;
}

/** Those whose name is being typed at the end of a text. */
export function People({ people, text, onChosen }: PeopleProps) {
  const message = useMessages();
  const begun = nameBegun(text);
  const offered = begun === undefined ? [] : completionsOf(begun, people);
  if (begun === undefined || offered.length === 0) return null;
  return (
    <Flex role="group" aria-label={message('editorial.comments.people')} gap={2} wrap="wrap">
      {offered.map((person) => (
        <TextButton key={person.account} onClick={() => onChosen(completed(text, begun, person))}>
          {`@${person.name}`}
        </TextButton>
      ))}
    </Flex>
  );
}
