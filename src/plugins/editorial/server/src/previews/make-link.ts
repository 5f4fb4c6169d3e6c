import type { NewPreview, PreviewBody, PreviewOrigin } from '../../../contracts/previews';
import { actorKey } from '../../../domain/workflow/actor';
import { currentCaller } from '../actor';
import { settingsOf } from '../config';
import { problem } from '../http-errors';
import { ARTICLE, AUTHOR, service } from '../plugin';
import type { Strapi } from '../strapi';
import type { Key } from '../workflow/key';
import { refuseHidden } from './makers';
import { linkOf, previewRows } from './preview-rows';
import { hashOf } from './tokens';

const HOUR = 60 * 60 * 1000;

const SHOWN: ReadonlySet<string> = new Set([ARTICLE, AUTHOR]);

/** Whether texts of a type have a page that a link could show. */
export function hasPage(uid: string): boolean {
  return SHOWN.has(uid);
}

/** What tells one link from another. */
export interface Made {
  readonly token: string;
  readonly origin: PreviewOrigin;
}

/**
 * @throws NOT_FOUND for a text that no page shows, or that is not the caller's to see; NOT_PERMITTED where parts of it
 * are not
 */
export async function makeLink(
  strapi: Strapi,
  key: Key,
  { token, origin }: Made,
  wanted: PreviewBody,
): Promise<NewPreview> {
  if (!hasPage(key.uid)) throw problem(404, 'NOT_FOUND', 'Only articles and profiles can be previewed by a link.');
  await service(strapi, 'workflow').workingCopy(key);
  await refuseHidden(strapi, key);
  const { hours, views } = { ...settingsOf(strapi).previews, ...wanted };
  const now = Date.now();
  const row = await previewRows(strapi).create({
    data: {
      targetUid: key.uid,
      documentId: key.documentId,
      locale: key.locale,
      tokenHash: hashOf(token),
      createdBy: actorKey(currentCaller(strapi)),
      origin,
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + hours * HOUR).toISOString(),
      views: 0,
      mostViews: views,
    },
  });
  return { ...linkOf(row), token, url: urlOf(strapi, token) };
}

export function urlOf(strapi: Strapi, token: string): string {
  const { url, paths } = settingsOf(strapi).site;
  const path = paths.preview.replaceAll(':token', token);
  return url === undefined ? path : url.replace(/\/+$/, '') + path;
}
