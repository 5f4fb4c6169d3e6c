import type { ThreadBody, ThreadsPage, ThreadView } from '../../../contracts/comments';
import type { AccountView } from '../../../contracts/planning';
import { type DocumentRef, documentTag, editorialApi } from '../api';
import type { Answer } from '../ask';

interface ThreadsArg {
  readonly document: DocumentRef;
  readonly state: 'open' | 'resolved';
  readonly page: number;
}

export interface SayArg {
  readonly document: DocumentRef;
  readonly said: Pick<ThreadBody, 'body' | 'mentions'> & Partial<Pick<ThreadBody, 'field' | 'quote' | 'isBlocking'>>;
  /** The thread that is answered; absent for a new one. */
  readonly thread?: number;
}

interface SettleArg {
  readonly document: DocumentRef;
  readonly thread: ThreadView;
}

const urlOf = ({ plural, documentId }: DocumentRef) => `/editorial/comments/${plural}/${documentId}`;
const inLocale = ({ locale }: DocumentRef) => (locale === null ? {} : { locale });

const PAGE_SIZE = 5;

/** What the panel shows at first; the checklist and the section of comments ask it once together. */
export const FIRST_OPEN = { state: 'open', page: 1 } as const;

const tagged = editorialApi.enhanceEndpoints({ addTagTypes: ['EditorialComments'] });

/**
 * What holds up an approval changes with some of these. The status is not read anew for it: it speaks for the text that the
 * form shows, and the server decides anyway.
 */
export const commentsApi = tagged.injectEndpoints({
  endpoints: (build) => ({
    commentThreads: build.query<ThreadsPage, ThreadsArg>({
      query: ({ document, state, page }) => ({
        url: urlOf(document),
        config: { params: { ...inLocale(document), state, page, pageSize: PAGE_SIZE } },
      }),
      // A save may have taken the words of a passage away.
      providesTags: (_page, _error, { document }) => ['EditorialComments', documentTag(document)],
      // Others write here meanwhile.
      keepUnusedDataFor: 0,
    }),

    mentionable: build.query<readonly AccountView[], Pick<DocumentRef, 'plural'>>({
      query: ({ plural }) => `/editorial/workflow/${plural}/people`,
      transformResponse: (answer: Answer<readonly AccountView[]>) => answer.data,
    }),

    sayComment: build.mutation<ThreadView, SayArg>({
      query: ({ document, said, thread }) => ({
        url: thread === undefined ? urlOf(document) : `${urlOf(document)}/${thread}/replies`,
        method: 'POST',
        data: { ...said, locale: document.locale },
      }),
      transformResponse: (answer: Answer<ThreadView>) => answer.data,
      invalidatesTags: ['EditorialComments'],
    }),

    settleThread: build.mutation<ThreadView, SettleArg>({
      query: ({ document, thread: { id, resolvedAt } }) => {
        const url = `${urlOf(document)}/${id}/resolved`;
        if (resolvedAt !== null) return { url, method: 'DELETE', config: { params: inLocale(document) } };
        return { url, method: 'PUT', data: inLocale(document) };
      },
      transformResponse: (answer: Answer<ThreadView>) => answer.data,
      invalidatesTags: ['EditorialComments'],
    }),
  }),
});
