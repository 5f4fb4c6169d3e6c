import type { Sketch } from '../bulk/bulk';
import { ARTICLE } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { previewByline } from './byline-preview';
import { seenFields } from './seen-credits';

/** Deck and byline of the working copy, for lists, as far as the caller may read them. */
export function sketchArticle(strapi: Strapi): Sketch {
  return async ({ documentId, locale }) => {
    const where = { documentId, locale, publishedAt: { $null: true } };
    const draft = await rows<{ deck: string | null }>(strapi, ARTICLE).findOne({ where, select: ['deck'] });
    const byline = await previewByline(strapi, documentId, locale);
    const seen = await seenFields(strapi, documentId, locale);
    return { deck: seen.may('deck') ? (draft?.deck ?? null) : null, byline: byline?.text || null };
  };
}
