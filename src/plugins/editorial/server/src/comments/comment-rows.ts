import type { Quote } from '../../../domain/comments/anchor';
import { ownRows } from '../stored/own-rows';
import type { RowQuery, Strapi } from '../strapi';
import { keyColumns, type Key } from '../workflow/key';

export interface CommentRow {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  /** Id of the first comment of the thread; 0 for that one itself. */
  readonly thread: number;
  readonly field: string | null;
  readonly quote: Quote | null;
  /** Plain text. */
  readonly body: string;
  /** Accounts with a comma before and after each, such as `,admin:3,`: every database looks for one in a text alike. */
  readonly mentions: string;
  readonly isBlocking: boolean;
  readonly writtenBy: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly resolvedBy: string | null;
  readonly resolvedAt: string | null;
}

export function commentRows(strapi: Strapi): RowQuery<CommentRow> {
  return ownRows<CommentRow>(strapi, 'comment');
}

/** Where the threads of a text are. */
export function threadsOf(key: Key) {
  return { ...keyColumns(key), thread: 0 };
}

export const OPEN = { resolvedAt: { $null: true } };

export function mentionsIn({ mentions }: Pick<CommentRow, 'mentions'>): readonly string[] {
  return mentions.split(',').filter((account) => account !== '');
}

export function asMentions(accounts: readonly string[]): string {
  return accounts.length === 0 ? '' : `,${accounts.join(',')},`;
}
