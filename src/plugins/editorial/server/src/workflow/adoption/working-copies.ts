import { documents, inRunningTransaction, isLocalised, type Strapi } from '../../strapi';
import type { Desk } from '../desk';
import { localeParam, type Key } from '../key';
import { liveText, workingText, type Text } from '../texts/texts';
import { withToken } from '../gate/tokens';

interface Standing {
  readonly working: Text | null;
  readonly live: Text | null;
}

/**
 * The texts of a document as they stand. A live row that came without a working copy, as by an import, is given one: no
 * step could be taken on it otherwise, and readers would go on seeing it.
 */
export async function standingTexts({ strapi }: Desk, key: Key): Promise<Standing> {
  const [working, live] = [await workingText(strapi, key), await liveText(strapi, key)];
  if (working || !live) return { working, live };
  const copy = () => documents(strapi, key.uid).discardDraft({ documentId: key.documentId, ...localeParam(key) });
  await withToken('discardDraft', key, copy);
  return { working: await workingText(strapi, key), live };
}

/** The documents of a type that readers see, and of which there is no working copy. */
export async function withoutWorkingCopy(strapi: Strapi, uid: string): Promise<readonly Key[]> {
  const isLocal = isLocalised(strapi, uid);
  const { tableName } = strapi.db.metadata.get(uid);
  const alone = strapi.db
    .getConnection()
    .from({ live: tableName })
    .leftJoin({ draft: tableName }, (join) => {
      const same = join.on('draft.document_id', 'live.document_id').onNull('draft.published_at');
      return isLocal ? same.on('draft.locale', 'live.locale') : same;
    })
    .whereNotNull('live.published_at')
    .whereNull('draft.id')
    .distinct({ documentId: 'live.document_id', locale: 'live.locale' });
  const found: { documentId: string; locale: string | null }[] = await inRunningTransaction(strapi, alone);
  return found.map(({ documentId, locale }) => ({ uid, documentId, locale: isLocal ? (locale ?? '') : '' }));
}
