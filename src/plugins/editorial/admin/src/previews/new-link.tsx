import { Field, IconButton, TextInput } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import type { FocusEvent } from 'react';
import { useMessages } from '../messages';

/** The address, as long as this page is open. */
export function NewLink({ address, onCopy }: { readonly address: string; readonly onCopy: () => void }) {
  const message = useMessages();
  return (
    <Field.Root hint={message('editorial.links.once')}>
      <Field.Label>{message('editorial.links.new')}</Field.Label>
      <TextInput
        readOnly
        value={address}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()}
        endAction={
          <IconButton label={message('editorial.links.copy')} variant="ghost" onClick={onCopy}>
            <Duplicate />
          </IconButton>
        }
      />
      <Field.Hint />
    </Field.Root>
  );
}
