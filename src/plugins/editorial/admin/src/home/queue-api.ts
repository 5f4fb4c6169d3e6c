import type { QueueItem } from '../../../contracts/workflow';
import { editorialApi } from '../api';
import type { Answer } from '../ask';

export interface Queue {
  readonly items: readonly QueueItem[];
  readonly total: number;
}

/** What waits for the review of whoever is signed in. */
export const queueApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
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
