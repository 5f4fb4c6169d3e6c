import { editorialApi } from '../api';

export interface FoundArticle {
  readonly documentId: string;
  readonly headline: string | null;
  readonly slug: string | null;
  /** As the content manager says it: draft, published, modified. */
  readonly status?: string;
}

export interface ArticleSearch {
  readonly words: string;
  readonly locale: string | null;
}

export interface NamedArticles {
  readonly documentIds: readonly string[];
  readonly locale: string | null;
}

const ARTICLES = '/content-manager/collection-types/plugin::editorial.article';

const AT_ONCE = 20;

/** Articles that may be picked to be read next, as far as the person may read them. */
export const picksApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    findArticles: build.query<readonly FoundArticle[], ArticleSearch>({
      query: ({ words, locale }) => asked({ sort: 'updatedAt:DESC', ...(words && { _q: words }) }, locale),
      transformResponse: (answer: { readonly results: readonly FoundArticle[] }) => answer.results,
      keepUnusedDataFor: 0,
    }),

    articlesNamed: build.query<readonly FoundArticle[], NamedArticles>({
      query: ({ documentIds, locale }) =>
        asked({ filters: { $and: [{ documentId: { $in: [...documentIds] } }] } }, locale),
      transformResponse: (answer: { readonly results: readonly FoundArticle[] }) => answer.results,
      providesTags: ['RecentDocumentList'],
      keepUnusedDataFor: 0,
    }),
  }),
});

function asked(params: object, locale: string | null) {
  return { url: ARTICLES, config: { params: { page: 1, pageSize: AT_ONCE, ...params, ...(locale && { locale }) } } };
}
