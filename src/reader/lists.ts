import type { ArticleSummary, SearchResult } from 'strapi-plugin-editorial/contracts';
import { addresses } from './addresses';
import { queryOf } from './delivered';
import { markup, trusted, type Markup, type Part } from './markup';
import { story } from './story';

interface Group {
  readonly name: string;
  readonly slug: string | null;
  readonly stories: ArticleSummary[];
}

/** In the order in which sections first appear: the freshest one leads. */
export function bySection(summaries: readonly ArticleSummary[]): readonly Markup[] {
  const groups = new Map<string | null, Group>();
  for (const summary of summaries) {
    const { name, slug } = summary.section ?? { name: 'More news', slug: null };
    const group = groups.get(slug) ?? { name, slug, stories: [] };
    group.stories.push(summary);
    groups.set(slug, group);
  }
  return [...groups.values()].map(sectionBlock);
}

function sectionBlock({ name, slug, stories }: Group): Markup {
  const title = slug ? markup`<a href="${addresses.section(slug)}">${name}</a>` : name;
  return markup`<section class="section" aria-label="${name}"><h2 class="section-title">${title}</h2>
<div class="stories">${stories.map((one) => story(one, { hasSection: false }))}</div></section>`;
}

/** A list under its own heading: the newest large, the others in columns. */
export function newestFirst([lead, ...others]: readonly ArticleSummary[], hasSection: boolean): Part {
  if (!lead) return null;
  const more = others.map((one) => story(one, { level: 2, hasSection }));
  return [
    story(lead, { level: 2, isLead: true, hasSection }),
    more.length > 0 && markup`<div class="section"><div class="stories">${more}</div></div>`,
  ];
}

/** What was found, the words of the question marked. */
export function results(found: readonly SearchResult[]): Markup {
  const stories = found.map((one) => {
    const words = { headline: trusted(one.highlights.headline), deck: trusted(one.highlights.text) };
    return story(one, { level: 2, hasSection: true, words });
  });
  return markup`<div class="results">${stories}</div>`;
}

/** @param address of the list itself, with what it asks for */
export function olderLink(
  address: string,
  query: Readonly<Record<string, string | null>>,
  { next, label = 'Older articles' }: { readonly next: string | null; readonly label?: string },
): Markup {
  if (next === null) return markup`<p class="end">That is everything published so far.</p>`;
  return markup`<p class="older"><a class="button" rel="next" href="${address}?${queryOf({ ...query, cursor: next })}">${label}</a></p>`;
}
