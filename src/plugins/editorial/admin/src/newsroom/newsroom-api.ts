import type { ListedCase, QueueChoices } from '../../../contracts/queue';
import { editorialApi } from '../api';
import type { Answer } from '../ask';
import type { CasesQuery } from './cases-query';

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

    queueChoices: build.query<QueueChoices, void>({
      query: () => '/editorial/queue/choices',
      transformResponse: (answer: Answer<QueueChoices>) => answer.data,
    }),
  }),
});
