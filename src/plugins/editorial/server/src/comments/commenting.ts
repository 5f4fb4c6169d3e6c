import type { ReplyBody, ThreadBody } from '../../../contracts/comments';
import { MOST_REPLIES } from '../../../contracts/comments';
import { mayResolve } from '../../../domain/comments/threads';
import { actorKey } from '../../../domain/workflow/actor';
import { refuse } from '../../../domain/workflow/refusals';
import type { RemarkStep } from '../../../domain/workflow/automatic';
import type { Capability } from '../../../domain/workflow/transitions';
import { currentCaller, type Caller } from '../actor';
import { problem, refusalError } from '../http-errors';
import { service } from '../plugin';
import { model, type Strapi } from '../strapi';
import type { Subject } from '../workflow/desk';
import { mayOnText } from '../workflow/steps/granted';
import type { Key } from '../workflow/key';
import { asMentions, commentRows, threadsOf, type CommentRow } from './comment-rows';
import { actorOn, isThere, shownFields } from './thread-views';

type Said = Pick<ReplyBody, 'body' | 'mentions'>;

/** Starts a thread; answers its id. @throws 422 for a passage that does not stand in the field */
export async function startThread(strapi: Strapi, key: Key, wanted: Omit<ThreadBody, 'locale'>): Promise<number> {
  const { field = null, quote = null, isBlocking, ...said } = wanted;
  refuseUnknownField(strapi, key.uid, field);
  // Nobody finds out by quoting what they may not read.
  if (field !== null && quote !== null && !(await shownFields(strapi, key))(field)) throw passageGone(field);
  return comment(strapi, key, said, async ({ text }) => {
    if (field !== null && quote !== null && !isThere(text.content, field, quote)) throw passageGone(field);
    return { thread: 0, field, quote, isBlocking };
  });
}

export async function reply(strapi: Strapi, key: Key, thread: number, said: Said): Promise<number> {
  await comment(strapi, key, said, async () => {
    await threadIn(strapi, key, thread);
    const count = await commentRows(strapi).count({ where: { thread } });
    if (count >= MOST_REPLIES) throw problem(409, 'THREAD_FULL', 'This thread is long enough: start another.');
    return { thread, field: null, quote: null, isBlocking: false };
  });
  return thread;
}

/** Resolves a thread, or opens it again; one that stands so already is left as it is. */
export async function settle(strapi: Strapi, key: Key, id: number, isResolved: boolean): Promise<void> {
  const caller = currentCaller(strapi);
  const found = await threadIn(strapi, key, id);
  const startedBy = found.writtenBy && (await service(strapi, 'workflow').identify(found.writtenBy));
  const actor = await actorOn(strapi, key);
  if (!mayResolve(actor, startedBy || null)) throw notPermitted('resolve this comment', 'resolve comments');
  if ((found.resolvedAt !== null) === isResolved) return;
  await service(strapi, 'workflow').remark(key, {
    step: isResolved ? 'resolve' : 'reopen',
    caller,
    capability: actor.can.has('resolve_comments') ? 'resolve_comments' : 'comment',
    write: async (_subject, at) => {
      const data = isResolved
        ? { resolvedBy: actorKey(caller), resolvedAt: at }
        : { resolvedBy: null, resolvedAt: null };
      await commentRows(strapi).updateMany({ where: { id }, data });
      return { result: undefined, about: aboutThread(id) };
    },
  });
}

type Place = Pick<CommentRow, 'thread' | 'field' | 'quote' | 'isBlocking'>;

/** Writes a comment, logs that it was written, and tells whoever it mentions; all or nothing. */
async function comment(
  strapi: Strapi,
  key: Key,
  { body, mentions }: Said,
  placeOf: (subject: Subject) => Promise<Place>,
): Promise<number> {
  const caller = await commenter(strapi, key);
  const tells = [...new Set(mentions)];
  await refuseStrangers(strapi, key.uid, tells);
  return service(strapi, 'workflow').remark<number>(key, {
    step: COMMENT.step,
    caller,
    capability: COMMENT.capability,
    tells,
    write: async (subject, at) => {
      const place = await placeOf(subject);
      const { thread: _thread, ...where } = threadsOf(key);
      const data = { ...where, ...place, body, mentions: asMentions(tells), writtenBy: actorKey(caller), at };
      const { id } = await commentRows(strapi).create({ data });
      const by = actorKey(caller);
      await service(strapi, 'notifications').tell({ kind: 'mentioned', key, to: tells, by, detail: body });
      return { result: id, about: aboutThread(place.thread || id) };
    },
  });
}

export const COMMENT = { step: 'comment', capability: 'comment' } as const satisfies {
  readonly step: RemarkStep;
  readonly capability: Capability;
};

/** How the log names a thread; what was said is not in it, so that it can be erased. */
function aboutThread(id: number): string {
  return `thread:${id}`;
}

async function commenter(strapi: Strapi, key: Key): Promise<Caller> {
  const caller = currentCaller(strapi);
  if (!(await mayOnText(strapi, caller, COMMENT.capability, key))) throw notPermitted('comment here', 'comment');
  return caller;
}

/** @throws 404 for a thread that is not one of this text */
async function threadIn(strapi: Strapi, key: Key, id: number): Promise<CommentRow> {
  const found = await commentRows(strapi).findOne({ where: { ...threadsOf(key), id } });
  if (!found) throw problem(404, 'NOT_FOUND', 'This text has no such thread.');
  return found;
}

async function refuseStrangers(strapi: Strapi, uid: string, mentions: readonly string[]): Promise<void> {
  if (mentions.length === 0) return;
  const known = new Set((await service(strapi, 'planning').people(uid)).map(({ account }) => account));
  const unknown = mentions.filter((account) => !known.has(account));
  if (unknown.length === 0) return;
  const message = `mentions: nobody who works on these texts is ${unknown.join(', ')}.`;
  throw problem(400, 'BAD_PARAMETER', message, { errors: [{ path: ['mentions'], message }] });
}

function refuseUnknownField(strapi: Strapi, uid: string, field: string | null): void {
  const { attributes } = model(strapi, uid);
  if (field === null || (attributes[field] && !attributes[field].private)) return;
  const message = `field: there is no ${field} in these texts.`;
  throw problem(400, 'BAD_PARAMETER', message, { errors: [{ path: ['field'], message }] });
}

function passageGone(field: string): Error {
  const message = `These words do not stand in ${field}, or not any more. Save the text, select them again, then comment.`;
  return problem(422, 'PASSAGE_NOT_FOUND', message);
}

function notPermitted(what: string, permission: string): Error {
  const message = `You may not ${what}; people with the permission to ${permission} can.`;
  return refusalError(refuse('NOT_PERMITTED', message));
}
