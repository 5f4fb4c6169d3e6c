import { administrator, type Caller } from '../actor';
import { tokenHolder, userAway } from '../away';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { PreviewRow } from './preview-rows';

/** Accounts by kind, as they stand now; null for one that is closed or gone. */
const MAKERS: Readonly<Record<string, (strapi: Strapi, id: number) => Promise<Caller | null>>> = {
  admin: administrator,
  user: userAway,
  'api-token': tokenHolder,
};

/**
 * A link shows no more than its maker may open: it ends with their account, and with their right to the text. A script of the
 * house has no account; where nobody is known to have made it, it shows nothing.
 */
export async function mayStillOpen(
  strapi: Strapi,
  { createdBy, targetUid: uid, documentId, locale }: PreviewRow,
): Promise<boolean> {
  const [kind = '', id] = createdBy?.split(':') ?? [];
  if (kind === 'system') return true;
  const maker = (await MAKERS[kind]?.(strapi, Number(id))) ?? null;
  if (!maker) return false;
  return (await service(strapi, 'drafts').readable({ uid, locale }, [documentId], maker)).length > 0;
}
