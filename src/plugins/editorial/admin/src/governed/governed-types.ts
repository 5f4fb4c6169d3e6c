import type { GovernedForMe } from '../../../contracts/workflow';
import { workflowApi } from '../steps/workflow-api';
import type { State } from '../reading/store';

/** The governed type of this uid; nothing where Strapi's own behaviour applies. */
export function useGovernedType(uid: string): GovernedForMe | undefined {
  const { data } = workflowApi.useGovernedQuery();
  return data?.find((type) => type.uid === uid);
}

export function selectGovernedType(state: State, uid: string): GovernedForMe | undefined {
  return workflowApi.endpoints.governed
    .select()(state)
    .data?.find((type) => type.uid === uid);
}
