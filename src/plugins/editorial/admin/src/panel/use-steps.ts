import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { StepName } from '../../../domain/workflow/transitions';
import { editorialApi, type StatusOf } from '../api';
import { useMessages } from '../messages';
import { isOutdated, refusalOf } from '../refusal';

/** Takes steps, one after the other, on exactly what the person saw, and tells how it went; true when all are done. */
export function useSteps({ uid, plural, documentId, isSingleType }: StatusOf, status: WorkflowStatus) {
  const [send, { isLoading }] = editorialApi.useStepMutation();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const message = useMessages();

  const perform = useCallback(
    async (steps: readonly StepName[], reason?: string): Promise<boolean> => {
      let seen = status;
      for (const step of steps) {
        const { locale, version, digest } = seen;
        const document = { uid, plural, documentId, isSingleType, locale };
        const answer = await send({ document, step, body: { locale, version, digest, reason } });
        if ('error' in answer) {
          const refusal = refusalOf(answer.error);
          toggleNotification({
            type: refusal ? 'warning' : 'danger',
            message: refusal && isOutdated(refusal) ? message('editorial.refused.outdated') : formatError(answer.error),
          });
          return false;
        }
        toggleNotification({ type: 'success', message: message(`editorial.done.${step}`) });
        seen = answer.data;
      }
      return true;
    },
    [documentId, formatError, isSingleType, message, plural, send, status, toggleNotification, uid],
  );

  return { perform, isPerforming: isLoading };
}
