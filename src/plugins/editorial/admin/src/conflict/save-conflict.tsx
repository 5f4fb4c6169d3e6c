import {
  unstable_useDocumentActions as useDocumentActions,
  unstable_useDocumentLayout as useDocumentLayout,
} from '@strapi/content-manager/strapi-admin';
import { useClipboard, useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StatusOf } from '../api';
import { workflowApi } from '../panel/workflow-api';
import { useMessages } from '../messages';
import { changedFields, onlyThese, plainText } from './changes';
import { ConflictDialog } from './conflict-dialog';
import { savingOver, standConflict, type StandingConflict, useStandingConflict } from './standing';

/** Shows a save of this document that came too late, until the person has decided. */
export function SaveConflict({ document }: { readonly document: StatusOf }) {
  const standing = useStandingConflict();
  const { model, documentId } = standing?.saving ?? {};
  const isOfThis = model === document.uid && (document.isSingleType || documentId === document.documentId);
  return standing && isOfThis ? <Decision standing={standing} document={document} /> : null;
}

interface DecisionProps {
  readonly standing: StandingConflict;
  readonly document: StatusOf;
}

function Decision({ standing, document }: DecisionProps) {
  const { saving } = standing;
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const { copy } = useClipboard();
  const { update } = useDocumentActions();
  const [refresh] = workflowApi.useRefreshMutation();
  const { edit } = useDocumentLayout(document.uid);
  const [isBusy, setIsBusy] = useState(false);
  const values = useForm('SaveConflict', (form) => form.values);
  const started = useForm('SaveConflict', (form) => form.initialValues);
  const mine = changedFields(started, values);
  const labelOf = (field: string) => edit.metadatas[field]?.label ?? field;

  const leave = () => standConflict(undefined);
  const loadTheirs = async () => {
    leave();
    await refresh({ uid: document.uid, documents: [document] });
  };
  const saveMine = async () => {
    setIsBusy(true);
    const { collectionType, model, documentId } = saving;
    const params = { ...saving.params };
    const data = onlyThese(saving.data, mine);
    const answer = await savingOver(standing, () => update({ collectionType, model, documentId, params }, data));
    setIsBusy(false);
    if (!('error' in answer)) leave();
  };
  const copyMine = async () => {
    const texts = Object.entries(values).filter(([field]) => mine.includes(field));
    await copy(texts.map(([field, value]) => `${labelOf(field)}\n${plainText(value) ?? '…'}`).join('\n\n'));
    toggleNotification({ type: 'success', message: message('editorial.conflict.copied') });
  };
  return (
    <ConflictDialog
      document={document}
      conflict={standing.conflict}
      mine={mine}
      values={values}
      labelOf={labelOf}
      isBusy={isBusy}
      onKeepEditing={leave}
      onCopyMine={copyMine}
      onLoadTheirs={loadTheirs}
      onSaveMine={saveMine}
    />
  );
}
