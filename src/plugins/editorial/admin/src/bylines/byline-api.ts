import type { BioPreview, BylinePreview, CreditedIn, TypedByline } from '../../../contracts/bylines';
import { editorialApi } from '../api';
import type { Answer } from '../ask';

export const ARTICLE = 'plugin::editorial.article';
const AUTHOR = 'plugin::editorial.author';

/** Bylines and biographies while they are typed, and who is credited where. */
export const bylineApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
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
  }),
});
