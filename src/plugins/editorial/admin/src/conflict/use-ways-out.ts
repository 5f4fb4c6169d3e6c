import { unstable_useDocumentActions as useDocumentActions } from '@strapi/content-manager/strapi-admin';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StatusOf } from '../api';
import { useMessages } from '../messages';
import { workflowApi } from '../panel/workflow-api';
import { onlyThese, plainText } from './changes';
import { savingOver, standConflict, type StandingConflict } from './standing';

interface Standstill {
  readonly standing: StandingConflict;
  readonly document: StatusOf;
  /** Names of the fields that the person has changed. */
  readonly mine: readonly string[];
  readonly values: object;
  readonly labelOf: (field: string) => string;
}

/** What a person can do about a save that came too late. */
export function useWaysOut({ standing, document, mine, values, labelOf }: Standstill) {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const { copy } = useClipboard();
  const { update } = useDocumentActions();
  const [refresh] = workflowApi.useRefreshMutation();
  const [isBusy, setIsBusy] = useState(false);

  async function loadTheirs(): Promise<void> {
    standConflict(undefined);
    await refresh({ uid: document.uid, documents: [document] });
  }
  async function saveMine(): Promise<void> {
    setIsBusy(true);
    const { collectionType, model, documentId, data, ...saving } = standing.saving;
    const target = { collectionType, model, documentId, params: { ...saving.params } };
    const answer = await savingOver(standing, () => update(target, onlyThese(data, mine)));
    setIsBusy(false);
    if (!('error' in answer)) standConflict(undefined);
  }
  async function copyMine(): Promise<void> {
    const texts = Object.entries(values).filter(([field]) => mine.includes(field));
    await copy(texts.map(([field, value]) => `${labelOf(field)}\n${plainText(value) ?? '…'}`).join('\n\n'));
    toggleNotification({ type: 'success', message: message('editorial.conflict.copied') });
  }
  return { isBusy, loadTheirs, saveMine, copyMine };
}
