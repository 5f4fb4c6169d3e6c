import { useMemo } from 'react';
import { useHref } from 'react-router-dom';
import { useEditView } from '../governed/use-edit-view';
import { gridEvent } from './grid-events';
import type { CalendarNow } from './use-calendar';

/** The entries as the library takes them; the same list for as long as nothing of it has changed. */
export function useEvents({ entries, hindrance }: CalendarNow) {
  const root = usePanelRoot();
  const editViewOf = useEditView();
  return useMemo(
    () => entries.map((entry) => gridEvent(entry, root + editViewOf(entry), hindrance(entry) === undefined)),
    [entries, root, editViewOf, hindrance],
  );
}

/** Where the panel is, for addresses that the browser follows by itself. */
function usePanelRoot(): string {
  return useHref('/').replace(/\/$/, '');
}
