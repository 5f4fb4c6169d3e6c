import { Field, TextInput, Typography } from '@strapi/design-system';
import { type ChangeEvent, useState } from 'react';
import { useMessages } from '../messages';
import { authorApi } from './author-api';
import { LifeDialog } from './life-dialog';
import type { LifeProps } from './profile-menu';
import { useOutcome } from './use-outcome';

/** As the contract of the body has it. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 96;

export function RenameDialog({ profile: { documentId, name, slug: present }, onClose }: LifeProps) {
  const message = useMessages();
  const told = useOutcome();
  const [slug, setSlug] = useState(present);
  const [rename, { isLoading }] = authorApi.useRenameAuthorSlugMutation();
  const isSlug = SLUG.test(slug);
  const confirm = async () => {
    if (await told(rename({ documentId, slug }), 'editorial.author.rename.done')) onClose();
  };
  return (
    <LifeDialog
      title={message('editorial.author.rename.title', { name })}
      confirm={message('editorial.author.rename.confirm')}
      isBusy={isLoading}
      isHeld={!isSlug || slug === present}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Typography>{message('editorial.author.rename.explained')}</Typography>
      <Field.Root
        required
        hint={message('editorial.author.rename.hint')}
        error={slug && !isSlug ? message('editorial.author.rename.hint') : undefined}
      >
        <Field.Label>{message('editorial.author.rename.slug')}</Field.Label>
        <TextInput
          value={slug}
          maxLength={LONGEST}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setSlug(event.target.value)}
        />
        {slug && !isSlug ? <Field.Error /> : <Field.Hint />}
      </Field.Root>
    </LifeDialog>
  );
}
