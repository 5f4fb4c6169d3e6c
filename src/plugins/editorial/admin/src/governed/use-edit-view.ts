import { useCallback } from 'react';
import { editViewOf, type Entry } from '../edit-view';
import { useIsSingleType } from './use-is-single-type';

/** Where the content manager edits a text of any governed type: the only entry of a single type has a place of its own. */
export function useEditView(): (entry: Entry) => string {
  const isSingleType = useIsSingleType();
  return useCallback((entry) => editViewOf({ ...entry, isSingleType: isSingleType(entry.uid) }), [isSingleType]);
}
