import { markup, type Part } from './markup';

/** A link to an address that somebody typed: plain text where it is anything but http or https. */
export function outsideLink(url: string | null, text: string): Part {
  return url && /^https?:\/\//i.test(url) ? markup`<a href="${url}" rel="noopener">${text}</a>` : text;
}
