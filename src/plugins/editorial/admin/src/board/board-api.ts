import type { WorkflowStatus } from '../../../contracts/workflow';
import { type DocumentRef, editorialApi, inLocale, workflowUrl } from '../api';
import type { Answer } from '../ask';

export const boardApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    /** Where a card may go, asked when it is picked up; never the answer of an earlier time. */
    standing: build.query<WorkflowStatus, DocumentRef>({
      query: (document) => ({ url: workflowUrl(document), config: inLocale(document.locale) }),
      transformResponse: (answer: Answer<WorkflowStatus>) => answer.data,
      keepUnusedDataFor: 0,
    }),
  }),
});
