import type { Choices, NoticeKind } from '../../../domain/notices/kinds';
import { ownRows } from '../stored/own-rows';
import type { RowQuery, Strapi } from '../strapi';
import type { Key } from '../workflow/key';

interface Told {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly kind: NoticeKind;
  /** Account of whoever did it. */
  readonly actor: string | null;
  readonly detail: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
}

export interface TellingRow extends Told {
  /** Accounts; null for those who may judge the text when they are told. */
  readonly receivers: readonly string[] | null;
  readonly attempts: number;
  readonly dueAt: string;
}

export interface NoticeRow extends Told {
  readonly account: string;
  readonly isShown: boolean;
  readonly readAt: string | null;
  /** The letter that tells of it; null where none does. */
  readonly letterKey: string | null;
}

/** `withdrawn`: there was nothing left to say when its time came. */
export type LetterState = 'waiting' | 'sent' | 'withdrawn' | 'dead';

export interface LetterRow {
  readonly id: number;
  readonly account: string;
  readonly letterKey: string;
  readonly isDigest: boolean;
  readonly state: LetterState;
  readonly attempts: number;
  readonly dueAt: string;
  readonly at: string;
  readonly sentAt: string | null;
  readonly error: string | null;
}

export interface ChoiceRow {
  readonly id: number;
  readonly account: string;
  readonly choices: Partial<Choices> | null;
}

export function tellingRows(strapi: Strapi): RowQuery<TellingRow> {
  return ownRows<TellingRow>(strapi, 'telling');
}

export function noticeRows(strapi: Strapi): RowQuery<NoticeRow> {
  return ownRows<NoticeRow>(strapi, 'notice');
}

export function letterRows(strapi: Strapi): RowQuery<LetterRow> {
  return ownRows<LetterRow>(strapi, 'letter');
}

export function choiceRows(strapi: Strapi): RowQuery<ChoiceRow> {
  return ownRows<ChoiceRow>(strapi, 'notice-choice');
}

export function keyOfNotice({ targetUid, documentId, locale }: Told): Key {
  return { uid: targetUid, documentId, locale };
}
