import type { ArticleSummary, Byline, Image } from 'strapi-plugin-editorial/contracts';
import { addresses } from './addresses';
import { time, written } from './language';
import { markup, type Markup, type Part } from './markup';

/** Genres a reader is told about before the headline; plain news needs no label. */
const GENRES: Readonly<Record<string, string>> = {
  analysis: 'Analysis',
  opinion: 'Opinion',
  feature: 'Feature',
  review: 'Review',
  interview: 'Interview',
  obituary: 'Obituary',
  live_blog: 'Live',
  leader: 'Leader',
};

export interface StoryLook {
  readonly level?: 2 | 3;
  readonly isLead?: boolean;
  readonly hasSection?: boolean;
  /** In place of headline and deck. */
  readonly words?: { readonly headline: Markup; readonly deck: Markup };
}

/** One article in a list. */
export function story(
  summary: ArticleSummary,
  { level = 3, isLead = false, hasSection, words }: StoryLook = {},
): Markup {
  const { headline, deck, image, locale, slug } = summary;
  const link = markup`<a href="${addresses.article(slug, locale)}">${words?.headline ?? headline}</a>`;
  const sizes = isLead ? '(min-width: 60rem) 46rem, 100vw' : '24rem';
  const shown = image && markup`<div class="story-picture">${picture(image, { isFirst: isLead, sizes })}</div>`;
  const heading = level === 2 ? markup`<h2 class="headline">${link}</h2>` : markup`<h3 class="headline">${link}</h3>`;
  const under = words?.deck ?? deck;
  return markup`<article class="${classes('story', isLead && 'lead', image && 'has-picture', genreClass(summary))}" ${written(locale)}>
${shown}<div class="story-words">${kicker(summary, hasSection)}${heading}${under && markup`<p class="deck">${under}</p>`}</div>
<div class="story-foot">${byline(summary.byline, locale, { isShort: true })}${facts(summary)}</div></article>`;
}

/** Section and genre, above a headline. */
export function kicker({ section, genre, locale }: ArticleSummary, hasSection = true): Part {
  const label = GENRES[genre];
  const place =
    hasSection && section && markup`<a href="${addresses.section(section.slug, locale)}">${section.name}</a>`;
  if (!place && !label) return null;
  return markup`<p class="kicker" lang="en" dir="auto">${place}${label && markup`<span class="genre">${label}</span>`}</p>`;
}

/** The printed line, each role group on its own line, names linked to their pages. Short: who wrote it, nobody else. */
export function byline({ lines, text }: Byline, locale: string, { isShort = false } = {}): Part {
  if (lines.length === 0) return text && markup`<p class="byline">${text}</p>`;
  const writing = lines.filter(({ role }) => role === 'by');
  const shown = isShort ? (writing.length > 0 ? writing : lines.slice(0, 1)) : lines;
  const credits = shown.map(({ role, segments }) => {
    const names = withoutStop(segments).map(({ text: words, author }) =>
      author ? markup`<a rel="author" href="${addresses.author(author, locale)}">${words}</a>` : words,
    );
    return markup`<p class="credit credit-${role}">${names}</p>`;
  });
  return markup`<div class="byline">${credits}</div>`;
}

/** What parts a line from the next in running text says nothing on a line of its own. */
function withoutStop(segments: Byline['lines'][number]['segments']) {
  const last = segments.at(-1);
  return last && !last.author && /^[\p{Po}\s]+$/u.test(last.text) ? segments.slice(0, -1) : segments;
}

interface PictureLook {
  readonly isFirst?: boolean;
  readonly sizes: string;
  /** Stands in where the picture has none. */
  readonly alt?: string;
}

/** A picture that keeps its place while it loads. */
export function picture(image: Image, { isFirst = false, sizes, alt = '' }: PictureLook): Markup {
  const smaller = image.sizes.map(({ url, width }) => `${url} ${width}w`);
  const all = smaller.length > 0 && image.width ? [...smaller, `${image.url} ${image.width}w`] : smaller;
  const choice = all.length > 0 && markup`srcset="${all.join(', ')}" sizes="${sizes}"`;
  const extent = [
    image.width && markup` width="${image.width}"`,
    image.height && markup` height="${image.height}"`,
    isFirst ? markup` fetchpriority="high"` : markup` loading="lazy"`,
  ];
  return markup`<img src="${image.url}" ${choice} alt="${image.alt ?? alt}"${extent} decoding="async" />`;
}

export function genreClass({ genre }: ArticleSummary): string | null {
  return genre === 'opinion' || genre === 'leader' ? 'is-opinion' : null;
}

export function classes(...names: readonly (string | null | undefined | false)[]): string {
  return names.filter(Boolean).join(' ');
}

function facts({ publishedAt, readingMinutes, locale }: ArticleSummary): Markup {
  return markup`<p class="facts"><span>${time(publishedAt, locale)}</span><span lang="en">${readingMinutes} min read</span></p>`;
}
