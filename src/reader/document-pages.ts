import type { Article, ArticleSummary, Author, One } from 'strapi-plugin-editorial/contracts';
import { feedLinks, type Shown } from './frame';
import { factsBlock, markup, type Part } from './markup';
import { piece, related } from './piece';
import { profile, work } from './profile';
import { SITE } from './site';
import type { Visit } from './visit';

const RELATED = '3';

export async function articlePage({ read, slug, locale }: Visit): Promise<Shown> {
  const path = `/articles/${encodeURIComponent(slug)}`;
  const { data: article } = await read<One<Article>>(path, { locale });
  const { data: next } = await read<One<ArticleSummary[]>>(`${path}/related`, { locale, limit: RELATED });
  const { headline, deck, seo, authors, alternates } = article;
  const head: Part = [
    authors.map(({ name }) => markup`<meta name="author" content="${name}" />`),
    alternates.map(({ locale: other, url }) => markup`<link rel="alternate" hreflang="${other}" href="${url}" />`),
    social(article),
    machines({ ...article, url: article.canonicalUrl ?? article.url }),
  ];
  const description = seo.description ?? deck;
  return { status: 200, title: seo.title ?? headline, description, head, main: [piece(article), related(next)] };
}

export async function authorPage({ read, slug, locale }: Visit): Promise<Shown> {
  const { data: author } = await read<One<Author>>(`/authors/${encodeURIComponent(slug)}`, { locale });
  const { name, bio } = author;
  const feeds = feedLinks(`?author=${encodeURIComponent(author.slug)}`, `${name} · ${SITE.name}`);
  const main = [profile(author), work(name, author.articles)];
  return { status: 200, title: name, description: bio?.text, head: [feeds, machines(author)], main };
}

/** What shows when the address is passed on. Source: The Open Graph protocol, where an author is the address of a profile. */
function social({ headline, deck, image, url, publishedAt, modifiedAt, section, tags, authors }: Article): Part {
  const properties: readonly (readonly [string, string | null | undefined])[] = [
    ['og:site_name', SITE.name],
    ['og:type', 'article'],
    ['og:title', headline],
    ['og:description', deck],
    ['og:url', url],
    // By itself it may be a path, and it is shown far from this page.
    ['og:image', image && new URL(image.url, url).href],
    ['og:image:alt', image?.alt],
    ['article:published_time', publishedAt],
    ['article:modified_time', modifiedAt],
    ['article:section', section?.name],
    ...authors.map((author) => ['article:author', author.url] as const),
    ...tags.map(({ name }) => ['article:tag', name] as const),
  ];
  return properties.map(
    ([property, content]) => content && markup`<meta property="${property}" content="${content}" />`,
  );
}

function machines({ url, jsonLd }: { readonly url: string; readonly jsonLd: object }): Part {
  return [markup`<link rel="canonical" href="${url}" />`, factsBlock(jsonLd)];
}
