import type { ComparisonView, Restored } from '../../../contracts/compare';
import type { RevisionsPage } from '../../../contracts/revisions';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { changed, type DocumentRef, documentTag, editorialApi, inLocale, workflowUrl } from '../api';
import type { Answer } from '../ask';

export interface Sides {
  /** `working`, `live` or the number of a revision. */
  readonly from: string;
  readonly to: string;
}

interface CompareArg extends Sides {
  readonly document: DocumentRef;
}

interface RestoreArg {
  readonly document: DocumentRef;
  readonly revision: number;
  readonly textVersion: number;
}

interface RevisionsArg {
  readonly document: DocumentRef;
  readonly before?: string;
}

const urlOf = ({ plural, documentId }: DocumentRef) => `/editorial/revisions/${plural}/${documentId}`;
const paramsOf = ({ locale }: DocumentRef) => (locale === null ? {} : { locale });

const PAGE_SIZE = 25;

/** All of it is read anew with every change of the document, so that a step is taken on the text that is shown. */
export const compareApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    comparison: build.query<ComparisonView, CompareArg>({
      query: ({ document, from, to }) => ({
        url: `${urlOf(document)}/compare`,
        config: { params: { ...paramsOf(document), from, to } },
      }),
      transformResponse: (answer: Answer<ComparisonView>) => answer.data,
      providesTags: (_view, _error, { document }) => [documentTag(document)],
      keepUnusedDataFor: 0,
    }),

    revisions: build.query<RevisionsPage, RevisionsArg>({
      query: ({ document, before }) => ({
        url: urlOf(document),
        config: { params: { ...paramsOf(document), limit: PAGE_SIZE, ...(before !== undefined && { before }) } },
      }),
      providesTags: (_page, _error, { document }) => [documentTag(document)],
      keepUnusedDataFor: 0,
    }),

    comparedStatus: build.query<WorkflowStatus, DocumentRef>({
      query: (document) => ({ url: workflowUrl(document), config: inLocale(document.locale) }),
      transformResponse: (answer: Answer<WorkflowStatus>) => answer.data,
      providesTags: (_status, _error, document) => [documentTag(document)],
      keepUnusedDataFor: 0,
    }),

    restoreRevision: build.mutation<Restored, RestoreArg>({
      query: ({ document, revision, textVersion }) => ({
        url: `${urlOf(document)}/${revision}/restore`,
        method: 'POST',
        data: { ...paramsOf(document), textVersion },
      }),
      transformResponse: (answer: Answer<Restored>) => answer.data,
      invalidatesTags: (_restored, _error, { document }) => changed(document.uid, [documentTag(document)]),
    }),
  }),
});
