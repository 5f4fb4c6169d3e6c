import { Button, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { Composer } from './composer';
import { Quoted } from './quoted';
import { passageIn, type SelectedPassage } from './selected-passage';
import type { useComments } from './use-comments';

interface NewThreadProps {
  readonly document: DocumentRef;
  readonly isBusy: boolean;
  readonly onSay: ReturnType<typeof useComments>['say'];
}

/** A comment on the text, or on the words that are selected in it. */
export function NewThread({ document, isBusy, onSay }: NewThreadProps) {
  const message = useMessages();
  const values = useForm('NewThread', (form) => form.values);
  const [passage, setPassage] = useState<SelectedPassage>();
  const [isMissing, setIsMissing] = useState(false);
  const [isBlocking, setIsBlocking] = useState(false);

  const quoteSelected = () => {
    const found = passageIn(values, window.getSelection()?.toString() ?? '');
    setPassage(found);
    setIsMissing(!found);
  };
  const leave = () => {
    setPassage(undefined);
    setIsBlocking(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
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
        {passage ? <TextButton onClick={leave}>{message('editorial.comments.unquote')}</TextButton> : null}
      </Flex>
      {passage ? <Quoted words={passage.quote.exact} /> : null}
      {isMissing ? (
        <Typography role="status" variant="pi" textColor="neutral600">
          {message('editorial.comments.no-selection')}
        </Typography>
      ) : null}
      <Checkbox checked={isBlocking} onCheckedChange={(checked) => setIsBlocking(checked === true)}>
        <Typography variant="pi">{message('editorial.comments.blocking')}</Typography>
      </Checkbox>
      <Composer
        document={document}
        label="editorial.comments.new"
        send="editorial.comments.say"
        isBusy={isBusy}
        onSay={async (said) => {
          const isSaid = await onSay({ ...said, ...passage, isBlocking });
          if (isSaid) leave();
          return isSaid;
        }}
      />
    </Flex>
  );
}
