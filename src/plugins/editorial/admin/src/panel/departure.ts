import type { WorkflowStatus } from '../../../contracts/workflow';
import type { MessageId } from '../messages';

/** What is to be said of a schedule: an edit voids the approval and keeps the instant until it has passed. */
export function departureOf({ stage, scheduledFor }: WorkflowStatus, now: Date): MessageId | undefined {
  if (scheduledFor === null) return undefined;
  if (stage === 'scheduled') return 'editorial.departure.scheduled';
  const isStillToCome = Date.parse(scheduledFor) > now.getTime();
  return isStillToCome ? 'editorial.departure.if-approved' : 'editorial.departure.missed';
}
