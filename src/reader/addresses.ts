import { SITE } from './site';

/** The addresses of the site's own pages. */
export const addresses = {
  front: '/',
  admin: '/admin',
  search: '/search',
  article: (slug: string, locale?: string) => `/articles/${encodeURIComponent(slug)}${inLanguage(locale)}`,
  author: (slug: string, locale?: string) => `/authors/${encodeURIComponent(slug)}${inLanguage(locale)}`,
  section: (slug: string, locale?: string) => `/sections/${encodeURIComponent(slug)}${inLanguage(locale)}`,
  tag: (slug: string, locale?: string) => `/tags/${encodeURIComponent(slug)}${inLanguage(locale)}`,
};

function inLanguage(locale: string | undefined): string {
  return locale && locale !== SITE.language ? `?locale=${encodeURIComponent(locale)}` : '';
}
