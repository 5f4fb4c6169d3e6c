import { z } from 'zod';
import { MAIL_MODES, NOTICE_KINDS, type Choice, type Choices, type NoticeKind } from '../domain/notices/kinds';

const MOST_LISTED = 100;

const limit = z.coerce.number().int().min(1).max(MOST_LISTED).default(20);
const before = z.coerce.number().int().min(1).optional();

/** Query of `GET /notices`: newest first; `before` is the `next` of the page before. */
export const noticesQuery = z.looseObject({ limit, before, unread: z.enum(['true', 'false']).default('false') });

/** Query of `GET /letters`. */
export const lettersQuery = z.looseObject({ limit, before });

/** Body of `POST /notices/read`: these, or all up to the newest one that the person saw. */
export const readBody = z.union([
  z.strictObject({ ids: z.array(z.int().min(1)).min(1).max(MOST_LISTED) }),
  z.strictObject({ upTo: z.int().min(1) }),
]);

export type ReadBody = z.infer<typeof readBody>;

const choice = z.strictObject({ panel: z.boolean(), mail: z.enum(MAIL_MODES) }) satisfies z.ZodType<Choice>;

/** Body of `PUT /notices/settings`: the kinds that change. */
export const choicesBody = z.partialRecord(z.enum(NOTICE_KINDS), choice);

export type ChoicesBody = z.infer<typeof choicesBody>;

/** One of `GET /notices`. */
export interface NoticeView {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** Whether the type has one entry alone, which the content manager edits at another address. */
  readonly isSingleType: boolean;
  /** Null where the person may not open the text any more, or there is none: then nothing else is told of it either. */
  readonly title: string | null;
  /** Who did it; null where no person did. */
  readonly actor: string | null;
  readonly detail: string | null;
  /** ISO 8601 instants. */
  readonly at: string;
  readonly readAt: string | null;
}

export interface NoticesPage {
  readonly data: readonly NoticeView[];
  readonly meta: { readonly next: number | null; readonly unread: number };
}

/** `GET /notices/settings`. `hasMail`: whether the site sends e-mail at all. */
export interface NoticeSettings {
  readonly choices: Choices;
  readonly hasMail: boolean;
  /** Full hour in UTC at which the mail of the day goes out. */
  readonly digestHour: number;
}

/** One of `GET /letters`: an e-mail that was given up. Whom it was for and why it failed, not what it said. */
export interface DeadLetter {
  readonly id: number;
  readonly to: string;
  readonly kinds: readonly NoticeKind[];
  readonly attempts: number;
  readonly error: string | null;
  readonly at: string;
}

/** E-mails that failed and are tried again by themselves, as while the mail server is down. */
export interface DelayedLetters {
  readonly count: number;
  /** ISO 8601 instant at which the first of them is tried again. */
  readonly nextAttemptAt: string;
  /** What the mail server said to that one. */
  readonly error: string | null;
}

export interface LettersPage {
  readonly data: readonly DeadLetter[];
  readonly meta: { readonly next: number | null; readonly total: number; readonly delayed: DelayedLetters | null };
}
