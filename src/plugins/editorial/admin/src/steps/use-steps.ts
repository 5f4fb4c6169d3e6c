import { useNotification } from '@strapi/strapi/admin';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { StatusOf } from '../api';
import { workflowApi } from './workflow-api';
import { useMessages } from '../messages';
import type { Given } from './asks';
import type { Choice } from './choices';
import { useExplanation } from './use-explanation';

/** Takes steps on exactly what the person saw, and tells how it went; true when all are done. */
export function useSteps({ uid, plural, documentId, isSingleType }: StatusOf, status: WorkflowStatus) {
  const [takeSteps, { isLoading }] = workflowApi.useTakeStepsMutation();
  const { toggleNotification } = useNotification();
  const explain = useExplanation();
  const message = useMessages();

  async function perform(choice: Choice, given?: Given): Promise<boolean> {
    const { locale, version, digest, companions } = status;
    const document = { uid, plural, documentId, isSingleType, locale };
    const answer = await takeSteps({ document, steps: choice.steps, seen: { version, digest, companions }, given });
    if ('error' in answer) {
      toggleNotification(explain(answer.error));
      return false;
    }
    toggleNotification({ type: 'success', message: message(`editorial.done.${choice.name}`) });
    return true;
  }

  return { perform, isPerforming: isLoading };
}
