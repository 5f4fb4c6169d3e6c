import type { ArticlePage, One, SearchPage, Section } from 'strapi-plugin-editorial/contracts';
import { addresses } from './addresses';
import { feedLinks, type Shown } from './frame';
import { bySection, newestFirst, olderLink, results } from './lists';
import { markup, type Part } from './markup';
import { nothingYet } from './notices';
import { SITE } from './site';
import { story } from './story';
import type { Visit } from './visit';

const PER_PAGE = '24';

export async function frontPage({ read, cursor, locale }: Visit): Promise<Shown> {
  const { data, meta } = await read<ArticlePage>('/articles', { limit: PER_PAGE, cursor, locale });
  const [lead, ...others] = data;
  if (!lead) return { status: 200, title: null, main: nothingYet() };
  const heading = markup`<h1 class="unseen">${SITE.name}: front page</h1>`;
  const first = story(lead, { level: 2, isLead: true, hasSection: true });
  const older = olderLink(addresses.front, { locale }, meta);
  return { status: 200, title: null, description: lead.headline, main: [heading, first, bySection(others), older] };
}

export const sectionPage = headingPage({ kind: 'section', plural: 'sections', hasSection: false });
export const tagPage = headingPage({ kind: 'tag', plural: 'tags', hasSection: true });

interface HeadingPage {
  readonly kind: 'section' | 'tag';
  readonly plural: string;
  /** Whether each story names its section. */
  readonly hasSection: boolean;
}

function headingPage({ kind, plural, hasSection }: HeadingPage) {
  return async ({ read, path, slug, cursor, locale }: Visit): Promise<Shown> => {
    const { data: heading } = await read<One<Section>>(`/${plural}/${encodeURIComponent(slug)}`);
    const query = { [kind]: heading.slug, limit: PER_PAGE, cursor, locale };
    const { data, meta } = await read<ArticlePage>('/articles', query);
    const { name, description } = heading;
    const main: Part = [
      markup`<h1 class="section-title">${name}</h1>`,
      description && markup`<p class="deck">${description}</p>`,
      data.length > 0
        ? newestFirst(data, hasSection)
        : markup`<p class="empty">Nothing is published here at the moment.</p>`,
      data.length > 0 && olderLink(path, { locale }, meta),
    ];
    const head = feedLinks(`?${kind}=${encodeURIComponent(heading.slug)}`, `${name} · ${SITE.name}`);
    return { status: 200, title: name, description, head, main };
  };
}

export async function searchPage({ read, question, cursor, locale }: Visit): Promise<Shown> {
  if (question === '') return { status: 200, title: 'Search', main: found('Search', null), isUnlisted: true };
  const { data, meta } = await read<SearchPage>('/search', { q: question, limit: PER_PAGE, cursor, locale });
  const heading = data.length > 0 ? `Results for “${question}”` : `Nothing found for “${question}”`;
  const more =
    meta.next !== null && olderLink(addresses.search, { q: question, locale }, { ...meta, label: 'More results' });
  const nothing = markup`<p class="empty">No article has all of these words. Try fewer or other ones.</p>`;
  const main = found(heading, data.length > 0 ? [results(data), more] : nothing);
  return { status: 200, title: heading, main, isUnlisted: true, question };
}

function found(heading: string, content: Part): Part {
  return [markup`<h1 class="section-title">${heading}</h1>`, content];
}
