import { useCallback } from 'react';
import { workflowApi } from '../steps/workflow-api';

/** Whether a type has one entry alone, which the content manager edits and remembers by the name of the type. */
export function useIsSingleType(): (uid: string) => boolean {
  const { data: types } = workflowApi.useGovernedQuery();
  return useCallback((uid) => types?.some((type) => type.uid === uid && type.isSingleType) ?? false, [types]);
}
