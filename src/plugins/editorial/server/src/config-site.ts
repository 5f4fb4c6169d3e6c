import { z } from 'zod';

const plainPath = z.string().startsWith('/');
const path = plainPath.includes(':slug');

/** Machines and readers far from the site fetch it: of the web, or a path on the front end. */
const logo = z.string().refine(isPicture, 'must be the address of a picture, https://… or a path such as /logo.png');

/** The front end, as feeds, sitemaps and facts for search engines speak of it. */
export const siteSettings = z
  .strictObject({
    url: z.url().optional(),
    name: z.string().min(1).optional(),
    language: z.string().min(2).default('en'),
    /** The organisation behind the site; absent: the site's own name. */
    publisher: z.string().trim().min(1).optional(),
    logo: logo.optional(),
    paths: z
      .strictObject({
        article: path.default('/articles/:slug'),
        author: path.default('/authors/:slug'),
        /** Where the site serves feeds from its own root; absent: they call themselves by delivery's address. */
        feed: plainPath.includes(':format').optional(),
        sitemap: plainPath.default('/sitemap.xml'),
        preview: plainPath.includes(':token').default('/preview/:token'),
      })
      .prefault({}),
  })
  .refine(({ logo: picture, publisher, name }) => !picture || publisher || name, {
    path: ['logo'],
    message: 'belongs to an organisation: say site.publisher or site.name too',
  })
  .prefault({});

function isPicture(address: string): boolean {
  if (/^\/[^/\s]\S*$/.test(address)) return true;
  return /^https?:\/\//.test(address) && URL.canParse(address);
}
