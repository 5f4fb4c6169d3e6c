import type {
  Anonymised,
  CreditedArticle,
  Duplicates,
  DuplicatesPage,
  Moved,
  PersonExport,
  Renamed,
} from '../../../contracts/author-answers';
import type {
  AnonymiseBody,
  DuplicatesQuery,
  MergeBody,
  ReassignBody,
  RenameSlugBody,
} from '../../../contracts/authors';
import { editorialApi } from '../api';
import type { Answer } from '../ask';

type Of<Body> = Body & { readonly documentId: string };

export interface FoundAuthor {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string | null;
}

const AUTHORS = '/content-manager/collection-types/plugin::editorial.author';
/** The profile that goes up in another. */
export type MergeArg = Of<Pick<MergeBody, 'into' | 'printedName'>>;

const TOUCHED = ['EditorialAuthors', 'Document', 'Relations', 'RecentDocumentList', 'CountDocuments'] as const;

const operation = (documentId: string, name: string) => `/editorial/authors/${documentId}/${name}`;

/** What becomes of a profile that articles credit. */
export const authorApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
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

    /** A page of all groups. */
    allDuplicates: build.query<DuplicatesPage, Pick<DuplicatesQuery, 'page' | 'limit'>>({
      query: (params) => ({ url: '/editorial/authors/duplicates', config: { params } }),
      providesTags: ['EditorialAuthors'],
      keepUnusedDataFor: 0,
    }),

    mergeAuthors: build.mutation<Answer<Moved>, MergeArg>({
      query: ({ documentId, ...data }) => ({ url: `/editorial/authors/${documentId}/merge`, method: 'POST', data }),
      invalidatesTags: TOUCHED,
    }),

    reassignCredits: build.mutation<Moved, Of<ReassignBody>>({
      query: ({ documentId, ...data }) => ({ url: operation(documentId, 'reassign'), method: 'POST', data }),
      transformResponse: (answer: Answer<Moved>) => answer.data,
      invalidatesTags: TOUCHED,
    }),

    renameAuthorSlug: build.mutation<Renamed, Of<RenameSlugBody>>({
      query: ({ documentId, ...data }) => ({ url: operation(documentId, 'rename-slug'), method: 'POST', data }),
      transformResponse: (answer: Answer<Renamed>) => answer.data,
      invalidatesTags: TOUCHED,
    }),

    // Invalidates nothing: an erased profile is gone while its page still shows the outcome. `profileLeft` does, later.
    anonymiseAuthor: build.mutation<Anonymised, Of<AnonymiseBody>>({
      query: ({ documentId, ...data }) => ({ url: operation(documentId, 'anonymise'), method: 'POST', data }),
      transformResponse: (answer: Answer<Anonymised>) => answer.data,
    }),

    profileLeft: build.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: TOUCHED,
    }),

    personExport: build.query<PersonExport, string>({
      query: (documentId) => operation(documentId, 'export'),
      transformResponse: (answer: Answer<PersonExport>) => answer.data,
      keepUnusedDataFor: 0,
    }),

    findAuthors: build.query<readonly FoundAuthor[], string>({
      query: (words) => ({
        url: AUTHORS,
        config: { params: { page: 1, pageSize: 20, sort: 'name:ASC', ...(words && { _q: words }) } },
      }),
      transformResponse: (answer: { readonly results: readonly FoundAuthor[] }) => answer.results,
      keepUnusedDataFor: 0,
    }),
  }),
});
