import { unstable_useDocumentActions as useDocumentActions } from '@strapi/content-manager/strapi-admin';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StatusOf } from '../api';
import { withMeantAuthors } from '../credits/known-authors';
import { useMessages } from '../messages';
import { workflowApi } from '../steps/workflow-api';
import { asNewWhereGone, onlyThese } from './changes';
import { savingOver, standConflict, type StandingConflict } from './standing';
import { standingApi } from './standing-api';

interface Standstill {
  readonly standing: StandingConflict;
  readonly document: StatusOf;
  /** Names of the fields that the person has changed. */
  readonly mine: readonly string[];
  readonly mineInWords: (field: string) => string | undefined;
  readonly labelOf: (field: string) => string;
}

/** What a person can do about a save that came too late. */
export function useWaysOut({ standing, document, mine, mineInWords, labelOf }: Standstill) {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const { copy } = useClipboard();
  const { update } = useDocumentActions();
  const [refresh] = workflowApi.useRefreshMutation();
  const [readStanding] = standingApi.useLazyStandingTextQuery();
  const [isBusy, setIsBusy] = useState(false);

  async function loadTheirs(): Promise<void> {
    standConflict(undefined);
    await refresh({ uid: document.uid, documents: [document] });
  }
  async function saveMine(): Promise<void> {
    setIsBusy(true);
    const { collectionType, model, documentId, data, ...saving } = standing.saving;
    const target = { collectionType, model, documentId, params: { ...saving.params } };
    const { data: theirs = {} } = await readStanding(document);
    const own = asNewWhereGone(withMeantAuthors(onlyThese(data, mine)), theirs);
    const answer = await savingOver(standing, () => update(target, own));
    setIsBusy(false);
    if (!('error' in answer)) standConflict(undefined);
  }
  async function copyMine(): Promise<void> {
    await copy(mine.map((field) => `${labelOf(field)}\n${mineInWords(field) ?? '…'}`).join('\n\n'));
    toggleNotification({ type: 'success', message: message('editorial.conflict.copied') });
  }
  return { isBusy, loadTheirs, saveMine, copyMine };
}
