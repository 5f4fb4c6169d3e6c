import { actorKey } from '../../../domain/workflow/actor';
import { currentCaller } from '../actor';
import { settingsOf } from '../config';
import { service } from '../plugin';
import { defaultLocale, isLocalised, type Strapi } from '../strapi';
import type { Key } from '../workflow/key';
import { logKeyOf } from '../workflow/record/log-key';
import { hasPage, makeLink, urlOf } from './make-link';
import { previewRows, type PreviewRow } from './preview-rows';
import { hashOf, tokenOfTheDay } from './tokens';

/** What Strapi's Preview button knows of the entry it stands in. */
export interface Entry {
  /** Absent for an entry that was not saved yet. */
  readonly documentId?: string;
  readonly locale?: string;
  readonly status?: string;
}

/** Where the Preview button leads: the page of readers, or a link of one's own to the working copy; null for neither. */
export async function buttonAddress(
  strapi: Strapi,
  uid: string,
  { documentId, locale, status }: Entry,
): Promise<string | null> {
  if (!documentId || !hasPage(uid)) return null;
  const key = { uid, documentId, locale: await localeOf(strapi, uid, locale) };
  if ((await service(strapi, 'drafts').readable(key, [documentId])).length === 0) return null;
  if (status === 'published') return service(strapi, 'delivery').addressOf(key);
  return urlOf(strapi, await tokenOfToday(strapi, key));
}

/**
 * The link of one person to one text on one day; where somebody ended it, or it was opened as often as it may be, the
 * next one of that day. The number is part of the token, so that the same link is found again without being kept.
 */
async function tokenOfToday(strapi: Strapi, key: Key): Promise<string> {
  const secret = logKeyOf(strapi, settingsOf(strapi));
  const parts = [actorKey(currentCaller(strapi)), key.uid, key.documentId, key.locale, today()];
  for (let nth = 0; ; nth += 1) {
    const token = tokenOfTheDay(secret, [...parts, String(nth)]);
    const known = await linkWith(strapi, token);
    if (known && isOver(known)) continue;
    if (!known) await makeOnce(strapi, key, token);
    return token;
  }
}

/** Two tabs ask at once: whoever comes second finds the link there, which is what both want. */
async function makeOnce(strapi: Strapi, key: Key, token: string): Promise<void> {
  try {
    await makeLink(strapi, key, { token, origin: 'button' }, { hours: 24 });
  } catch (error) {
    if (!(await linkWith(strapi, token))) throw error;
  }
}

function linkWith(strapi: Strapi, token: string): Promise<PreviewRow | null> {
  return previewRows(strapi).findOne({ where: { tokenHash: hashOf(token) } });
}

function isOver({ revokedAt, views, mostViews }: PreviewRow): boolean {
  return revokedAt !== null || views >= mostViews;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function localeOf(strapi: Strapi, uid: string, locale: string | undefined): Promise<string> {
  if (!isLocalised(strapi, uid)) return '';
  return locale ?? (await defaultLocale(strapi));
}
