import { addresses } from './addresses';
import { day } from './language';
import { markup, type Markup, type Part } from './markup';
import { SITE } from './site';

/** One page, before the frame of the site is put around it. */
export interface Shown {
  readonly status: number;
  /** Null on the front page. */
  readonly title: string | null;
  readonly description?: string | null;
  /** More for the head: canonical address, facts for machines, feeds. */
  readonly head?: Part;
  readonly main: Part;
  /** Kept out of search engines. */
  readonly isUnlisted?: boolean;
  /** What stands in the search field. */
  readonly question?: string;
}

export interface Heading {
  readonly slug: string;
  readonly name: string;
}

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The whole document. */
export function framed(shown: Shown, sections: readonly Heading[], today: Date): string {
  const { title, description, head, main, isUnlisted } = shown;
  return markup`<!doctype html>
<html lang="${SITE.frame}">
<head>
<meta charset="utf-8" />
<title>${title === null ? SITE.name : `${title} · ${SITE.name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="/reader/site.css" />
${description && markup`<meta name="description" content="${description}" />`}
${isUnlisted ? markup`<meta name="robots" content="noindex" />` : feedLinks('', SITE.name)}
${head}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${masthead(shown, sections, today)}
<main id="main" tabindex="-1">
${main}
</main>
${colophon()}
</body>
</html>
`.html;
}

/** @param query such as `?section=harbour`; '' for the whole site */
export function feedLinks(query: string, title: string): Markup {
  return markup`<link rel="alternate" type="application/rss+xml" title="${title}" href="/feeds/rss${query}" />
<link rel="alternate" type="application/atom+xml" title="${title}" href="/feeds/atom${query}" />
<link rel="alternate" type="application/feed+json" title="${title}" href="/feeds/json${query}" />`;
}

function masthead({ title, question = '' }: Shown, sections: readonly Heading[], today: Date): Markup {
  const isFront = title === null;
  const current = isFront && markup` aria-current="page"`;
  const links = sections.map(({ slug, name }) => markup`<a href="${addresses.section(slug)}">${name}</a>`);
  const date = day(today, SITE.frame);
  return markup`<header class="masthead${!isFront && ' is-small'}">
<p class="nameplate"><a href="${addresses.front}"${current}>${SITE.name}</a></p>
<p class="ears">${date}<span>${SITE.motto}</span></p>
<div class="bar"><nav class="sections" aria-label="Sections">${links}</nav>
<form class="search" role="search" action="${addresses.search}">
<input type="search" name="q" aria-label="Search all articles" placeholder="Search" value="${question}" maxlength="200" required />
<button type="submit">Search</button></form></div>
</header>`;
}

function colophon(): Markup {
  return markup`<footer class="colophon"><p>${SITE.name} is a demonstration newsroom. Its people, places and events are invented.</p>
<p><a href="${addresses.front}">Front page</a><a href="/feeds/rss">RSS</a><a href="${addresses.admin}">For editors</a></p></footer>`;
}
