import type { GovernedForMe } from '../../../contracts/workflow';
import { editorialApi } from '../api';
import type { State } from '../reading/store';

/** The governed type of this uid; nothing where Strapi's own behaviour applies. */
export function useGovernedType(uid: string): GovernedForMe | undefined {
  const { data } = editorialApi.useGovernedQuery();
  return data?.find((type) => type.uid === uid);
}

export function selectGovernedType(state: State, uid: string): GovernedForMe | undefined {
  return editorialApi.endpoints.governed
    .select()(state)
    .data?.find((type) => type.uid === uid);
}
