import type { Article, ArticleSummary, Correction, Image, Profile } from 'strapi-plugin-editorial/contracts';
import { addresses } from './addresses';
import { languageName, time, written } from './language';
import { markup, trusted, type Markup, type Part } from './markup';
import { outsideLink } from './outside-link';
import { byline, classes, genreClass, kicker, picture, story } from './story';

const DAY_AND_HOUR = { dateStyle: 'long', timeStyle: 'short' } as const;
const MINUTE_MS = 60_000;

const CORRECTIONS: Readonly<Record<Correction['type'], string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  editors_note: 'Editor’s note',
  retraction: 'Retraction',
};

/** One article, whole. */
export function piece(article: Article): Markup {
  const about = article.authors.filter(({ bio, jobTitle }) => bio?.text || jobTitle);
  return markup`<article class="${classes('piece', genreClass(article))}" ${written(article.locale)}>
${opening(article)}${retractionFirst(article.corrections)}${article.image && figure(article.image)}
${body(article)}${corrections(article)}${tags(article)}</article>
${about.length > 0 && biographies(about, article.locale)}`;
}

/** What to read next. */
export function related(summaries: readonly ArticleSummary[]): Part {
  if (summaries.length === 0) return null;
  const stories = summaries.map((one) => story(one, { hasSection: true }));
  return markup`<section class="section related" aria-labelledby="related">
<h2 id="related" class="section-title">Read next</h2><div class="stories">${stories}</div></section>`;
}

function opening(article: Article): Markup {
  return markup`<header class="opening">${kicker(article)}
<h1 class="headline">${article.headline}</h1>${article.deck && markup`<p class="deck">${article.deck}</p>`}
<div class="signature">${byline(article.byline, article.locale)}${dates(article)}${otherLanguages(article)}</div></header>`;
}

function dates({ publishedAt, modifiedAt, readingMinutes, locale }: Article): Markup {
  const isUpdated = Date.parse(modifiedAt) - Date.parse(publishedAt) >= MINUTE_MS;
  return markup`<p class="facts" lang="en" dir="auto"><span>Published ${time(publishedAt, locale, DAY_AND_HOUR)}</span>
${isUpdated && markup`<span>Updated ${time(modifiedAt, locale, DAY_AND_HOUR)}</span>`}<span>${readingMinutes} min read</span></p>`;
}

function otherLanguages({ alternates }: Article): Part {
  if (alternates.length === 0) return null;
  const links = alternates.map(
    ({ locale, slug }) =>
      markup`<a href="${addresses.article(slug, locale)}" hreflang="${locale}" lang="${locale}">${languageName(locale)}</a>`,
  );
  return markup`<p class="facts" lang="en" dir="auto"><span>Also in</span>${links}</p>`;
}

function figure(image: Image): Markup {
  const credit = image.credit && markup`<span class="picture-credit">${image.credit}</span>`;
  const caption = image.caption || credit ? markup`<figcaption>${image.caption} ${credit}</figcaption>` : null;
  const shown = picture(image, { isFirst: true, sizes: '(min-width: 66rem) 64rem, 100vw' });
  return markup`<figure class="picture">${shown}${caption}</figure>`;
}

function body({ body: { html }, dateline }: Article): Markup {
  if (!dateline) return markup`<div class="body">${trusted(html)}</div>`;
  const place = markup`<span class="dateline">${dateline} — </span>`;
  const opened = html.startsWith('<p>')
    ? markup`<p>${place}${trusted(html.slice(3))}`
    : markup`<p>${place}</p>${trusted(html)}`;
  return markup`<div class="body">${opened}</div>`;
}

/** A retraction must be met before the text, not after it. */
function retractionFirst(all: readonly Correction[]): Part {
  const found = all.find(({ type }) => type === 'retraction');
  return found && markup`<p class="retraction"><strong>Retraction. </strong>${found.text}</p>`;
}

function corrections({ corrections: all, locale }: Article): Part {
  const later = all.filter(({ type }) => type !== 'retraction');
  if (later.length === 0) return null;
  const entries = later.map(
    ({ type, text, at }) =>
      markup`<li><p class="facts" lang="en"><strong>${CORRECTIONS[type]}</strong>${at && time(at, locale)}</p><p>${text}</p></li>`,
  );
  return markup`<section class="corrections" aria-labelledby="corrections">
<h2 id="corrections" lang="en">Corrections and notes</h2><ul>${entries}</ul></section>`;
}

function tags({ tags: all, locale }: Article): Part {
  if (all.length === 0) return null;
  const links = all.map(
    ({ slug, name }) => markup`<li><a rel="tag" href="${addresses.tag(slug, locale)}">${name}</a></li>`,
  );
  return markup`<ul class="tags" aria-label="Tags">${links}</ul>`;
}

function biographies(authors: readonly Profile[], locale: string): Markup {
  const heading = authors.length === 1 ? 'About the author' : 'About the authors';
  return markup`<aside class="biographies" aria-labelledby="about"><h2 id="about">${heading}</h2>
${authors.map((author) => biography(author, locale))}</aside>`;
}

function biography({ name, slug, jobTitle, organization, bio, avatar }: Profile, locale: string): Markup {
  const portrait = avatar && picture(avatar, { sizes: '6rem', alt: `Portrait of ${name}` });
  const link = slug ? markup`<a href="${addresses.author(slug, locale)}">${name}</a>` : name;
  const title = jobTitle && markup`<span>${jobTitle}</span>`;
  const house = organization && markup`<span>${outsideLink(organization.url, organization.name)}</span>`;
  return markup`<section class="${classes('biography', avatar && 'has-portrait')}">
${portrait && markup`<div class="portrait">${portrait}</div>`}<h3>${link}</h3>
${(title || house) && markup`<p class="facts">${title}${house}</p>`}${bio && markup`<div class="bio">${trusted(bio.html)}</div>`}</section>`;
}
