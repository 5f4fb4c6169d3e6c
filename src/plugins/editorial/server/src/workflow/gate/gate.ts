import { refuse } from '../../../../domain/workflow/refusals';
import type { StepName } from '../../../../domain/workflow/transitions';
import { currentCaller, isContentApi, type Caller } from '../../actor';
import { refusalError } from '../../http-errors';
import { documents, inTransaction, type DocumentContext, type Row } from '../../strapi';
import { adopt } from '../adoption/adopt';
import { findCase } from '../record/cases';
import { closeCase } from './close-case';
import { asConflict } from '../conflicts';
import type { Desk } from '../desk';
import { hold } from '../texts/keeping';
import type { Key } from '../key';
import { keyOf, keysOf } from './locales';
import { perform } from '../steps/perform';
import { inPlainWords } from './plain-words';
import { keepIdentity, sayOwn } from './same-text';
import { openDraft, saveNew, saveWorkingCopy, type Save } from './save';
import { seenText } from './seen-text';
import { isOpen, withToken, type GatedAction } from './tokens';

export type Next = () => Promise<unknown>;

interface Passage {
  readonly desk: Desk;
  readonly context: DocumentContext;
  readonly next: Next;
  readonly caller: Caller;
}

const READS: ReadonlySet<string> = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/** What each writing action of the document service does to readers, and how it passes. */
const WRITES: Record<string, (passage: Passage) => Promise<unknown>> = {
  create: save,
  update: save,
  publish: (passage) => through(passage, 'publish', 'publish'),
  unpublish: (passage) => through(passage, 'unpublish', 'unpublish'),
  discardDraft: (passage) => through(passage, 'discard_changes', 'discardDraft'),
  delete: remove,
  clone,
};

/**
 * The publish gate: governed documents change for readers only through a step of the workflow, whichever way the
 * call came. An action that is not known here is refused.
 */
export function gate(desk: Desk): (context: DocumentContext, next: Next) => Promise<unknown> {
  return async (context, next) => {
    if (!desk.policies.has(context.uid) || READS.has(context.action)) return next();
    const write = WRITES[context.action];
    if (!write) throw refusalError(refuse('NOT_PERMITTED', `The workflow does not know the action ${context.action}.`));
    return write({ desk, context, next, caller: currentCaller(desk.strapi) });
  };
}

/** A save that asks to be published is two things: a save, then the step. If the step is refused, neither happened. */
async function save(passage: Passage): Promise<unknown> {
  const { desk, context, caller } = passage;
  const { status, ...params } = context.params;
  const isToPublish = status === 'published' && !isImplied(passage);
  context.params = { ...params, status: 'draft' };
  if (!isToPublish) return saveDraft(passage);
  return inTransaction(desk.strapi, async () => {
    const draft = await saveDraft(passage);
    if (!draft) return draft;
    const key = await keyOf(desk.strapi, context.uid, { documentId: draft.documentId, locale: draft.locale });
    const selection = { fields: params.fields, populate: params.populate };
    const write = () =>
      documents(desk.strapi, key.uid).publish({
        documentId: key.documentId,
        locale: key.locale || undefined,
        ...selection,
      });
    const { entries } = await perform(desk, { key, intent: { step: 'publish' }, caller, write });
    return entries[0];
  });
}

async function saveDraft({ desk, context, next, caller }: Passage): Promise<Row | null> {
  await keepIdentity(desk.strapi, context, caller);
  const write = async () => (await inPlainWords(desk.strapi, next)) as Row | null;
  const about: Save = { caller, seenText: seenText(desk.strapi), data: context.params.data ?? {}, write };
  const key = await keyOf(desk.strapi, context.uid, context.params);
  return context.action === 'create' ? saveNew(desk, key, about) : saveWorkingCopy(desk, key, about);
}

/** REST fills in `status=published` where the client said nothing; for governed types that means a draft. */
function isImplied({ desk }: Passage): boolean {
  const request = desk.strapi.requestContext.get();
  return isContentApi(desk.strapi) && request?.query?.status === undefined;
}

/** Publish, unpublish and discard: one step for each language named, around the single call. */
async function through(
  { desk, context, next, caller }: Passage,
  step: StepName,
  action: GatedAction,
): Promise<unknown> {
  const keys = await keysOf(desk.strapi, context.uid, context.params);
  const closed = keys.filter((key) => !isOpen(action, key));
  const chain = closed.reduce<Next>(
    (inner, key) => () => perform(desk, { key, intent: { step }, caller, write: inner }),
    next,
  );
  return chain();
}

/** Deleting never takes anything away from readers: what is live must be taken down first. */
function remove({ desk, context, next }: Passage): Promise<unknown> {
  return asConflict(() =>
    inTransaction(desk.strapi, async () => {
      const keys = await keysOf(desk.strapi, context.uid, context.params);
      for (const key of keys) {
        const found = (await findCase(desk.strapi, key)) ?? (await adopt(desk, key));
        if (found?.isLive) throw refusalError(stillLive(key));
        if (found) await hold(desk, key, found);
      }
      const result = await keys.reduce<Next>((inner, key) => () => withToken('delete', key, inner), next)();
      for (const key of keys) await closeCase(desk, key);
      return result;
    }),
  );
}

function stillLive({ locale }: Key) {
  const what = locale ? `The ${locale} version is` : 'This is';
  return refuse('STILL_LIVE', `${what} live: unpublish it first, then delete it.`);
}

/** A clone starts as a draft of whoever cloned it; nothing of the original's case goes along. */
function clone({ desk, context, next, caller }: Passage): Promise<unknown> {
  sayOwn(desk.strapi, context);
  return inTransaction(desk.strapi, async () => {
    const result = (await next()) as { documentId: string; entries: Row[] };
    for (const row of result.entries) await openDraft(desk, context.uid, row, caller);
    return result;
  });
}
