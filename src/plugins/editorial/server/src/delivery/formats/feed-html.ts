import sanitize from 'sanitize-html';
import type { DeliveryDesk } from '../desk';
import { READER_SCHEMES, READER_TAGS } from './reader-html';

/**
 * The body as feed readers may show it: the few tags that stored text has, no attribute that acts, and every address
 * absolute, for a feed is read far from the site.
 */
export function feedHtml(html: string, { site, server }: DeliveryDesk): string {
  const absolute = (name: string, base: string) => (tagName: string, attribs: Record<string, string>) => ({
    tagName,
    attribs: { ...attribs, ...(attribs[name] !== undefined && { [name]: joined(attribs[name], base) }) },
  });
  return sanitize(html, {
    allowedTags: READER_TAGS,
    allowedAttributes: { a: ['href', 'rel'], img: ['src', 'alt', 'width', 'height'] },
    allowedSchemes: READER_SCHEMES,
    transformTags: {
      a: absolute('href', site.url ?? server),
      img: absolute('src', site.files ?? server),
    },
  });
}

/** What no address can be made of stays as it is; the allowed schemes decide about it. */
function joined(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
