import { refuse } from '../../../domain/workflow/refusals';
import { administrator, asCodeOf, type Caller } from '../actor';
import { tokenHolder, userAway } from '../away';
import { refusalError } from '../http-errors';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { Key } from '../workflow/key';
import type { PreviewRow } from './preview-rows';

/** Accounts by kind, as they stand now; null for one that is closed or gone. */
const MAKERS: Readonly<Record<string, (strapi: Strapi, id: number) => Promise<Caller | null>>> = {
  admin: administrator,
  user: userAway,
  'api-token': tokenHolder,
};

/**
 * A link shows no more than its maker may read: it ends with their account, and with their right to the text or a field
 * of it. A script of the house has no account; where nobody is known to have made it, it shows nothing.
 */
export async function mayStillOpen(
  strapi: Strapi,
  { createdBy, targetUid: uid, documentId, locale }: PreviewRow,
): Promise<boolean> {
  const [kind = '', id] = createdBy?.split(':') ?? [];
  if (kind === 'system') return true;
  const maker = (await MAKERS[kind]?.(strapi, Number(id))) ?? null;
  if (!maker) return false;
  const open = await service(strapi, 'drafts').readable({ uid, locale }, [documentId], maker);
  if (open.length === 0) return false;
  const hidden = await asCodeOf(maker, () => service(strapi, 'revisions').hidden({ uid, documentId, locale }));
  return hidden.length === 0;
}

/** @throws NOT_PERMITTED where the caller may not read all that the link would show */
export async function refuseHidden(strapi: Strapi, key: Key): Promise<void> {
  const hidden = await service(strapi, 'revisions').hidden(key);
  if (hidden.length === 0) return;
  const fields = hidden.join(', ');
  const message = `A preview shows the whole text, and your role may not read all of it: ${fields}. Ask somebody who may.`;
  throw refusalError(refuse('NOT_PERMITTED', message));
}
