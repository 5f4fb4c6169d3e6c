import type { ReplyBody, ThreadBody, ThreadsPage, ThreadsQuery, ThreadView } from '../../../contracts/comments';
import { openItemsOfThreads } from '../../../domain/comments/threads';
import { currentCaller } from '../actor';
import type { Strapi } from '../strapi';
import type { FindOpen, Renumber } from '../workflow/desk';
import { saysNever } from '../workflow/record/events';
import { mayOnText } from '../workflow/steps/granted';
import { keyColumns, type Key } from '../workflow/key';
import { commentRows, OPEN, threadsOf, type CommentRow } from './comment-rows';
import { COMMENT, reply, settle, startThread } from './commenting';
import { commentsOf, eraseFromComments, renumberInComments } from './persons';
import { viewThreads } from './thread-views';

type PageWanted = Pick<ThreadsQuery, 'state' | 'page' | 'pageSize'>;

/** What people say about a working copy, beside it. */
export interface Comments {
  /** Open threads that must be resolved before an approval. */
  readonly openItems: FindOpen;
  readonly page: (key: Key, wanted: PageWanted) => Promise<ThreadsPage>;
  readonly start: (key: Key, wanted: Omit<ThreadBody, 'locale'>) => Promise<ThreadView>;
  readonly reply: (key: Key, thread: number, said: Pick<ReplyBody, 'body' | 'mentions'>) => Promise<ThreadView>;
  readonly settle: (key: Key, thread: number, isResolved: boolean) => Promise<ThreadView>;
  readonly forget: (key: Key) => Promise<void>;
  readonly keptOf: (accounts: readonly string[]) => Promise<readonly CommentRow[]>;
  readonly erase: (accounts: readonly string[]) => Promise<void>;
  readonly renumber: Renumber;
}

const STATES = { open: OPEN, resolved: { resolvedAt: { $notNull: true } } } as const;

export function createComments({ strapi }: { strapi: Strapi }): Comments {
  return {
    openItems: async ({ key, events }) => {
      if (saysNever(events, COMMENT.step)) return [];
      return openItemsOfThreads(await commentRows(strapi).findMany({ where: blockingIn(key), orderBy: { id: 'asc' } }));
    },
    page: (key, wanted) => page(strapi, key, wanted),
    start: async (key, wanted) => view(strapi, key, await startThread(strapi, key, wanted)),
    reply: async (key, thread, said) => view(strapi, key, await reply(strapi, key, thread, said)),
    settle: async (key, thread, isResolved) => {
      await settle(strapi, key, thread, isResolved);
      return view(strapi, key, thread);
    },
    forget: async (key) => void (await commentRows(strapi).deleteMany({ where: keyColumns(key) })),
    keptOf: (accounts) => commentsOf(strapi, accounts),
    erase: (accounts) => eraseFromComments(strapi, accounts),
    renumber: (old, now) => renumberInComments(strapi, old, now),
  };
}

function blockingIn(key: Key) {
  return { ...threadsOf(key), ...OPEN, isBlocking: true };
}

async function view(strapi: Strapi, key: Key, id: number): Promise<ThreadView> {
  const threads = await commentRows(strapi).findMany({ where: { ...threadsOf(key), id } });
  const [thread] = await viewThreads(strapi, key, threads);
  if (!thread) throw new Error(`thread ${id} of ${key.documentId} was written and is not there`);
  return thread;
}

/** Newest first. */
async function page(strapi: Strapi, key: Key, { state, page: number, pageSize }: PageWanted): Promise<ThreadsPage> {
  const where = { ...threadsOf(key), ...(state && STATES[state]) };
  const total = await commentRows(strapi).count({ where });
  const offset = (number - 1) * pageSize;
  const found = await commentRows(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: pageSize, offset });
  const open = await commentRows(strapi).count({ where: { ...threadsOf(key), ...OPEN } });
  const blocking = await commentRows(strapi).count({ where: blockingIn(key) });
  const pagination = { page: number, pageSize, pageCount: Math.ceil(total / pageSize), total };
  const mayComment = await mayOnText(strapi, currentCaller(strapi), 'comment', key);
  return { data: [...(await viewThreads(strapi, key, found))], meta: { pagination, open, blocking, mayComment } };
}
