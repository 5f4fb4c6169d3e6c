import { markup, type Markup } from './markup';
import { SITE } from './site';

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The language and direction of a text, as attributes. */
export function written(locale: string): Markup {
  const direction = RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  return markup`lang="${locale}" dir="${direction}"`;
}

export function time(iso: string, locale: string, style: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): Markup {
  const words = dateFormat(locale, style).format(new Date(iso));
  return markup`<time datetime="${iso}" ${written(locale)}>${words}</time>`;
}

/** A day, the same markup from its beginning to its end: pages that say which day it is are compared by what they say. */
export function day(instant: Date, locale: string): Markup {
  const words = dateFormat(locale, { dateStyle: 'full' }).format(instant);
  // Swedish dates are written as ISO 8601 has them.
  return markup`<time datetime="${dateFormat('sv-SE', {}).format(instant)}" ${written(locale)}>${words}</time>`;
}

/** "en" names the language; the frame's own "en-GB" says how it writes its dates. */
function dateFormat(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const wanted = SITE.frame.startsWith(`${locale}-`) ? SITE.frame : locale;
  const known = Intl.DateTimeFormat.supportedLocalesOf([wanted]);
  return new Intl.DateTimeFormat([...known, SITE.frame], { timeZone: SITE.timeZone, ...style });
}

export function languageName(locale: string): string {
  return new Intl.DisplayNames([locale, SITE.frame], { type: 'language' }).of(locale) ?? locale;
}
