import { randomBytes } from 'node:crypto';
import slugify from 'slugify';

const LONGEST = 96;

/** Words that a site uses for pages of its own. */
const RESERVED: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'archive',
  'articles',
  'authors',
  'drafts',
  'feed',
  'feeds',
  'index',
  'login',
  'my',
  'new',
  'preview',
  'robots',
  'rss',
  'search',
  'sections',
  'sitemap',
  'tags',
  'uploads',
]);

/** Letters of Vietnamese; of the few other languages that have some of them none has a Đ. */
const VIETNAMESE = /[ơưạ-ỹ]/iu;

export function isReserved(slug: string): boolean {
  return RESERVED.has(slug);
}

/**
 * A slug in the language of the text: German ü becomes ue; a Vietnamese name is one wherever it stands, and its Đ no Serbian Dj.
 * Where nothing of the text can be written in ASCII
 * (Chinese, Hebrew, emoji) the slug is `fallback` and eight random characters.
 */
export function makeSlug(text: string, language: string, fallback: string): string {
  const [primary] = language.split('-');
  const locale = VIETNAMESE.test(text) ? 'vi' : primary;
  const plain = slugify(text, { lower: true, strict: true, locale });
  const short = plain.length > LONGEST ? plain.slice(0, plain.lastIndexOf('-', LONGEST) + 1 || LONGEST) : plain;
  const slug = short.replace(/^-+|-+$/g, '');
  if (slug === '') return `${fallback}-${randomBytes(4).toString('hex')}`;
  return isReserved(slug) ? `${slug}-1` : slug;
}
