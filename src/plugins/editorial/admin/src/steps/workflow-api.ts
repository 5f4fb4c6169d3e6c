import type { EventView, GovernedForMe, StepBody, WorkflowStatus } from '../../../contracts/workflow';
import type { StepName } from '../../../domain/workflow/transitions';
import {
  changed,
  type DocumentRef,
  documentTag,
  editorialApi,
  inLocale,
  type Named,
  type StatusOf,
  stepPath,
  workflowUrl,
} from '../api';
import type { Answer } from '../ask';
import { refusalOf } from '../refusal';

export interface StepsArg {
  readonly document: DocumentRef;
  /** Taken in turn, all of them or none. */
  readonly steps: readonly StepName[];
  readonly seen: Partial<Pick<WorkflowStatus, 'version' | 'digest' | 'companions'>>;
  readonly given?: Pick<StepBody, 'reason' | 'reasonCode' | 'at'>;
}

export interface Refreshed {
  readonly uid: string;
  readonly documents: readonly Named[];
}

/** The types that the workflow governs, where a document stands, how it came there, and the steps. */
export const workflowApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    governed: build.query<readonly GovernedForMe[], void>({
      query: () => '/editorial/governed',
      transformResponse: (answer: Answer<readonly GovernedForMe[]>) => answer.data,
    }),

    status: build.query<WorkflowStatus, StatusOf>({
      query: (document) => ({ url: workflowUrl(document), config: inLocale(document.locale) }),
      transformResponse: (answer: Answer<WorkflowStatus>) => answer.data,
      // Of a collection it is read with its document alone (`reading/status-first.ts`), and kept as long as that may be.
      providesTags: (_status, _error, document) => (document.isSingleType ? [documentTag(document)] : []),
      keepUnusedDataFor: Infinity,
    }),

    events: build.query<readonly EventView[], DocumentRef>({
      query: (document) => ({ url: `${workflowUrl(document)}/events`, config: inLocale(document.locale) }),
      transformResponse: (answer: Answer<readonly EventView[]>) => answer.data,
      providesTags: (_events, _error, document) => [documentTag(document)],
    }),

    takeSteps: build.mutation<WorkflowStatus, StepsArg>({
      query: ({ document, steps, seen, given }) => {
        const data: StepBody = {
          ...given,
          locale: document.locale,
          ...seen,
          companions: seen.companions && [...seen.companions],
        };
        return { url: `${workflowUrl(document)}/${stepPath(steps)}`, method: 'POST', data };
      },
      transformResponse: (answer: Answer<WorkflowStatus>) => answer.data,
      invalidatesTags: (_left, error, { document }) => {
        if (error && !refusalOf(error)) return [];
        return changed(document.uid, [documentTag(document)]);
      },
    }),

    /** Has everything read anew that shows these documents. */
    refresh: build.mutation<null, Refreshed>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_none, _error, { uid, documents }) => changed(uid, documents.map(documentTag)),
    }),
  }),
});
