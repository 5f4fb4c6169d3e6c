import type { CreditedPerson, MatchedCredit } from '../../../contracts/bylines';
import type { AuthorKind } from '../../../domain/byline/credits';
import { editorialApi, listTag } from '../api';
import type { Answer } from '../ask';
import { AUTHOR } from '../authors/author-permission';

export interface NewProfile {
  readonly name: string;
  readonly kind: AuthorKind;
  readonly jobTitle: string | null;
}

/** Who can be credited, and lines that credit many. */
export const creditsApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    creditable: build.query<readonly CreditedPerson[], string>({
      query: (name) => ({ url: '/editorial/articles/people', config: { params: { name } } }),
      transformResponse: (answer: Answer<readonly CreditedPerson[]>) => answer.data,
      providesTags: ['EditorialAuthors'],
    }),

    readByline: build.query<readonly MatchedCredit[], string>({
      query: (text) => ({ url: '/editorial/bylines/parse', method: 'POST', data: { text } }),
      transformResponse: (answer: Answer<readonly MatchedCredit[]>) => answer.data,
      providesTags: ['EditorialAuthors'],
    }),

    makeProfile: build.mutation<CreditedPerson, NewProfile>({
      query: (data) => ({ url: `/content-manager/collection-types/${AUTHOR}`, method: 'POST', data }),
      transformResponse: (answer: Answer<{ readonly documentId: string }>, _meta, { name, jobTitle }) => ({
        documentId: answer.data.documentId,
        name,
        jobTitle,
        isPublished: false,
      }),
      invalidatesTags: ['EditorialAuthors', listTag(AUTHOR)],
    }),
  }),
});
