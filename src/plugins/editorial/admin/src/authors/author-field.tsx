import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { type ChangeEvent, useState } from 'react';
import { useMessages } from '../messages';
import { useSettled } from '../bylines/use-settled';
import { authorApi } from './author-api';

interface AuthorFieldProps {
  readonly except: string;
  /** A documentId; empty for none. */
  readonly value: string;
  readonly onChange: (documentId: string) => void;
}

/** Finds another profile by what is typed; the address tells namesakes apart. */
export function AuthorField({ except, value, onChange }: AuthorFieldProps) {
  const message = useMessages();
  const [words, setWords] = useState('');
  const { data = [], isFetching } = authorApi.useFindAuthorsQuery(useSettled(words));
  return (
    <Field.Root required>
      <Field.Label>{message('editorial.author.reassign.to')}</Field.Label>
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value}
        loading={isFetching}
        placeholder={message('editorial.author.reassign.search')}
        noOptionsMessage={() => message('editorial.author.reassign.nobody')}
        onInputChange={(event: ChangeEvent<HTMLInputElement>) => setWords(event.currentTarget.value)}
        onChange={(chosen?: string) => onChange(chosen ?? '')}
        onClear={() => onChange('')}
      >
        {data
          .filter(({ documentId }) => documentId !== except)
          .map(({ documentId, name, slug }) => (
            <ComboboxOption key={documentId} value={documentId} textValue={name}>
              {slug ? `${name} (${slug})` : name}
            </ComboboxOption>
          ))}
      </Combobox>
    </Field.Root>
  );
}
