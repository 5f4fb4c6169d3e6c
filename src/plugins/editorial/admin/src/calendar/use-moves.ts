import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CalendarKind } from '../../../domain/calendar/kinds';
import { useIsSingleType } from '../governed/use-is-single-type';
import { useMessages } from '../messages';
import { useInstantWords } from '../steps/instant-words';
import { useExplanation } from '../steps/use-explanation';
import { workflowApi } from '../steps/workflow-api';
import { planApi } from '../plan/plan-api';
import type { MovedEntries, Moved, Shown } from './shown';

/** Moves entries to another instant, and says where they stand then; what is refused goes back. */
export function useMoves(announce: (text: string) => void) {
  const message = useMessages();
  const inWords = useInstantWords();
  const explain = useExplanation();
  const { toggleNotification } = useNotification();
  const requests = useRequests();
  const [moved, setMoved] = useState<MovedEntries>(new Map());

  const put = (id: string, one?: Moved) =>
    setMoved((before) => {
      const others = [...before].filter(([known]) => known !== id);
      return new Map(one ? [...others, [id, one]] : others);
    });

  async function move(entry: Shown, at: string): Promise<boolean> {
    const { id, title, version } = entry;
    const request = requests[entry.kind];
    if (!request) return false;
    // Moved twice before the calendar was read again, it is still listed with the version it had at first.
    const seen = moved.get(id)?.version === version ? (moved.get(id)?.seen ?? version) : version;
    put(id, { seen, at });
    const answer = await request(entry, at);
    if ('error' in answer) {
      put(id);
      const told = explain(answer.error);
      toggleNotification(told);
      announce(message('editorial.calendar.back', { title, when: inWords(entry.at), reason: told.message }));
      return false;
    }
    put(id, { seen, at, version: answer.data.version });
    const done = message('editorial.calendar.moved', { title, when: inWords(at) });
    toggleNotification({ type: 'success', message: done });
    announce(done);
    return true;
  }

  const isMoving = ({ id }: Shown) => moved.has(id) && moved.get(id)?.version === undefined;
  return { moved, move, isMoving };
}

type Answer = Awaited<ReturnType<ReturnType<typeof planApi.useChangePlanMutation>[0]>>;

/** What moves each kind: a step of the workflow, or a change of the plan; nothing moves what is published. */
function useRequests() {
  const [takeSteps] = workflowApi.useTakeStepsMutation();
  const isSingleType = useIsSingleType();
  const [changePlan] = planApi.useChangePlanMutation();
  const document = ({ uid, plural, documentId, locale }: Shown) => {
    return { uid, plural, documentId, locale, isSingleType: isSingleType(uid) };
  };
  const requests: Partial<Record<CalendarKind, (entry: Shown, at: string) => Promise<Answer>>> = {
    scheduled: (entry, at) =>
      takeSteps({ document: document(entry), steps: ['schedule'], seen: { version: entry.version }, given: { at } }),
    due: (entry, dueAt) => changePlan({ document: document(entry), change: { dueAt, version: entry.version } }),
  };
  return requests;
}
