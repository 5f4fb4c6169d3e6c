import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { Composer } from './composer';
import { PassageChoice } from './passage-choice';
import type { SelectedPassage } from './selected-passage';
import type { useComments } from './use-comments';

interface NewThreadProps {
  readonly document: DocumentRef;
  readonly isBusy: boolean;
  readonly onSay: ReturnType<typeof useComments>['say'];
}

/** A comment on the text, or on the words that are selected in it. */
export function NewThread({ document, isBusy, onSay }: NewThreadProps) {
  const message = useMessages();
  const [passage, setPassage] = useState<SelectedPassage>();
  const [isBlocking, setIsBlocking] = useState(false);

  const leave = () => {
    setPassage(undefined);
    setIsBlocking(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PassageChoice passage={passage} onChoice={setPassage} />
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
