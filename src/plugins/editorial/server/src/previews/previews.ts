import type { NewPreview, PreviewBody, PreviewLink } from '../../../contracts/previews';
import { actorKey } from '../../../domain/workflow/actor';
import { currentCaller } from '../actor';
import { settingsOf } from '../config';
import { problem } from '../http-errors';
import { ARTICLE, AUTHOR, service } from '../plugin';
import { defaultLocale, inTransaction, isLocalised, type Strapi } from '../strapi';
import type { Key } from '../workflow/key';
import { logKeyOf } from '../workflow/log-key';
import { linkOf, previewRows, viewRows, type PreviewRow } from './preview-rows';
import { hashOf, newToken, tokenOfTheDay } from './tokens';

const HOUR = 60 * 60 * 1000;

/** What Strapi's Preview button knows of the entry it stands in. */
export interface Entry {
  /** Absent for an entry that was not saved yet. */
  readonly documentId?: string;
  readonly locale?: string;
  readonly status?: string;
}

/** Working copies shown to whoever has a link, for a while. */
export interface Previews {
  readonly create: (key: Key, wanted: PreviewBody) => Promise<NewPreview>;
  /** Those of a text, newest first. */
  readonly list: (key: Omit<Key, 'locale'>) => Promise<readonly PreviewLink[]>;
  /** @throws NOT_FOUND for a link that is not of this document */
  readonly revoke: (key: Omit<Key, 'locale'>, id: number) => Promise<PreviewLink>;
  /** What the link shows now. Each call is a view. @throws NOT_FOUND where it is unknown, over, used up or revoked */
  readonly open: (token: string) => Promise<{ data: unknown; meta: { preview: { stage: string; expiresAt: string } } }>;
  /** For `admin.preview.config.handler`: the address to open; null where there is nothing to show. */
  readonly address: (uid: string, entry: Entry) => Promise<string | null>;
}

const SHOWN: ReadonlySet<string> = new Set([ARTICLE, AUTHOR]);

export function createPreviews({ strapi }: { strapi: Strapi }): Previews {
  return {
    create: (key, wanted) => create(strapi, key, newToken(), wanted),
    list: async ({ uid, documentId }) => {
      const where = { targetUid: uid, documentId };
      return (await previewRows(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: 100 })).map(linkOf);
    },
    revoke: (key, id) => revoke(strapi, key, id),
    open: (token) => open(strapi, token),
    address: (uid, entry) => address(strapi, uid, entry),
  };
}

async function create(strapi: Strapi, key: Key, token: string, wanted: PreviewBody): Promise<NewPreview> {
  if (!SHOWN.has(key.uid)) throw problem(404, 'NOT_FOUND', 'Only articles and profiles can be previewed by a link.');
  await service(strapi, 'workflow').workingCopy(key);
  const { hours, views } = { ...settingsOf(strapi).previews, ...wanted };
  const now = Date.now();
  const row = await previewRows(strapi).create({
    data: {
      targetUid: key.uid,
      documentId: key.documentId,
      locale: key.locale,
      tokenHash: hashOf(token),
      createdBy: actorKey(currentCaller(strapi)),
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + hours * HOUR).toISOString(),
      views: 0,
      mostViews: views,
    },
  });
  return { ...linkOf(row), token, url: urlOf(strapi, token) };
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
    if (!link || !(await countView(strapi, link, at))) throw ended();
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

async function address(strapi: Strapi, uid: string, { documentId, locale, status }: Entry): Promise<string | null> {
  if (!documentId || !SHOWN.has(uid)) return null;
  const key = { uid, documentId, locale: await localeOf(strapi, uid, locale) };
  if ((await service(strapi, 'drafts').readable(key, [documentId])).length === 0) return null;
  if (status === 'published') return service(strapi, 'delivery').addressOf(key);
  const day = new Date().toISOString().slice(0, 10);
  const person = actorKey(currentCaller(strapi));
  const parts = [person, key.uid, key.documentId, key.locale, day];
  const token = tokenOfTheDay(logKeyOf(strapi, settingsOf(strapi)), parts);
  const known = await previewRows(strapi).findOne({ where: { tokenHash: hashOf(token) } });
  if (known?.revokedAt) return null;
  if (!known) await create(strapi, key, token, { hours: 24 });
  return urlOf(strapi, token);
}

async function localeOf(strapi: Strapi, uid: string, locale: string | undefined): Promise<string> {
  if (!isLocalised(strapi, uid)) return '';
  return locale ?? (await defaultLocale(strapi));
}

function urlOf(strapi: Strapi, token: string): string {
  const { url, paths } = settingsOf(strapi).site;
  const path = paths.preview.replaceAll(':token', token);
  return url === undefined ? path : url.replace(/\/+$/, '') + path;
}
