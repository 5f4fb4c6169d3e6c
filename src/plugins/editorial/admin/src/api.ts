import { adminApi } from '@strapi/strapi/admin';
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
import { type Answer, ask } from './ask';
import { inBatches } from './list-view/in-batches';
import { refusalOf } from './refusal';

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

export interface StepsArg {
  readonly document: DocumentRef;
  /** Taken one after the other, each on what the one before it left. */
  readonly steps: readonly StepName[];
  readonly seen: Pick<WorkflowStatus, 'version' | 'digest'>;
  readonly given?: Pick<StepBody, 'reason' | 'at'>;
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

const stepPath = (step: StepName) => step.replaceAll('_', '-');

const stageBatch = inBatches<Awaited<ReturnType<typeof ask<StagesView>>>>();

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
        const answer = await stageBatch(`${plural} ${locale}`, documentId, (documentIds) =>
          ask<StagesView>(baseQuery, {
            url: `/editorial/workflow/${plural}/stages`,
            config: { params: { ...inLocale(locale).params, documentIds: documentIds.join(',') } },
          }),
        );
        return 'error' in answer ? answer : { data: answer.data[documentId] ?? null };
      },
      providesTags: (_stage, _error, document) => [documentTag(document), listTag(document.uid)],
    }),

    // One mutation for a chain: what is read anew while a reading is under way would not be read again.
    takeSteps: build.mutation<Pick<WorkflowStatus, 'version' | 'digest'>, StepsArg>({
      queryFn: async ({ document, steps, seen, given }, _api, _options, baseQuery) => {
        const { locale } = document;
        let { version, digest } = seen;
        for (const step of steps) {
          const data: StepBody = { ...given, locale, version, digest };
          const url = `${workflowUrl(document)}/${stepPath(step)}`;
          const answer = await ask<WorkflowStatus>(baseQuery, { url, method: 'POST', data });
          if ('error' in answer) return answer;
          ({ version, digest } = answer.data);
        }
        return { data: { version, digest } };
      },
      invalidatesTags: (_left, error, { document }) => {
        if (error && !refusalOf(error)) return [];
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
