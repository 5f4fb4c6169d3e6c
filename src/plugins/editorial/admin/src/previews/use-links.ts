import { useAPIErrorHandler, useClipboard, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { linkApi } from './link-api';

/** Making a link puts it in the clipboard: it is told once, and only its hash is kept. */
export function useLinks(document: DocumentRef) {
  const message = useMessages();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [makePreview, { isLoading: isMaking }] = linkApi.useMakePreviewMutation();
  const [revokePreview, { isLoading: isRevoking }] = linkApi.useRevokePreviewMutation();
  const [made, setMade] = useState<{ readonly id: number; readonly address: string }>();

  const copyMade = async (address: string) => {
    if (await copy(address)) toggleNotification({ type: 'success', message: message('editorial.links.copied') });
  };
  const make = async (hours: number) => {
    const answer = await makePreview({ document, hours });
    if ('error' in answer) return toggleNotification({ type: 'danger', message: formatError(answer.error) });
    const address = new URL(answer.data.url, window.location.origin).href;
    setMade({ id: answer.data.id, address });
    await copyMade(address);
  };
  const revoke = async (id: number) => {
    const answer = await revokePreview({ document, id });
    if ('error' in answer) return toggleNotification({ type: 'danger', message: formatError(answer.error) });
    if (made?.id === id) setMade(undefined);
    toggleNotification({ type: 'success', message: message('editorial.links.ended') });
  };
  return { made, make, revoke, copyMade, isBusy: isMaking || isRevoking };
}
