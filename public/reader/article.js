import { fetchArticle, paths, slugOfThisPage } from './api.js';
import { el, outsideLink, sanitisedByServer, time, written } from './dom.js';
import { openPage } from './page.js';
import { byline, classes, genreClass, kicker, picture } from './story.js';

const DAY_AND_HOUR = /** @type {const} */ ({ dateStyle: 'long', timeStyle: 'short' });
const MINUTE_MS = 60_000;

const CORRECTIONS = /** @type {Record<string, string>} */ ({
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  editors_note: 'Editor’s note',
  retraction: 'Retraction',
});

openPage(articlePage, { wanted: 'article' });

async function articlePage() {
  const { data } = await fetchArticle(slugOfThisPage());
  keepAddressTrue(data.slug);
  describeToMachines(data);
  const about = data.authors.filter(({ bio, jobTitle }) => bio?.text || jobTitle);
  return {
    title: data.headline,
    description: data.deck,
    content: [
      el(
        'article',
        { class: classes('piece', genreClass(data)), ...written(data.locale) },
        opening(data),
        retractionFirst(data.corrections),
        data.image && figure(data.image),
        body(data),
        corrections(data),
        tags(data),
      ),
      ...(about.length > 0 ? [biographies(about)] : []),
    ],
  };
}

/** @param {import('./api.js').Article} article */
function opening(article) {
  return el(
    'header',
    { class: 'opening' },
    kicker(article),
    el('h1', { class: 'headline' }, article.headline),
    article.deck && el('p', { class: 'deck' }, article.deck),
    el('div', { class: 'signature' }, byline(article.byline), dates(article)),
  );
}

/** @param {import('./api.js').Article} article */
function dates({ publishedAt, modifiedAt, readingMinutes, locale }) {
  const published = time(publishedAt, locale, DAY_AND_HOUR);
  const isUpdated = publishedAt && modifiedAt && Date.parse(modifiedAt) - Date.parse(publishedAt) >= MINUTE_MS;
  const modified = isUpdated ? time(modifiedAt, locale, DAY_AND_HOUR) : null;
  return el(
    'p',
    { class: 'facts', lang: 'en', dir: 'auto' },
    published && el('span', {}, 'Published ', published),
    modified && el('span', {}, 'Updated ', modified),
    readingMinutes ? el('span', {}, `${readingMinutes} min read`) : null,
  );
}

/** @param {import('./api.js').Picture} image */
function figure(image) {
  const credit = image.credit ? el('span', { class: 'picture-credit' }, image.credit) : null;
  const caption = image.caption || credit ? el('figcaption', {}, image.caption, image.caption && ' ', credit) : null;
  return el(
    'figure',
    { class: 'picture' },
    picture(image, { eager: true, sizes: '(min-width: 66rem) 64rem, 100vw' }),
    caption,
  );
}

/** @param {import('./api.js').Article} article */
function body({ body: { html }, dateline }) {
  const text = sanitisedByServer(html, 'body');
  const first = text.firstElementChild;
  if (dateline) {
    const place = el('span', { class: 'dateline' }, `${dateline} — `);
    if (first?.tagName === 'P') first.prepend(place);
    else text.prepend(el('p', {}, place));
  }
  return text;
}

/** A retraction must be met before the text, not after it. @param {import('./api.js').Correction[]} all */
function retractionFirst(all) {
  const found = all.find(({ type }) => type === 'retraction');
  return found ? el('p', { class: 'retraction' }, el('strong', {}, 'Retraction. '), found.text) : null;
}

/** @param {import('./api.js').Article} article */
function corrections({ corrections: all, locale }) {
  const later = all.filter(({ type }) => type !== 'retraction');
  if (later.length === 0) return null;
  const entries = later.map(({ type, text, at }) =>
    el(
      'li',
      {},
      el('p', { class: 'facts', lang: 'en' }, el('strong', {}, CORRECTIONS[type] ?? 'Note'), time(at, locale)),
      el('p', {}, text),
    ),
  );
  return el(
    'section',
    { class: 'corrections', 'aria-labelledby': 'corrections' },
    el('h2', { id: 'corrections', lang: 'en' }, 'Corrections and notes'),
    el('ul', {}, ...entries),
  );
}

/** @param {import('./api.js').Article} article */
function tags({ tags: all }) {
  if (!all || all.length === 0) return null;
  return el('ul', { class: 'tags', 'aria-label': 'Tags' }, ...all.map(({ name }) => el('li', {}, name)));
}

/** @param {import('./api.js').Profile[]} authors */
function biographies(authors) {
  return el(
    'aside',
    { class: 'biographies', 'aria-labelledby': 'about' },
    el('h2', { id: 'about' }, authors.length === 1 ? 'About the author' : 'About the authors'),
    ...authors.map(biography),
  );
}

/** @param {import('./api.js').Profile} author */
function biography({ name, slug, jobTitle, organization, bio, avatar }) {
  const title = jobTitle && el('span', {}, jobTitle);
  const house = organization && el('span', {}, outsideLink(organization.url, organization.name));
  return el(
    'section',
    { class: classes('biography', avatar && 'has-portrait') },
    avatar && el('div', { class: 'portrait' }, picture(avatar, { sizes: '6rem', alt: `Portrait of ${name}` })),
    el('h3', {}, slug ? el('a', { href: paths.author(slug), rel: 'author' }, name) : name),
    title || house ? el('p', { class: 'facts' }, title, house) : null,
    bio?.html ? sanitisedByServer(bio.html, 'bio') : null,
  );
}

/** `fetch` follows the redirect of an old slug silently; the address bar should not keep it. @param {string} slug */
function keepAddressTrue(slug) {
  if (slug && slug !== slugOfThisPage()) history.replaceState(history.state, '', paths.article(slug));
}

/** @param {import('./api.js').Article} article */
function describeToMachines({ jsonLd, url }) {
  if (url) document.head.append(el('link', { rel: 'canonical', href: url }));
  if (!jsonLd) return;
  // A data block is not a script to the content security policy, and textContent cannot break out of it.
  const block = el('script', { type: 'application/ld+json' });
  block.textContent = typeof jsonLd === 'string' ? jsonLd : JSON.stringify(jsonLd);
  document.head.append(block);
}
