import { Combobox, ComboboxOption } from '@strapi/design-system';
import { type ChangeEvent, useState } from 'react';
import { useMessages } from '../messages';
import { useSettled } from '../bylines/use-settled';
import { picksApi } from './picks-api';

interface PickSearchProps {
  readonly locale: string | null;
  /** Articles that cannot be picked: the article itself, and those that are picked already. */
  readonly except: readonly string[];
  readonly onPick: (documentId: string) => void;
}

/** Finds an article by what is typed; the address tells those of one headline apart. */
export function PickSearch({ locale, except, onPick }: PickSearchProps) {
  const message = useMessages();
  const [words, setWords] = useState('');
  const { data = [], isFetching } = picksApi.useFindArticlesQuery({ words: useSettled(words), locale });
  const pick = (documentId?: string) => {
    setWords('');
    if (documentId) onPick(documentId);
  };
  return (
    <Combobox
      aria-label={message('editorial.picks.add')}
      autocomplete={{ type: 'list', filter: 'contains' }}
      value=""
      loading={isFetching}
      placeholder={message('editorial.picks.add')}
      noOptionsMessage={() => message('editorial.picks.none-found')}
      onInputChange={(event: ChangeEvent<HTMLInputElement>) => setWords(event.currentTarget.value)}
      onChange={pick}
      onClear={() => setWords('')}
    >
      {data
        .filter(({ documentId }) => !except.includes(documentId))
        .map(({ documentId, headline, slug }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={headline ?? documentId}>
            {slug ? `${headline ?? documentId} (${slug})` : (headline ?? documentId)}
          </ComboboxOption>
        ))}
    </Combobox>
  );
}
