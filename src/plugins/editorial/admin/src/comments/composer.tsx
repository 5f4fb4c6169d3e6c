import { Button, Field, Flex, Textarea, TextButton } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';
import { type DocumentRef } from '../api';
import { type MessageId, useMessages } from '../messages';
import { commentsApi, type SayArg } from './comments-api';
import { completed, completionsOf, mentionedIn, nameBegun } from './mentioning';

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
  const begun = nameBegun(body);
  const offered = begun === undefined ? [] : completionsOf(begun, people);

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
      {begun !== undefined && offered.length > 0 ? (
        <Flex role="group" aria-label={message('editorial.comments.people')} gap={2} wrap="wrap">
          {offered.map((person) => (
            <TextButton
              key={person.account}
              onClick={() => {
                setBody(completed(body, begun, person));
                field.current?.focus();
              }}
            >
              {`@${person.name}`}
            </TextButton>
          ))}
        </Flex>
      ) : null}
      <Flex>
        <Button variant="tertiary" size="S" loading={isBusy} onClick={() => void submit()}>
          {message(send)}
        </Button>
      </Flex>
    </Flex>
  );
}
