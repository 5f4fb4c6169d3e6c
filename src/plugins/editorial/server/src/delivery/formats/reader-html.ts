import sanitize from 'sanitize-html';

/** Everything that HTML of stored text is made of. */
export const READER_TAGS =
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code a strong em u s br figure figcaption img'.split(' ');

/** Only addresses that lead to a page or a mailbox. */
export const READER_SCHEMES = ['http', 'https', 'mailto'];

/**
 * HTML as it leaves for pages: the few tags that stored text has, and no attribute that acts. The domain escapes what it
 * makes of stored text; this is the second lock, behind which a mistake of the first shows words and runs nothing.
 */
export function readerHtml(html: string): string {
  return sanitize(html, {
    allowedTags: READER_TAGS,
    allowedAttributes: { a: ['href', 'rel', 'target'], img: ['src', 'alt', 'width', 'height'], code: ['class'] },
    allowedSchemes: READER_SCHEMES,
  });
}
