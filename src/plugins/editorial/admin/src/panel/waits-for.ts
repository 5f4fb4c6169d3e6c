import type { WorkflowStatus } from '../../../contracts/workflow';
import type { MessageId } from '../messages';

interface Seen {
  readonly status: WorkflowStatus;
  readonly isModified: boolean;
  readonly isOfPublishedTab: boolean;
}

/** What the person has to do before any step, in words; nothing where steps may go ahead. */
export function waitsFor({ status, isModified, isOfPublishedTab }: Seen): readonly MessageId[] {
  if (isOfPublishedTab) return ['editorial.panel.published-tab'];
  if (!isModified) return [];
  return status.approvals.length > 0
    ? ['editorial.panel.save-first', 'editorial.panel.save-voids']
    : ['editorial.panel.save-first'];
}
