import { paths } from './api.js';
import { el, time, written } from './dom.js';

/** Genres a reader is told about before the headline; plain news needs no label. */
const GENRES = /** @type {Record<string, string>} */ ({
  analysis: 'Analysis',
  opinion: 'Opinion',
  feature: 'Feature',
  review: 'Review',
  interview: 'Interview',
  obituary: 'Obituary',
  live_blog: 'Live',
  leader: 'Leader',
});

/**
 * One article in a list.
 * @param {import('./api.js').Summary} summary
 * @param {{ level?: 2 | 3, isLead?: boolean, hasSection?: boolean, eager?: boolean }} [how]
 */
export function story(summary, { level = 3, isLead = false, hasSection = false, eager = false } = {}) {
  const { headline, deck, image, locale, slug } = summary;
  const link = el('a', { href: paths.article(slug) }, headline);
  const shown = image && picture(image, { eager, sizes: isLead ? '(min-width: 60rem) 46rem, 100vw' : '24rem' });
  return el(
    'article',
    { class: classes('story', isLead && 'lead', image && 'has-picture', genreClass(summary)), ...written(locale) },
    shown && el('div', { class: 'story-picture' }, shown),
    el(
      'div',
      { class: 'story-words' },
      kicker(summary, { hasSection }),
      el(level === 2 ? 'h2' : 'h3', { class: 'headline' }, link),
      deck && el('p', { class: 'deck' }, deck),
    ),
    el('div', { class: 'story-foot' }, byline(summary.byline, { isShort: true }), facts(summary)),
  );
}

/**
 * Section and genre, above a headline.
 * @param {import('./api.js').Summary} summary
 * @param {{ hasSection?: boolean }} [how]
 */
export function kicker({ section, genre }, { hasSection = true } = {}) {
  const label = GENRES[genre ?? ''];
  const parts = [
    hasSection && section ? el('a', { href: paths.section(section.slug) }, section.name) : null,
    label ? el('span', { class: 'genre' }, label) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? el('p', { class: 'kicker', lang: 'en', dir: 'auto' }, ...parts) : null;
}

/**
 * The printed line, each role group on its own line, names linked to their pages.
 * @param {import('./api.js').Byline | null} printed
 * @param {{ isShort?: boolean }} [how] short: who wrote it, without who photographed, edited or checked it
 */
export function byline(printed, { isShort = false } = {}) {
  const lines = printed?.lines ?? [];
  if (lines.length === 0) return printed?.text ? el('p', { class: 'byline' }, printed.text) : null;
  const writing = lines.filter(({ role }) => role === 'by');
  const shown = isShort ? (writing.length > 0 ? writing : lines.slice(0, 1)) : lines;
  return el(
    'div',
    { class: 'byline' },
    ...shown.map(({ role, segments }) => el('p', { class: `credit credit-${role}` }, ...segments.map(segment))),
  );
}

/**
 * A picture that keeps its place while it loads.
 * @param {import('./api.js').Picture} image
 * @param {{ eager?: boolean, sizes?: string, alt?: string }} [how] `alt` stands in where the picture has none
 */
export function picture(image, { eager = false, sizes, alt = '' } = {}) {
  const candidates = (image.sizes ?? []).map(({ url, width }) => `${url} ${width}w`);
  if (candidates.length > 0 && image.width) candidates.push(`${image.url} ${image.width}w`);
  return el('img', {
    srcset: candidates.join(', ') || null,
    sizes: candidates.length > 0 ? sizes : null,
    src: image.url,
    alt: image.alt ?? alt,
    width: image.width,
    height: image.height,
    decoding: 'async',
    loading: eager ? null : 'lazy',
    fetchpriority: eager ? 'high' : null,
  });
}

/** @param {import('./api.js').Summary} summary */
export function genreClass({ genre }) {
  return genre === 'opinion' || genre === 'leader' ? 'is-opinion' : null;
}

/** @param {...(string | null | undefined | false)} names */
export function classes(...names) {
  return names.filter(Boolean).join(' ');
}

/** @param {import('./api.js').Segment} part */
function segment({ text, author }) {
  return author ? el('a', { href: paths.author(author), rel: 'author' }, text) : text;
}

/** @param {import('./api.js').Summary} summary */
function facts({ publishedAt, readingMinutes, locale }) {
  const date = time(publishedAt, locale);
  const minutes = readingMinutes ? el('span', { lang: 'en' }, `${readingMinutes} min read`) : null;
  return el('p', { class: 'facts' }, date, minutes);
}
