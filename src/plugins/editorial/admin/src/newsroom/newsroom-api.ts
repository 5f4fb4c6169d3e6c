import type { ListedCase, ListName, Sort } from '../../../contracts/queue';
import { editorialApi } from '../api';
import type { Answer } from '../ask';

/** What a list is asked for; words of a list have commas between them. */
export interface CasesQuery {
  readonly list: ListName;
  readonly page: number;
  readonly limit: number;
  readonly sort?: Sort;
  readonly order?: 'asc' | 'desc';
  readonly search?: string;
  readonly types?: string;
  readonly stages?: string;
  readonly assignee?: string;
  readonly dueBefore?: string;
}

export interface Cases {
  readonly items: readonly ListedCase[];
  readonly total: number;
  readonly isMore: boolean;
}

type CasesAnswer = Answer<readonly ListedCase[]> & { readonly meta: Omit<Cases, 'items'> };

export const newsroomApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    cases: build.query<Cases, CasesQuery>({
      query: (params) => ({ url: '/editorial/queue', config: { params } }),
      transformResponse: ({ data, meta }: CasesAnswer) => ({ items: data, ...meta }),
      providesTags: ['EditorialQueue'],
      keepUnusedDataFor: 0,
    }),
  }),
});
