import { useState } from 'react';
import type { RevisionLine, RevisionsPage } from '../../../contracts/revisions';
import type { DocumentRef } from '../api';
import { compareApi } from './compare-api';
import { withOlder } from './with-older';

export interface KeptTexts {
  readonly lines: readonly RevisionLine[];
  readonly hasOlder: boolean;
  readonly isLoading: boolean;
  readonly loadOlder: () => void;
}

/** The kept texts of a document, newest first: the first page is read anew with each change, older ones when asked for. */
export function useKeptTexts(document: DocumentRef): KeptTexts {
  const { data: newest } = compareApi.useRevisionsQuery({ document });
  const [askOlder, { isFetching }] = compareApi.useLazyRevisionsQuery();
  const [older, setOlder] = useState<readonly RevisionsPage[]>([]);
  const pages = newest ? [newest, ...older] : [];
  const next = pages.at(-1)?.meta.next ?? null;

  const loadOlder = async () => {
    if (next === null || isFetching) return;
    const { data } = await askOlder({ document, before: next });
    if (data) setOlder((known) => [...known, data]);
  };
  return {
    lines: withOlder(pages),
    hasOlder: next !== null,
    isLoading: isFetching,
    loadOlder: () => void loadOlder(),
  };
}
