import { adminApi } from '@strapi/strapi/admin';
import type { CreditedArticle, Duplicates, MergeBody, Moved } from '../../contracts/authors';
import type { BulkBody, Glance, Outcome } from '../../contracts/lists';
import type {
  EventView,
  GovernedForMe,
  QueueItem,
  StagesView,
  StepBody,
  WorkflowStatus,
} from '../../contracts/workflow';
import type { BioPreview, BylinePreview, CreditedIn, TypedByline } from '../../contracts/bylines';
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
  /** Taken in turn, all of them or none. */
  readonly steps: readonly StepName[];
  readonly seen: Pick<WorkflowStatus, 'version' | 'digest'>;
  readonly given?: Pick<StepBody, 'reason' | 'reasonCode' | 'at'>;
}

export interface ListedDocuments {
  readonly plural: string;
  readonly locale: string | null;
  readonly documentIds: readonly string[];
}

export interface BulkArg {
  readonly plural: string;
  readonly step: StepName;
  readonly data: BulkBody;
}

type Named = Pick<DocumentRef, 'uid' | 'documentId' | 'isSingleType'>;

export interface Refreshed {
  readonly uid: string;
  readonly documents: readonly Named[];
}

export interface Queue {
  readonly items: readonly QueueItem[];
  readonly total: number;
}

export type StageView = StagesView[string];

/** The profile that goes up in another. */
export type MergeArg = Pick<MergeBody, 'into' | 'printedName'> & { readonly documentId: string };
const ARTICLE = 'plugin::editorial.article';
const AUTHOR = 'plugin::editorial.author';

export const workflowUrl = ({ plural, documentId }: DocumentRef) => `/editorial/workflow/${plural}/${documentId}`;
export const inLocale = (locale: string | null) => ({ params: locale === null ? {} : { locale } });

/** The content manager's own tag of one document; whatever it invalidates after a save refreshes ours too. */
export const documentTag = ({ uid, documentId, isSingleType }: Named) =>
  ({ type: 'Document', id: isSingleType ? uid : `${uid}_${documentId}` }) as const;
const listTag = (uid: string) => ({ type: 'Document', id: `${uid}_LIST` }) as const;

/** A chain has the names of its steps: approve-and-publish. */
const stepPath = (steps: readonly StepName[]) => steps.join('_and_').replaceAll('_', '-');

/** What is read anew after a change of these documents. */
export const changed = (uid: string, documents: readonly ReturnType<typeof documentTag>[]) =>
  [...documents, listTag(uid), 'Relations', 'RecentDocumentList', 'CountDocuments', 'EditorialQueue'] as const;

const stageBatch = inBatches<Awaited<ReturnType<typeof ask<StagesView>>>>();

const tagged = adminApi.enhanceEndpoints({
  addTagTypes: [
    'Document',
    'Relations',
    'RecentDocumentList',
    'CountDocuments',
    'EditorialQueue',
    'EditorialAuthors',
    'EditorialPreviews',
  ],
});

export const editorialApi = tagged.injectEndpoints({
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

    byline: build.query<BylinePreview, { readonly documentId?: string; readonly typed: TypedByline }>({
      query: ({ documentId, typed }) => ({
        url: documentId ? `/editorial/articles/${documentId}/byline` : '/editorial/articles/byline',
        method: 'POST',
        data: typed,
      }),
      transformResponse: (answer: Answer<BylinePreview>) => answer.data,
      // What the saved credits are, and how profiles are called, changes without the form.
      providesTags: (_byline, _error, { documentId }) => [
        { type: 'Document', id: `${ARTICLE}_${documentId}` },
        'Relations',
      ],
    }),

    bio: build.query<BioPreview, object>({
      query: (typed) => ({ url: '/editorial/authors/bio', method: 'POST', data: typed }),
      transformResponse: (answer: Answer<BioPreview>) => answer.data,
    }),

    credited: build.query<CreditedIn, { readonly documentId: string }>({
      query: ({ documentId }) => `/editorial/authors/${documentId}/credited`,
      transformResponse: (answer: Answer<CreditedIn>) => answer.data,
      providesTags: (_credited, _error, { documentId }) => [{ type: 'Document', id: `${AUTHOR}_${documentId}` }],
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

    takeSteps: build.mutation<WorkflowStatus, StepsArg>({
      query: ({ document, steps, seen, given }) => {
        const data: StepBody = { ...given, locale: document.locale, ...seen };
        return { url: `${workflowUrl(document)}/${stepPath(steps)}`, method: 'POST', data };
      },
      transformResponse: (answer: Answer<WorkflowStatus>) => answer.data,
      invalidatesTags: (_left, error, { document }) => {
        if (error && !refusalOf(error)) return [];
        return changed(document.uid, [documentTag(document)]);
      },
    }),

    authorCredits: build.query<readonly CreditedArticle[], string>({
      query: (documentId) => `/editorial/authors/${documentId}/credits`,
      transformResponse: (answer: Answer<readonly CreditedArticle[]>) => answer.data,
      providesTags: ['EditorialAuthors'],
      keepUnusedDataFor: 0,
    }),

    authorDuplicates: build.query<readonly Duplicates[], string>({
      query: (documentId) => ({ url: '/editorial/authors/duplicates', config: { params: { of: documentId } } }),
      transformResponse: (answer: Answer<readonly Duplicates[]>) => answer.data,
      providesTags: ['EditorialAuthors'],
      keepUnusedDataFor: 0,
    }),

    mergeAuthors: build.mutation<Answer<Moved>, MergeArg>({
      query: ({ documentId, ...data }) => ({ url: `/editorial/authors/${documentId}/merge`, method: 'POST', data }),
      invalidatesTags: ['EditorialAuthors', 'Document', 'Relations', 'RecentDocumentList', 'CountDocuments'],
    }),

    glance: build.query<readonly Glance[], ListedDocuments>({
      query: ({ plural, locale, documentIds }) => ({
        url: `/editorial/bulk/${plural}`,
        config: { params: { ...inLocale(locale).params, documentIds: documentIds.join(',') } },
      }),
      transformResponse: (answer: Answer<readonly Glance[]>) => answer.data,
      // Never from before: what is approved is what this reading showed.
      keepUnusedDataFor: 0,
    }),

    // Invalidates nothing: the list under an open dialog stays as it is until `refresh`.
    takeInBulk: build.mutation<readonly Outcome[], BulkArg>({
      query: ({ plural, step, data }) => ({
        url: `/editorial/bulk/${plural}/${stepPath([step])}`,
        method: 'POST',
        data,
      }),
      transformResponse: (answer: Answer<readonly Outcome[]>) => answer.data,
    }),

    /** What stands in the database while a form holds something else; read each time it is asked for. */
    standingText: build.query<Readonly<Record<string, unknown>>, StatusOf>({
      query: ({ uid, documentId, isSingleType, params }) => ({
        url: isSingleType
          ? `/content-manager/single-types/${uid}`
          : `/content-manager/collection-types/${uid}/${documentId}`,
        config: { params },
      }),
      transformResponse: (answer: Answer<Readonly<Record<string, unknown>>>) => answer.data,
      keepUnusedDataFor: 0,
    }),

    /** Has everything read anew that shows these documents. */
    refresh: build.mutation<null, Refreshed>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_none, _error, { uid, documents }) => changed(uid, documents.map(documentTag)),
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
