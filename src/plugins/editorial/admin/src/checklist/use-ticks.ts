import { useNotification } from '@strapi/strapi/admin';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { DocumentRef } from '../api';
import { useExplanation } from '../steps/use-explanation';
import { checklistApi } from './checklist-api';

/** Ticks exactly the text that the person has on the screen, and tells why it did not work. */
export function useTicks(document: DocumentRef, { digest }: Pick<WorkflowStatus, 'digest'>) {
  const [tick, { isLoading }] = checklistApi.useTickMutation();
  const { toggleNotification } = useNotification();
  const explain = useExplanation();

  async function setTick(item: string, isTicked: boolean): Promise<void> {
    const answer = await tick({ document, item, digest: isTicked ? digest : null });
    if ('error' in answer) toggleNotification(explain(answer.error));
  }
  return { setTick, isTicking: isLoading };
}
