import { useAuth, useNotification } from '@strapi/strapi/admin';
import type { DocumentRef } from '../api';
import { useExplanation } from '../steps/use-explanation';
import { planApi, type PlanArg } from './plan-api';

/** The signed-in person as plans name them. */
export function useOwnAccount(): string {
  const id = useAuth('useOwnAccount', ({ user }) => user?.id);
  return `admin:${id ?? ''}`;
}

/** Changes the plan of a document, and says why where that is refused; true when it is done. */
export function usePlan(document: DocumentRef) {
  const [changePlan, { isLoading }] = planApi.useChangePlanMutation();
  const { toggleNotification } = useNotification();
  const explain = useExplanation();

  async function change(parts: PlanArg['change']): Promise<boolean> {
    const answer = await changePlan({ document, change: parts });
    if (!('error' in answer)) return true;
    toggleNotification(explain(answer.error));
    return false;
  }

  return { change, isChanging: isLoading };
}
