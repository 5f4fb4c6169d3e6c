import { addresses } from './addresses';
import type { Shown } from './frame';
import { time } from './language';
import { markup, type Markup, type Part } from './markup';
import { SITE } from './site';

const TO_FRONT = markup`<p><a href="${addresses.front}">Go to the front page</a></p>`;

export function notFound(): Shown {
  return notice(404, 'Not found', [
    markup`<p>Nothing is published at this address. It may have been mistyped, or withdrawn since.</p>`,
    markup`<p>Check the address for typing mistakes, search above, or start again from the front page.</p>`,
  ]);
}

/** @param date ISO 8601 instant of the retraction, where it is known */
export function retracted(words: string | undefined, date: string | undefined): Shown {
  return notice(410, 'This article was retracted', [
    words && markup`<blockquote><p>${words}</p></blockquote>`,
    markup`<p>${date && markup`Retracted on ${time(date, SITE.frame)}. `}The text is no longer available.</p>`,
  ]);
}

export function notUnderstood(status: number): Shown {
  return notice(status, 'Not understood', [markup`<p>Something in this address is not as the site knows it.</p>`]);
}

export function notOpen(status: number): Shown {
  return notice(status, 'Not open to readers', [
    markup`<p>The server keeps these articles for front ends that have a token.</p>`,
    markup`<p>If you run this site, set delivery.access to “public” in the plugin’s configuration and restart.</p>`,
  ]);
}

/** @param reason what the server says about the link */
export function noPreview(status: number, reason: string): Shown {
  return notice(status, status === 422 ? 'Not ready to be shown' : 'This link is over', [markup`<p>${reason}</p>`]);
}

export function nothingYet(): Markup {
  const signIn = markup`<a href="${addresses.admin}">sign in at /admin</a>`;
  return box('Nothing published yet', [
    markup`<p>To fill this page, ${signIn} and publish an article from the Newsroom. Then reload this page.</p>`,
  ]);
}

function notice(status: number, heading: string, lines: readonly Part[]): Shown {
  return { status, title: heading, main: box(heading, [...lines, TO_FRONT]), isUnlisted: true };
}

function box(heading: string, lines: readonly Part[]): Markup {
  return markup`<div class="notice"><h1>${heading}</h1>${lines}</div>`;
}
