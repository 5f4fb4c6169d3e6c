import { ARTICLE, AUTHOR, SECTION, service, TAG } from '../plugin';
import { model, type Strapi } from '../strapi';

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
