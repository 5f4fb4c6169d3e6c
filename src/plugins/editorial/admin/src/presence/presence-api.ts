import { BEAT_MS, type PresenceView } from '../../../contracts/presence';
import { type DocumentRef, editorialApi } from '../api';
import type { Answer } from '../ask';

type Opened = Pick<DocumentRef, 'plural' | 'documentId' | 'locale'>;

const post =
  (what: string) =>
  ({ plural, documentId, locale }: Opened) => ({
    url: `/editorial/presence/${plural}/${documentId}${what}`,
    method: 'POST' as const,
    data: { locale },
  });

export const WHILE_OPEN = { pollingInterval: BEAT_MS, refetchOnMountOrArgChange: true };

export const presenceApi = editorialApi.enhanceEndpoints({ addTagTypes: ['EditorialPresence'] }).injectEndpoints({
  endpoints: (build) => ({
    /** A sign of life that says who else is there. */
    presence: build.query<PresenceView, Opened>({
      query: post(''),
      transformResponse: (answer: Answer<PresenceView>) => answer.data,
      providesTags: ['EditorialPresence'],
      keepUnusedDataFor: 0,
    }),

    takeOver: build.mutation<PresenceView, Opened>({
      query: post('/take-over'),
      transformResponse: (answer: Answer<PresenceView>) => answer.data,
      invalidatesTags: ['EditorialPresence'],
    }),

    leave: build.mutation<null, Opened>({ query: post('/leave') }),
  }),
});
