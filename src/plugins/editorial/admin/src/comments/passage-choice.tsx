import { Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import { Quoted } from './quoted';
import { passageIn, type SelectedPassage } from './selected-passage';
import { useSelectedWords } from './use-selected-words';

interface PassageChoiceProps {
  readonly passage: SelectedPassage | undefined;
  readonly onChoice: (passage: SelectedPassage | undefined) => void;
}

/** Takes the words that are selected in the form for what a comment is about. */
export function PassageChoice({ passage, onChoice }: PassageChoiceProps) {
  const message = useMessages();
  const values = useForm('PassageChoice', (form) => form.values);
  const selectedWords = useSelectedWords();
  const [isMissing, setIsMissing] = useState(false);

  const quoteSelected = () => {
    const found = passageIn(values, selectedWords());
    onChoice(found);
    setIsMissing(!found);
  };
  return (
    <>
      <Flex gap={2} wrap="wrap">
        {/* The selection would go with the focus. */}
        <Button
          variant="tertiary"
          size="S"
          onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
          onClick={quoteSelected}
        >
          {message('editorial.comments.quote')}
        </Button>
        {passage ? (
          <TextButton onClick={() => onChoice(undefined)}>{message('editorial.comments.unquote')}</TextButton>
        ) : null}
      </Flex>
      {passage ? <Quoted words={passage.quote.exact} /> : null}
      {isMissing ? (
        <Typography role="status" variant="pi" textColor="neutral600">
          {message('editorial.comments.no-selection')}
        </Typography>
      ) : null}
    </>
  );
}
