import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { StepName } from '../../../domain/workflow/transitions';
import { editorialApi, type StatusOf } from '../api';
import { useMessages } from '../messages';
import { isOutdated, refusalOf } from '../refusal';

/** Performs a step on exactly what the person saw, and tells how it went; true when it was done. */
export function useStep({ uid, plural, documentId, isSingleType }: StatusOf, status: WorkflowStatus) {
  const [send, { isLoading }] = editorialApi.useStepMutation();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const message = useMessages();
  const { locale, version, digest } = status;

  const perform = useCallback(
    async (step: StepName, reason?: string): Promise<boolean> => {
      const document = { uid, plural, documentId, isSingleType, locale };
      const answer = await send({ document, step, body: { locale, version, digest, reason } });
      if (!('error' in answer)) {
        toggleNotification({ type: 'success', message: message(`editorial.done.${step}`) });
        return true;
      }
      const refusal = refusalOf(answer.error);
      toggleNotification({
        type: refusal ? 'warning' : 'danger',
        message: refusal && isOutdated(refusal) ? message('editorial.refused.outdated') : formatError(answer.error),
      });
      return false;
    },
    [digest, documentId, formatError, isSingleType, locale, message, plural, send, toggleNotification, uid, version],
  );

  return { perform, isPerforming: isLoading };
}
