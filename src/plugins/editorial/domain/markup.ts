/**
 * The only place that escapes. Everything readers get as HTML, XML, Markdown or JSON inside a page passes through one
 * of these; text that has passed must not pass again.
 */

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text between tags, valid in HTML and XML: control characters and lone surrogates, which XML forbids, are left out. */
export function escapeHtml(text: string): string {
  return withoutUnprintables(text).replace(/[&<>]/g, (character) => HTML_ENTITIES[character] ?? character);
}

/** Text between the double quotes of an attribute value, valid in HTML and XML. */
export function escapeAttribute(text: string): string {
  return withoutUnprintables(text).replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? character);
}

/** JSON that may stand inside a script element: nothing in it can end the element or open a comment. Source: HTML, 4.12.1.3. */
export function escapeScriptJson(json: string): string {
  return json
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Markdown (CommonMark and GFM) that reads as exactly this text: no emphasis, links, HTML, lists or headings of its own. */
export function escapeMarkdown(text: string): string {
  return withoutUnprintables(text)
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^([^\S\n]*)([-+#=])/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d{1,9})([.)])/gm, '$1\\$2');
}

/** A link target between the parentheses of a Markdown link; expects what `safeHref` let through. */
export function escapeMarkdownTarget(href: string): string {
  return withoutUnprintables(href).replace(/[\s()<>\\]/g, (character) => `%${hexByte(character)}`);
}

const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

/**
 * The address if it may stand in `href` or `src`: http, https, mailto, or relative; otherwise null.
 * Tabs, line ends and control characters are taken out first, as browsers do (WHATWG URL, "basic URL parser"), so that
 * `java\nscript:` is seen for what it is. What may stand in no address is percent-encoded, as browsers do (RFC 3986, 2.1).
 */
export function safeHref(url: string): string | null {
  const address = url.replace(/\p{Cc}/gu, '').trim();
  if (address === '') return null;
  const scheme = /^([^/?#]*?):/.exec(address)?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase()) ? percentEncoded(address) : null;
}

/** All control characters but tab and line ends, surrogates without a partner, and the two non-characters XML forbids. */
export function withoutUnprintables(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

/** A backslash stays: browsers read it as a slash. */
function percentEncoded(address: string): string {
  return address.replace(/[\s"<>^`{|}]/g, encodeURIComponent);
}

function hexByte(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
