import type { NewPreview, PreviewBody, PreviewLink, PreviewOrigin } from '../../../contracts/previews';
import { problem } from '../http-errors';
import { service } from '../plugin';
import { inTransaction, type Strapi } from '../strapi';
import type { Renumber } from '../workflow/desk';
import { keyColumns, type Key } from '../workflow/key';
import { buttonAddress, type Entry } from './button';
import { makeLink } from './make-link';
import { mayStillOpen } from './makers';
import { linkOf, ofOrigin, previewRows, viewRows, type PreviewRow } from './preview-rows';
import { hashOf, newToken } from './tokens';

/** Working copies shown to whoever has a link, for a while. */
export interface Previews {
  readonly create: (key: Key, wanted: PreviewBody) => Promise<NewPreview>;
  /** Those of a text, of one origin or of all, newest first. */
  readonly list: (key: Omit<Key, 'locale'>, origin?: PreviewOrigin) => Promise<readonly PreviewLink[]>;
  /** @throws NOT_FOUND for a link that is not of this document */
  readonly revoke: (key: Omit<Key, 'locale'>, id: number) => Promise<PreviewLink>;
  /** Ends the links of a text that is deleted: they are none to what may come in its place. */
  readonly forget: (key: Key) => Promise<void>;
  readonly renumber: Renumber;
  /** What the link shows now. Each call is a view. @throws NOT_FOUND where it is unknown, over, used up or revoked */
  readonly open: (token: string) => Promise<{ data: unknown; meta: { preview: { stage: string; expiresAt: string } } }>;
  /** For `admin.preview.config.handler`: the address to open; null where there is nothing to show. */
  readonly address: (uid: string, entry: Entry) => Promise<string | null>;
}

export function createPreviews({ strapi }: { strapi: Strapi }): Previews {
  return {
    create: (key, wanted) => makeLink(strapi, key, { token: newToken(), origin: 'by_hand' }, wanted),
    list: async ({ uid, documentId }, origin) => {
      const where = { targetUid: uid, documentId, ...(origin && ofOrigin(origin)) };
      return (await previewRows(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: 100 })).map(linkOf);
    },
    revoke: (key, id) => revoke(strapi, key, id),
    forget: async (key) => {
      const where = { ...keyColumns(key), revokedAt: { $null: true } };
      await previewRows(strapi).updateMany({ where, data: { revokedAt: new Date().toISOString() } });
    },
    renumber: async (createdBy, now) =>
      void (await previewRows(strapi).updateMany({ where: { createdBy }, data: { createdBy: now } })),
    open: (token) => open(strapi, token),
    address: (uid, entry) => buttonAddress(strapi, uid, entry),
  };
}

async function revoke(strapi: Strapi, { uid, documentId }: Omit<Key, 'locale'>, id: number): Promise<PreviewLink> {
  const where = { id, targetUid: uid, documentId };
  const found = await previewRows(strapi).findOne({ where });
  if (!found) throw problem(404, 'NOT_FOUND', 'This text has no such preview link.');
  if (found.revokedAt) return linkOf(found);
  const row = await previewRows(strapi).update({ where: { id }, data: { revokedAt: new Date().toISOString() } });
  return linkOf(row ?? found);
}

function open(strapi: Strapi, token: string) {
  return inTransaction(strapi, async () => {
    const link = await previewRows(strapi).findOne({ where: { tokenHash: hashOf(token) } });
    const at = new Date().toISOString();
    if (!link || !(await mayStillOpen(strapi, link)) || !(await countView(strapi, link, at))) throw ended();
    const key = { uid: link.targetUid, documentId: link.documentId, locale: link.locale };
    const copy = await service(strapi, 'workflow').workingCopy(key);
    await viewRows(strapi).create({ data: { previewId: link.id, digest: copy.digest, at } });
    const data = await service(strapi, 'delivery').presentWorkingCopy(key, copy.row);
    return { data, meta: { preview: { stage: copy.stage, expiresAt: link.expiresAt } } };
  });
}

/** In one statement, so that a hundred readers at once do not open a link more often than it may be. */
async function countView({ db }: Strapi, { id, mostViews }: PreviewRow, at: string): Promise<boolean> {
  return db.transaction(async ({ trx }) => {
    const counted: number = await db
      .getConnection('editorial_previews')
      .where({ id, revoked_at: null })
      .where('expires_at', '>', at)
      .where('views', '<', mostViews)
      .increment('views')
      .update({ last_viewed_at: at })
      .transacting(trx);
    return counted === 1;
  });
}

/** One answer for all, so that nobody learns which links there were. */
function ended(): Error {
  return problem(
    404,
    'NOT_FOUND',
    'This preview link is not valid, or not any more. Ask whoever sent it for a new one.',
  );
}
