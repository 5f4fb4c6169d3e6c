/**
 * Makes an element. Strings become text nodes, so nothing given here is ever read as markup; what is null is left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
}

/**
 * A link to an address that somebody typed: plain text where it is anything but http or https.
 * @param {string | null | undefined} url
 * @param {string} text
 */
export function outsideLink(url, text) {
  return url && /^https?:\/\//i.test(url) ? el('a', { href: url, rel: 'noopener' }, text) : text;
}

/**
 * HTML that the delivery API has sanitised (an article's body.html, a biography's bio.html): the only innerHTML of
 * this site. Everything else is text. Links in it lead off this page and pictures wait until they are near.
 * @param {string} html
 * @param {string} className
 */
export function sanitisedByServer(html, className) {
  const box = el('div', { class: className });
  box.innerHTML = html;
  for (const image of box.querySelectorAll('img')) image.loading = 'lazy';
  return box;
}

/**
 * @param {string | null | undefined} iso
 * @param {string} [locale] the language of the document shown; the page's own by default
 * @param {Intl.DateTimeFormatOptions} [style]
 */
export function time(iso, locale, style = { dateStyle: 'long' }) {
  const instant = new Date(iso ?? Number.NaN);
  if (!iso || Number.isNaN(instant.valueOf())) return null;
  return el('time', { datetime: iso, ...written(locale) }, dateFormat(locale, style).format(instant));
}

/** @param {string | undefined} locale @param {Intl.DateTimeFormatOptions} style */
function dateFormat(locale, style) {
  const own = document.documentElement.lang;
  // "en" names the language; the page's own "en-GB" says how it writes its dates.
  const wanted = locale && !own.startsWith(`${locale}-`) ? locale : own;
  try {
    return new Intl.DateTimeFormat(wanted, style);
  } catch {
    return new Intl.DateTimeFormat(own, style);
  }
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * The language and direction of a text, as attributes.
 * @param {string | null | undefined} locale
 */
export function written(locale) {
  if (!locale) return {};
  return { lang: locale, dir: RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr' };
}

/** @param {(Node | string | null | undefined | false)[]} children */
function present(children) {
  return children.flatMap((child) =>
    child instanceof Node || (typeof child === 'string' && child !== '') ? [child] : [],
  );
}
