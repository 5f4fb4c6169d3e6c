import type { Settings } from '../../config';

/** Readers of every site may read, without credentials. */
export const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Last-Modified',
} as const;

/** Above this many keys an answer carries the keys of the kinds instead, lest its headers outgrow what clients take. */
const MOST_KEYS = 128;

const KINDS = ['articles', 'authors', 'sections', 'tags'];

/**
 * Shared caches must not hand out what took a token, nor one coding to those who take another. Source: RFC 9111, RFC 5861
 * and, for `Vary`, RFC 9110, section 12.5.5.
 */
export function cacheHeaders({
  access,
  maxAge,
  sharedMaxAge,
  staleWhileRevalidate,
}: Settings['delivery']): Readonly<Record<string, string>> {
  if (access === 'token') {
    return { 'Cache-Control': `private, max-age=${maxAge}`, Vary: 'Accept-Encoding, Authorization' };
  }
  const ages = `max-age=${maxAge}, s-maxage=${sharedMaxAge}, stale-while-revalidate=${staleWhileRevalidate}`;
  return { 'Cache-Control': `public, ${ages}`, Vary: 'Accept-Encoding' };
}

/** What a content delivery network can drop the answer by, as two families of them read it. */
export function keyHeaders(keys: readonly string[]) {
  const distinct = [...new Set(keys)];
  const sent = distinct.length > MOST_KEYS ? KINDS : distinct;
  return { 'Surrogate-Key': sent.join(' '), 'Cache-Tag': sent.join(',') };
}
