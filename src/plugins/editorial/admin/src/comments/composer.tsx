import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';
import { type DocumentRef } from '../api';
import { type MessageId, useMessages } from '../messages';
import { commentsApi, type SayArg } from './comments-api';
import { mentionedIn } from './mentioning';
import { People } from './people';

/** As the contract has it. */
const LONGEST = 5000;

interface ComposerProps {
  readonly document: DocumentRef;
  readonly label: MessageId;
  readonly send: MessageId;
  readonly isBusy: boolean;
  /** True once it is written; what was typed stays until then. */
  readonly onSay: (said: Pick<SayArg['said'], 'body' | 'mentions'>) => Promise<boolean>;
}

/** Where a comment is typed; after an @, people are offered by name. */
export function Composer({ document, label, send, isBusy, onSay }: ComposerProps) {
  const message = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState('');
  const { data: people = [] } = commentsApi.useMentionableQuery({ plural: document.plural });

  const submit = async () => {
    if (body.trim() === '') return field.current?.focus();
    if (await onSay({ body: body.trim(), mentions: mentionedIn(body, people) })) setBody('');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root hint={message('editorial.comments.mention-hint')}>
        <Field.Label>{message(label)}</Field.Label>
        <Textarea
          ref={field}
          value={body}
          maxLength={LONGEST}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setBody(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <People
        people={people}
        text={body}
        onChosen={(text) => {
          setBody(text);
          field.current?.focus();
        }}
      />
      <Flex>
        <Button variant="tertiary" size="S" loading={isBusy} onClick={() => void submit()}>
          {message(send)}
        </Button>
      </Flex>
    </Flex>
  );
}
