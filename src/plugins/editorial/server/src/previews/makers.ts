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

/** A link shows no more than its maker may open: it ends with their account, and with their right to the text. */
export async function mayStillOpen(
  strapi: Strapi,
  { createdBy, targetUid: uid, documentId, locale }: PreviewRow,
): Promise<boolean> {
  const [kind = '', id] = createdBy?.split(':') ?? [];
  const find = MAKERS[kind];
  if (!find) return true;
  const maker = await find(strapi, Number(id));
  if (!maker) return false;
  return (await service(strapi, 'drafts').readable({ uid, locale }, [documentId], maker)).length > 0;
}
