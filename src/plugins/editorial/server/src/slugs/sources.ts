import { ARTICLE, AUTHOR, SECTION, service, TAG } from '../plugin';
import { hasDraftAndPublish, model, rows, type Row, type Strapi } from '../strapi';
import type { SlugPlace } from './slug-rows';

/** The field that a slug is made of, and what stands in where nothing of it can be written. */
interface Source {
  readonly from: string;
  readonly fallback: string;
}

/** Types of the plugin whose slugs are kept unique. */
const SOURCES: Readonly<Record<string, Source>> = {
  [ARTICLE]: { from: 'headline', fallback: 'news' },
  [AUTHOR]: { from: 'name', fallback: 'author' },
  [SECTION]: { from: 'name', fallback: 'section' },
  [TAG]: { from: 'name', fallback: 'tag' },
};

/** Every other governed type that has a `slug` of Strapi's kind is kept unique as well; null for the rest. */
export function sourceOf(strapi: Strapi, uid: string): Source | null {
  const own = SOURCES[uid];
  if (own || !service(strapi, 'workflow').isGoverned(uid)) return own ?? null;
  const { attributes, info } = model(strapi, uid);
  const { slug } = attributes;
  return slug?.type === 'uid' ? { from: slug.targetField ?? 'title', fallback: info.singularName } : null;
}

/** The working copy in the language that is cloned: a slug made of another would give away its words. */
export function clonedFrom(
  strapi: Strapi,
  { uid, locale }: SlugPlace,
  documentId: string | undefined,
): Promise<Row | null> {
  const isDraft = hasDraftAndPublish(strapi, uid) && { publishedAt: { $null: true } };
  return rows(strapi, uid).findOne({ where: { documentId, ...(locale !== '' && { locale }), ...isDraft } });
}
