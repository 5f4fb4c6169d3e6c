import type { Restored } from '../../../contracts/compare';
import { refuse } from '../../../domain/workflow/refusals';
import { currentCaller, type Caller } from '../actor';
import { CREATOR } from '../abilities';
import { notThere, refusalError } from '../http-errors';
import { service } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import type { Key } from '../workflow/key';
import type { RevisionRow } from '../workflow/texts/revisions';
import { workingText } from '../workflow/texts/texts';
import { rowOf } from './reading';
import { asContent } from './readable-content';
import { restorable, type MayChange } from './restorable';
import { contentOf, isAsKept, stateOf } from '../workflow/texts/whole';

export interface Asked {
  readonly revision: number;
  /** Of the working copy that the person saw. */
  readonly textVersion: number;
}

/**
 * Brings an older text back into the working copy, as an ordinary save of the person who asks.
 * @throws NotFoundError, refusalError NOT_PERMITTED, STALE_VERSION, ERASED, NOT_AS_KEPT, or what a save of it is refused with
 */
export async function restoreRevision(strapi: Strapi, key: Key, { revision, textVersion }: Asked): Promise<Restored> {
  const mayChange = await changesOf(strapi, key);
  const row = await rowOf(strapi, key, revision);
  refuseChanged(strapi, row);
  refuseErased(strapi, row);
  const working = await workingText(strapi, key);
  if (!working) throw notThere();
  const [from, to] = [asContent(working.content), asContent(contentOf(row))];
  const { data, skipped } = await restorable(strapi, key.uid, { from, to, mayChange });
  const workflow = service(strapi, 'workflow');
  if (Object.keys(data).length === 0) return { status: await workflow.status(key), skipped, isRestored: false };
  const status = await workflow.restore(key, { data, textVersion, digest: row.digest });
  return { status, skipped, isRestored: true };
}

/** The fields that the caller may both read and save. @throws refusalError NOT_PERMITTED */
async function changesOf(strapi: Strapi, key: Key): Promise<MayChange> {
  const caller = currentCaller(strapi);
  const changes =
    caller.kind === 'admin' ? await changesInPanel(strapi, key, caller) : await changesOfClient(strapi, key, caller);
  if (changes) return changes;
  const message = 'You may not change this text, so you cannot bring an older one back. Ask somebody who may edit it.';
  throw refusalError(refuse('NOT_PERMITTED', message));
}

async function changesInPanel(strapi: Strapi, key: Key, caller: Caller): Promise<MayChange | null> {
  const { uid, documentId, locale } = key;
  const where = { documentId, publishedAt: { $null: true }, ...(locale !== '' && { locale }) };
  const entry: Row | null = await rows(strapi, uid).findOne({ where, populate: CREATOR });
  if (!entry || !caller.maySave(uid, entry)) return null;
  return (path) => caller.mayReadField(uid, entry, path) && caller.maySave(uid, entry, path);
}

/** By the permission that the type's own route for saving asks for; what a client cannot read there stays as it is. */
async function changesOfClient(strapi: Strapi, key: Key, caller: Caller): Promise<MayChange | null> {
  return caller.hasRoutePermission(`${key.uid}.update`) ? service(strapi, 'drafts').sees(key) : null;
}

/** Of a profile that was erased there is nothing to bring back; from other texts the person is gone, and the rest is not. */
function refuseErased(strapi: Strapi, row: RevisionRow): void {
  if (stateOf(strapi, row) !== 'erased' || asContent(contentOf(row)).erased !== true) return;
  throw refusalError(
    refuse('ERASED', 'The person whom this text was about was erased from it: nothing of it is left.'),
  );
}

/** What somebody put there by SQL was nobody's text. */
function refuseChanged(strapi: Strapi, row: RevisionRow): void {
  if (isAsKept(strapi, row)) return;
  const message =
    'This is not the text that was kept: somebody changed it in the database, past the workflow. Bring another one back, ' +
    'and tell whoever runs the site, who finds out more with `npm run editorial:verify`.';
  throw refusalError(refuse('NOT_AS_KEPT', message));
}
