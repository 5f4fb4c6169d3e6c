import type { EventView, ReasonCode } from '../../../contracts/workflow';
import { useMessages } from '../messages';
import { useInstantWords } from '../steps/instant-words';
import { useLabels } from '../steps/labels';

/** What an event brought beside its reason, a line each; a code that the type no longer has is shown as it is. */
export function useParticulars(event: EventView, reasonCodes: readonly ReasonCode[]): readonly string[] {
  const message = useMessages();
  const label = useLabels();
  const inWords = useInstantWords();
  const { scheduledFor, reasonCode, notice, groups, assignees, dueAt, priority } = event;
  const namesIn = (names: readonly string[]) =>
    names.length === 0
      ? message('editorial.plan.nobody')
      : message('editorial.plan.assigned', { names: names.join(', ') });
  const known = reasonCodes.find(({ code }) => code === reasonCode);
  return [
    scheduledFor === null ? '' : message('editorial.timeline.scheduled', { when: inWords(scheduledFor) }),
    groups.length === 0 ? '' : message('editorial.approvals.for', { group: groups.join(', ') }),
    known ? label(known) : (reasonCode ?? ''),
    notice === null ? '' : message('editorial.timeline.notice', { notice }),
    assignees === null ? '' : namesIn(assignees),
    dueAt === null ? '' : message('editorial.plan.due', { when: inWords(dueAt) }),
    event.step === 'set_due' && dueAt === null ? message('editorial.plan.no-due') : '',
    priority === null ? '' : message(`editorial.plan.priority.${priority}`),
  ].filter((line) => line !== '');
}
