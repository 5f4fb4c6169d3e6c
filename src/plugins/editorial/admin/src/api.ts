import { adminApi, type fetchBaseQuery } from '@strapi/strapi/admin';
import type {
  BylinePreview,
  EventView,
  GovernedType,
  QueueItem,
  StagesView,
  StepBody,
  WorkflowStatus,
} from '../../contracts/workflow';
import type { StepName } from '../../domain/workflow/transitions';
import { inBatches } from './list-view/in-batches';
import { refusalOf } from './refusal';

interface Answer<T> {
  readonly data: T;
}

/** A document as the routes name it; `plural` is the type's name in paths. */
export interface DocumentRef {
  readonly uid: string;
  readonly plural: string;
  readonly documentId: string;
  readonly isSingleType: boolean;
  readonly locale: string | null;
}

/**
 * A status belongs to one reading of the document: `params` is what the content manager read it with, and part of
 * the cache key, so that a status never vouches for newer text than the form shows (see `reading/`).
 */
export interface StatusOf extends DocumentRef {
  readonly params: object;
}

export interface StepArg {
  readonly document: DocumentRef;
  readonly step: StepName;
  readonly body: StepBody;
}

export interface Queue {
  readonly items: readonly QueueItem[];
  readonly total: number;
}

export type StageView = StagesView[string];

const workflowUrl = ({ plural, documentId }: DocumentRef) => `/editorial/workflow/${plural}/${documentId}`;
const inLocale = (locale: string | null) => ({ params: locale === null ? {} : { locale } });

/** The content manager's own tag of one document; whatever it invalidates after a save refreshes ours too. */
const documentTag = ({ uid, documentId, isSingleType }: DocumentRef) =>
  ({ type: 'Document', id: isSingleType ? uid : `${uid}_${documentId}` }) as const;
const listTag = (uid: string) => ({ type: 'Document', id: `${uid}_LIST` }) as const;

const stageBatch = inBatches<Awaited<ReturnType<ReturnType<typeof fetchBaseQuery>>>>();

const tagged = adminApi.enhanceEndpoints({
  addTagTypes: ['Document', 'Relations', 'RecentDocumentList', 'CountDocuments', 'EditorialQueue'],
});

export const editorialApi = tagged.injectEndpoints({
  endpoints: (build) => ({
    governed: build.query<readonly GovernedType[], void>({
      query: () => '/editorial/governed',
      transformResponse: (answer: Answer<readonly GovernedType[]>) => answer.data,
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

    byline: build.query<BylinePreview, DocumentRef>({
      query: ({ documentId, locale }) => ({
        url: `/editorial/articles/${documentId}/byline`,
        config: inLocale(locale),
      }),
      transformResponse: (answer: Answer<BylinePreview>) => answer.data,
      providesTags: (_byline, _error, document) => [documentTag(document), 'Relations'],
    }),

    stage: build.query<StageView | null, DocumentRef>({
      queryFn: async ({ plural, documentId, locale }, _api, _options, baseQuery) => {
        const answer = await stageBatch(`${plural} ${locale}`, documentId, async (documentIds) =>
          baseQuery({
            url: `/editorial/workflow/${plural}/stages`,
            config: { params: { ...inLocale(locale).params, documentIds: documentIds.join(',') } },
          }),
        );
        if (answer.error) return { error: answer.error };
        const { data: stages } = answer.data as Answer<StagesView>;
        return { data: stages[documentId] ?? null };
      },
      providesTags: (_stage, _error, document) => [documentTag(document), listTag(document.uid)],
    }),

    step: build.mutation<WorkflowStatus, StepArg>({
      query: ({ document, step, body }) => ({
        url: `${workflowUrl(document)}/${step.replaceAll('_', '-')}`,
        method: 'POST',
        data: body,
      }),
      transformResponse: (answer: Answer<WorkflowStatus>) => answer.data,
      invalidatesTags: (_status, error, { document }) => {
        if (error) return refusalOf(error) ? [documentTag(document)] : [];
        return [
          documentTag(document),
          listTag(document.uid),
          'Relations',
          'RecentDocumentList',
          'CountDocuments',
          'EditorialQueue',
        ];
      },
    }),

    queue: build.query<Queue, { readonly limit: number }>({
      query: ({ limit }) => ({ url: '/editorial/queue', config: { params: { limit } } }),
      transformResponse: (answer: Answer<readonly QueueItem[]> & { readonly meta: { readonly total: number } }) => ({
        items: answer.data,
        total: answer.meta.total,
      }),
      providesTags: ['EditorialQueue'],
    }),
  }),
});
