import { service } from '../plugin';
import type { NamedDocument } from '../../../domain/workflow/refusals';
import type { Strapi } from '../strapi';
import { articlesCrediting } from './held-credits';

/** Live articles that credit a profile: by their rows, and by what readers get, in case the two should ever differ. */
export async function liveArticlesCrediting(strapi: Strapi, author: string): Promise<readonly NamedDocument[]> {
  const live = (await articlesCrediting(strapi, author)).filter(({ isLive }) => isLive);
  const inRows = live.map(({ key, title }) => ({ documentId: key.documentId, title }));
  return distinct([...inRows, ...(await service(strapi, 'delivery').liveArticlesOf(author))]);
}

/** Articles whose credits would be empty without the profile, drafts included. */
export async function anyArticlesCrediting(strapi: Strapi, author: string): Promise<readonly NamedDocument[]> {
  const all = await articlesCrediting(strapi, author);
  return distinct(all.map(({ key, title }) => ({ documentId: key.documentId, title })));
}

function distinct(found: readonly NamedDocument[]): readonly NamedDocument[] {
  return [...new Map(found.map((one) => [one.documentId, one])).values()];
}
