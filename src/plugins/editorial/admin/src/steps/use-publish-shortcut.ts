import { useNotification } from '@strapi/strapi/admin';
import { type RefObject, useEffect, useRef } from 'react';
import type { StepOffer, WorkflowStatus } from '../../../contracts/workflow';
import { useMessages } from '../messages';

interface PublishShortcut {
  readonly panel: RefObject<HTMLElement>;
  readonly status: WorkflowStatus;
  /** Something comes first; the panel says what. */
  readonly isHeld: boolean;
  readonly onPublish: (offer: StepOffer) => void;
}

/** Ctrl or Cmd + Shift + Enter publishes where that is allowed; else the focus moves to the panel, with the reason. */
export function usePublishShortcut({ panel, status, isHeld, onPublish }: PublishShortcut): void {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const offer = status.steps.find(({ name }) => name === 'publish');

  const onShortcut = () => {
    if (offer?.allowed && !isHeld) return onPublish(offer);
    panel.current?.focus();
    if (isHeld) return;
    toggleNotification({ type: 'info', message: offer?.refusal?.message ?? message('editorial.refused.publish') });
  };

  const latest = useRef(onShortcut);
  latest.current = onShortcut;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPublishShortcut(event) || isInDialog(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isPublishShortcut({ ctrlKey, metaKey, shiftKey, key, repeat }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && shiftKey && key === 'Enter' && !repeat;
}

/** A dialog or relation over the page is another form: its keys are not meant for this document. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
