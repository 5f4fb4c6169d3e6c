import type { ChoicesBody, LettersPage, NoticeSettings, NoticesPage, ReadBody } from '../../../contracts/notices';
import { editorialApi } from '../api';
import type { Answer } from '../ask';

interface Wanted {
  /** The `next` of the page before; absent for the newest. */
  readonly before?: number;
}

export interface InboxWanted extends Wanted {
  readonly isUnread: boolean;
}

const PAGE = 20;

const pageOf = ({ before }: Wanted) => ({ limit: PAGE, ...(before !== undefined && { before }) });

export const noticeApi = editorialApi
  .enhanceEndpoints({ addTagTypes: ['EditorialNotices', 'EditorialChoices', 'EditorialLetters'] })
  .injectEndpoints({
    endpoints: (build) => ({
      unreadNotices: build.query<number, void>({
        query: () => '/editorial/notices/unread',
        transformResponse: (answer: Answer<{ readonly unread: number }>) => answer.data.unread,
        providesTags: ['EditorialNotices'],
      }),

      notices: build.query<NoticesPage, InboxWanted>({
        query: ({ isUnread, ...wanted }) => ({
          url: '/editorial/notices',
          config: { params: { ...pageOf(wanted), unread: isUnread } },
        }),
        providesTags: ['EditorialNotices'],
        keepUnusedDataFor: 0,
      }),

      readNotices: build.mutation<unknown, ReadBody>({
        query: (data) => ({ url: '/editorial/notices/read', method: 'POST', data }),
        invalidatesTags: ['EditorialNotices'],
      }),

      noticeSettings: build.query<NoticeSettings, void>({
        query: () => '/editorial/notices/settings',
        transformResponse: (answer: Answer<NoticeSettings>) => answer.data,
        providesTags: ['EditorialChoices'],
      }),

      chooseNotices: build.mutation<unknown, ChoicesBody>({
        query: (data) => ({ url: '/editorial/notices/settings', method: 'PUT', data }),
        invalidatesTags: ['EditorialChoices'],
      }),

      deadLetters: build.query<LettersPage, Wanted>({
        query: (wanted) => ({ url: '/editorial/letters', config: { params: pageOf(wanted) } }),
        providesTags: ['EditorialLetters'],
        keepUnusedDataFor: 0,
      }),

      /** One of them, or all. */
      retryLetters: build.mutation<unknown, { readonly id?: number }>({
        query: ({ id }) => ({
          url: id === undefined ? '/editorial/letters/retry' : `/editorial/letters/${id}/retry`,
          method: 'POST',
        }),
        invalidatesTags: ['EditorialLetters'],
      }),
    }),
  });
