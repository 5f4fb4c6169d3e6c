import { z } from 'zod';
import { account } from './planning';

/** Threads that one page may have, and replies that one thread may have. */
export const MOST_THREADS = 50;
export const MOST_REPLIES = 200;

/** In a passage, and in a comment. */
const LONGEST = 5000;

const locale = z.string().min(1).max(35).nullish();
const around = z.string().max(200).default('');

/** A passage by its words and those around it, as the Text Quote Selector of the W3C Web Annotation Data Model has it. */
const quote = z.strictObject({ exact: z.string().trim().min(1).max(LONGEST), prefix: around, suffix: around });

const said = {
  locale,
  /** Plain text: nothing in it is markup. */
  body: z.string().trim().min(1).max(LONGEST),
  /** Accounts of people who should hear of it. */
  mentions: z.array(account).max(20).default([]),
};

/** Body of `POST /comments/:plural/:documentId`: a new thread, on the text, on a field or on a passage in a field. */
export const threadBody = z
  .strictObject({
    ...said,
    field: z.string().min(1).max(120).nullish(),
    quote: quote.nullish(),
    /** Whether it must be resolved before an approval. */
    isBlocking: z.boolean().default(false),
  })
  .refine(({ field, quote }) => !quote || field, {
    path: ['field'],
    message: 'name the field that the passage stands in',
  });

/** Body of `POST /comments/:plural/:documentId/:thread/replies`. */
export const replyBody = z.strictObject(said);

export const resolveBody = z.strictObject({ locale });

export const threadsQuery = z.object({
  locale: z.string().min(1).max(35).optional(),
  /** Absent: all of them, open ones first. */
  state: z.enum(['open', 'resolved']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(MOST_THREADS).default(10),
});

const instant = z.iso.datetime();
const name = z.string().nullable();

const comment = z.strictObject({
  id: z.int(),
  body: z.string(),
  /** Names of accounts, for people inside the newsroom; null for somebody who was erased. */
  author: name,
  mentions: z.array(z.string()),
  at: instant,
});

export const thread = z.strictObject({
  ...comment.shape,
  field: z.string().nullable(),
  quote: z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }).nullable(),
  /** Whether the passage still stands in the working copy; null for threads without one. */
  isPassageThere: z.boolean().nullable(),
  isBlocking: z.boolean(),
  resolvedBy: name,
  resolvedAt: instant.nullable(),
  /** Whether the person who asks may resolve or reopen it. */
  mayResolve: z.boolean(),
  replies: z.array(comment),
});

export const threadAnswer = z.strictObject({ data: thread });

const pagination = z.strictObject({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() });

export const threadsAnswer = z.strictObject({
  data: z.array(thread),
  meta: z.strictObject({
    pagination,
    open: z.int(),
    /** Of the open ones, those that hold up an approval. */
    blocking: z.int(),
    mayComment: z.boolean(),
  }),
});

export type ThreadBody = z.infer<typeof threadBody>;
export type ReplyBody = z.infer<typeof replyBody>;
export type ThreadsQuery = z.infer<typeof threadsQuery>;
export type CommentView = z.infer<typeof comment>;
export type ThreadView = z.infer<typeof thread>;
export type ThreadsPage = z.infer<typeof threadsAnswer>;
