import { Field, TextInput, Typography } from '@strapi/design-system';
import { type ChangeEvent, useState } from 'react';
import type { Anonymised } from '../../../contracts/author-answers';
import type { AnonymiseBody } from '../../../contracts/authors';
import { useMessages } from '../messages';
import { authorApi } from './author-api';
import { LifeDialog } from './life-dialog';
import type { LifeProps } from './profile-menu';
import { useOutcome } from './use-outcome';

interface AnonymiseDialogProps extends LifeProps {
  readonly mode: AnonymiseBody['mode'];
  readonly onDone: (outcome: Anonymised) => void;
}

/** Hiding and erasing cannot be undone, so the name is typed first. */
export function AnonymiseDialog({ profile: { documentId, name }, mode, onClose, onDone }: AnonymiseDialogProps) {
  const message = useMessages();
  const told = useOutcome();
  const [typed, setTyped] = useState('');
  const [label, setLabel] = useState('');
  const [anonymise, { isLoading }] = authorApi.useAnonymiseAuthorMutation();
  const confirm = async () => {
    const wish = { documentId, mode, ...(label.trim() && { label: label.trim() }) };
    const outcome = await told(anonymise(wish), `editorial.author.${mode}.done`);
    if (outcome) onDone(outcome);
  };
  return (
    <LifeDialog
      title={message(`editorial.author.${mode}.title`, { name })}
      confirm={message(`editorial.author.${mode}.confirm`)}
      isDanger
      isBusy={isLoading}
      isHeld={typed.trim() !== name.trim()}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Typography>{message(`editorial.author.${mode}.explained`, { name })}</Typography>
      {mode === 'erase' ? (
        <Field.Root hint={message('editorial.author.erase.label.hint')}>
          <Field.Label>{message('editorial.author.erase.label')}</Field.Label>
          <TextInput
            value={label}
            maxLength={250}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setLabel(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
      ) : null}
      <Field.Root required>
        <Field.Label>{message('editorial.author.type-name', { name })}</Field.Label>
        <TextInput
          value={typed}
          autoComplete="off"
          onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
        />
      </Field.Root>
    </LifeDialog>
  );
}
