import type { CommentView, ThreadView } from '../../../contracts/comments';
import { findPassage } from '../../../domain/comments/anchor';
import { proseOf } from '../../../domain/comments/prose';
import { mayResolve } from '../../../domain/comments/threads';
import { actorKey, type Actor, type Person } from '../../../domain/workflow/actor';
import type { Json } from '../../../domain/workflow/digest';
import { asActor, currentCaller } from '../actor';
import { MOST_REPLIES } from '../../../contracts/comments';
import { service } from '../plugin';
import { model, type Strapi } from '../strapi';
import { grantedAmong } from '../workflow/steps/granted';
import type { Key } from '../workflow/key';
import { nameAccounts } from '../workflow/record/names';
import { commentRows, mentionsIn, type CommentRow } from './comment-rows';

/** Everything that a page of threads is told with. */
interface Telling {
  readonly content: Json;
  readonly names: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly actor: Pick<Actor, 'can' | 'person'>;
  /** Whether the words of a field may be shown. */
  readonly shows: (field: string) => boolean;
}

/** Threads as people read them, with their replies, in a fixed number of queries. */
export async function viewThreads(
  strapi: Strapi,
  key: Key,
  threads: readonly CommentRow[],
): Promise<readonly ThreadView[]> {
  const replies = await repliesTo(strapi, threads);
  const accounts = accountsIn([...threads, ...replies]);
  const { text } = await service(strapi, 'workflow').subject(key);
  const telling: Telling = {
    content: text.content,
    names: await nameAccounts(strapi, accounts),
    persons: await personsOf(strapi, threads),
    actor: await actorOn(strapi, key),
    shows: threads.some(({ quote }) => quote !== null) ? await shownFields(strapi, key) : () => true,
  };
  return threads.map((thread) => {
    const own = replies.filter((reply) => reply.thread === thread.id);
    return threadView(thread, own, telling);
  });
}

/** A quote says what a field says: whoever may not read the one is not told the other. */
export async function shownFields(strapi: Strapi, key: Key): Promise<(field: string) => boolean> {
  const sees = await service(strapi, 'drafts').sees(key);
  const { attributes } = model(strapi, key.uid);
  return (field) => attributes[field] !== undefined && sees(field, attributes[field]);
}

export async function actorOn(strapi: Strapi, key: Key): Promise<Pick<Actor, 'can' | 'person'>> {
  const caller = currentCaller(strapi);
  const person = await service(strapi, 'workflow').identify(actorKey(caller));
  const capabilities = await grantedAmong(strapi, caller, ['comment', 'resolve_comments'], key);
  return asActor(caller, key.uid, person, capabilities);
}

function repliesTo(strapi: Strapi, threads: readonly CommentRow[]): Promise<readonly CommentRow[]> {
  const where = { thread: { $in: threads.map(({ id }) => id) } };
  return commentRows(strapi).findMany({ where, orderBy: { id: 'asc' }, limit: threads.length * MOST_REPLIES });
}

function accountsIn(comments: readonly CommentRow[]): readonly string[] {
  const all = comments.flatMap((row) => [row.writtenBy, row.resolvedBy, ...mentionsIn(row)]);
  return [...new Set(all.filter((account) => account !== null))];
}

async function personsOf(strapi: Strapi, threads: readonly CommentRow[]): Promise<ReadonlyMap<string, Person>> {
  const persons = new Map<string, Person>();
  for (const { writtenBy } of threads) {
    if (writtenBy === null || persons.has(writtenBy)) continue;
    persons.set(writtenBy, await service(strapi, 'workflow').identify(writtenBy));
  }
  return persons;
}

function threadView(row: CommentRow, replies: readonly CommentRow[], telling: Telling): ThreadView {
  const { field, isBlocking, resolvedBy, resolvedAt, writtenBy } = row;
  const quote = field !== null && telling.shows(field) ? row.quote : null;
  const startedBy = writtenBy === null ? null : (telling.persons.get(writtenBy) ?? null);
  return {
    ...commentView(row, telling),
    field,
    quote,
    isPassageThere: field === null || quote === null ? null : isThere(telling.content, field, quote),
    isBlocking: Boolean(isBlocking),
    resolvedBy: resolvedBy === null ? null : (telling.names.get(resolvedBy) ?? resolvedBy),
    resolvedAt,
    mayResolve: mayResolve(telling.actor, startedBy),
    replies: replies.map((reply) => commentView(reply, telling)),
  };
}

function commentView(row: CommentRow, { names }: Telling): CommentView {
  const { id, body, writtenBy, at } = row;
  const author = writtenBy === null ? null : (names.get(writtenBy) ?? writtenBy);
  return { id, body, author, mentions: mentionsIn(row).map((account) => names.get(account) ?? account), at };
}

export function isThere(content: Json, field: string, quote: NonNullable<CommentRow['quote']>): boolean {
  const value = Object.entries(content ?? {}).find(([name]) => name === field)?.[1];
  const prose = proseOf(value);
  return prose !== null && findPassage(prose, quote) !== null;
}
