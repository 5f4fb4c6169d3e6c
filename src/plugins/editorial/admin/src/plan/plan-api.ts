import type { AccountView, PlanBody } from '../../../contracts/planning';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { changed, type DocumentRef, documentTag, editorialApi, workflowUrl } from '../api';
import type { Answer } from '../ask';

export interface PlanArg {
  readonly document: DocumentRef;
  readonly change: Omit<PlanBody, 'locale'>;
}

export const planApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    people: build.query<readonly AccountView[], { readonly plural: string }>({
      query: ({ plural }) => `/editorial/workflow/${plural}/people`,
      transformResponse: (answer: Answer<readonly AccountView[]>) => answer.data,
      // Roles change elsewhere.
      keepUnusedDataFor: 0,
    }),

    changePlan: build.mutation<WorkflowStatus, PlanArg>({
      query: ({ document, change }) => ({
        url: `${workflowUrl(document)}/plan`,
        method: 'POST',
        data: { ...change, locale: document.locale },
      }),
      transformResponse: (answer: Answer<WorkflowStatus>) => answer.data,
      invalidatesTags: (_left, _error, { document }) => changed(document.uid, [documentTag(document)]),
    }),
  }),
});
