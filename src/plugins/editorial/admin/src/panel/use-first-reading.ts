import type { DocumentRef } from '../api';
import { checklistApi } from '../checklist/checklist-api';
import { commentsApi, FIRST_OPEN } from '../comments/comments-api';
import { presenceApi } from '../presence/presence-api';
import { workflowApi } from '../steps/workflow-api';

/**
 * True once all that stands below the steps was read for the first time, or failed: it appears at once, and nothing moves
 * what somebody is about to press. The sections ask the same questions, which are asked once.
 */
export function useFirstReading(document: DocumentRef): boolean {
  const { plural, documentId, locale } = document;
  const reads = [
    presenceApi.usePresenceQuery({ plural, documentId, locale }),
    checklistApi.useChecklistQuery(document),
    commentsApi.useCommentThreadsQuery({ document, ...FIRST_OPEN }),
    workflowApi.useEventsQuery(document),
  ];
  return reads.every(({ currentData, isError }) => currentData !== undefined || isError);
}
