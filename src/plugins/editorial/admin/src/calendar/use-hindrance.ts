import { useCallback } from 'react';
import { hindranceTo } from '../../../domain/calendar/kinds';
import { useMessages } from '../messages';
import { workflowApi } from '../steps/workflow-api';
import type { Shown } from './shown';

/** What is in the way of moving an entry, in words, as far as it is known before the server is asked; nothing where it may. */
export function useHindrance(): (entry: Shown, to?: string) => string | undefined {
  const message = useMessages();
  const { data: types } = workflowApi.useGovernedQuery();
  return useCallback(
    ({ uid, kind }, to) => {
      const can = types?.find((type) => type.uid === uid)?.can ?? [];
      const hindrance = hindranceTo(kind, can, to === undefined ? undefined : { to, now: new Date().toISOString() });
      if (hindrance === null) return undefined;
      if (hindrance === 'not_permitted' && kind !== 'published') {
        return message(`editorial.calendar.hindered.not_permitted.${kind}`);
      }
      return message(
        hindrance === 'past' ? 'editorial.calendar.hindered.past' : 'editorial.calendar.hindered.published',
      );
    },
    [types, message],
  );
}
