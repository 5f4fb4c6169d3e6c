import { editViewOf, type Entry } from '../edit-view';
import { workflowApi } from '../panel/workflow-api';

/** Where the content manager edits a text of any governed type: the only entry of a single type has a place of its own. */
export function useEditView(): (entry: Entry) => string {
  const { data: types = [] } = workflowApi.useGovernedQuery();
  return (entry) =>
    editViewOf({ ...entry, isSingleType: types.some(({ uid, isSingleType }) => uid === entry.uid && isSingleType) });
}
