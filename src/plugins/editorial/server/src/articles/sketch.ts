import type { Sketch } from '../bulk/bulk';
import { ARTICLE } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { previewByline } from './byline-preview';

/** Deck and byline of the working copy, for lists. */
export function sketchArticle(strapi: Strapi): Sketch {
  return async ({ documentId, locale }) => {
    const where = { documentId, locale, publishedAt: { $null: true } };
    const draft = await rows<{ deck: string | null }>(strapi, ARTICLE).findOne({ where, select: ['deck'] });
    const byline = await previewByline(strapi, documentId, locale);
    return { deck: draft?.deck ?? null, byline: byline?.text || null };
  };
}
