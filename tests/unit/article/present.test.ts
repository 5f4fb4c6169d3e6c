import { articleView } from '@contracts/delivery';
import type { ArticleContent } from '@domain/article/edition';
import { presentArticle, presentByline, presentSummary } from '@domain/article/present';
import { presentProfile } from '@domain/article/present-profile';
import { around, authorEdition, credit, edition, profile, PUBLISHED } from './presenting';

const withoutSite = around({ site: { ...around().site, url: null, name: null, publisher: null } });

describe('an article as readers get it', () => {
  it('has every field of the contract, with null where there is nothing', () => {
    const article = JSON.parse(JSON.stringify(presentArticle(edition(), around())));
    expect(articleView.parse(article)).toEqual(article);
    expect(article).toMatchObject({ deck: null, dateline: null, image: null, section: null, tags: [], extra: {} });
  });

  it('has absolute addresses where the site has one, and paths where it has none', () => {
    expect(presentArticle(edition(), around()).url).toBe('https://courier.example/articles/harbour');
    expect(presentArticle(edition(), withoutSite).url).toBe('/articles/harbour');
    expect(presentArticle(edition(), withoutSite).authors[0]?.url).toBe('/authors/ada-quill');
  });

  it('names its other languages, each at its own address', () => {
    const site = {
      ...around().site,
      paths: { article: '/:locale/:slug', author: '/authors/:slug', sitemap: '/sitemap.xml' },
    };
    const article = presentArticle({ ...edition(), alternates: [{ locale: 'de', slug: 'hafen' }] }, around({ site }));
    expect(article.alternates).toEqual([{ locale: 'de', slug: 'hafen', url: 'https://courier.example/de/hafen' }]);
    expect(article.url).toBe('https://courier.example/en/harbour');
  });

  it('shows sections and tags as they are called today, and none that are gone', () => {
    const article = presentSummary(edition({ section: 'world', tags: ['gone', 'sea'] }), around());
    expect(article.section).toEqual({ slug: 'world', name: 'World' });
    expect(article.tags).toEqual([{ slug: 'sea', name: 'Sea' }]);
  });

  it('gives uploaded pictures the address of the server that has them', () => {
    const image = { url: '/uploads/a.jpg', width: 2, height: 1, alt: null, caption: null, credit: null, sizes: [] };
    const site = { ...around().site, files: 'https://cms.example' };
    const sizes = [{ url: 'https://cdn.example/a-s.jpg', width: 1, height: 1 }];
    const shown = presentSummary(edition({ image: { ...image, sizes } }), around({ site })).image;
    expect(shown?.url).toBe('https://cms.example/uploads/a.jpg');
    expect(shown?.sizes[0]?.url).toBe('https://cdn.example/a-s.jpg');
  });
});

describe('the names under an article', () => {
  const line = (more: Partial<ArticleContent>, profiles = around().profiles, locale = 'en-GB') =>
    presentByline(edition(more, locale), around({ profiles }));

  it('are those of today where a profile is public', () => {
    const renamed = new Map([['ada', authorEdition('ada', profile({ name: 'Ada Reed', slug: 'ada-reed' }))]]);
    expect(line({}, renamed).text).toBe('By Ada Reed');
    expect(line({}, renamed).lines[0]?.segments).toContainEqual({ text: 'Ada Reed', author: 'ada-reed' });
  });

  it('are those at publication where the profile is public no more, without a way to it', () => {
    const byline = line({}, new Map());
    expect(byline.text).toBe('By Ada Quill');
    expect(byline.lines[0]?.segments.some(({ author }) => author !== undefined)).toBe(false);
    const [author] = presentArticle(edition(), around({ profiles: new Map() })).authors;
    expect(author).toMatchObject({ name: 'Ada Quill', slug: null, url: null, bio: null, jobTitle: null });
  });

  it('are those the credit asks for', () => {
    expect(line({ credits: [credit({ author: 'ada', creditedAs: 'A. Q.' })] }).text).toBe('By A. Q.');
  });

  it('are joined in the language of the article, agencies after people', () => {
    const credits = [credit({ author: 'ada' }), credit({ name: 'Reuters', kind: 'agency' })];
    expect(line({ credits }).text).toBe('By Ada Quill, Reuters');
    expect(line({ credits: [credit({ author: 'ada' }), credit({ name: 'Bo' })] }, undefined, 'de').text).toBe(
      'Von Ada Quill und Bo',
    );
  });

  it('give way to the byline somebody wrote', () => {
    expect(line({ bylineOverride: 'By our harbour staff' }).text).toBe('By our harbour staff');
  });
});

describe('the people of an article', () => {
  const credits = [
    credit({ author: 'ada' }),
    credit({ name: 'Cy Lens', role: 'photography' }),
    credit({ author: 'ada', role: 'photography' }),
  ];

  it('stand there once with all their roles, writers apart from others', () => {
    const { authors, contributors } = presentArticle(edition({ credits }), around());
    expect(authors.map(({ name, roles }) => [name, roles])).toEqual([['Ada Quill', ['by', 'photography']]]);
    expect(contributors.map(({ name, roles }) => [name, roles])).toEqual([['Cy Lens', ['photography']]]);
  });

  it('have the experience they had when the article came out', () => {
    const [author] = presentArticle(edition(), around()).authors;
    expect(author?.bio?.text).toContain('20 years of experience');
    const page = presentProfile(authorEdition('ada', profile()), {
      ...around(),
      locale: 'en',
      asOf: '2026-05-01',
    });
    expect(page.bio?.text).toContain('26 years of experience');
  });

  it('have their titles in the language of the article', () => {
    const translations = [{ locale: 'de', jobTitle: 'Hafenkorrespondentin', shortBio: null, bio: [] }];
    const profiles = new Map([['ada', authorEdition('ada', profile({ translations }))]]);
    const titleIn = (locale: string) => presentArticle(edition({}, locale), around({ profiles })).authors[0]?.jobTitle;
    expect(titleIn('de-AT')).toBe('Hafenkorrespondentin');
    expect(titleIn('en')).toBe('Harbour correspondent');
  });

  it('have no biography where nothing is known of them', () => {
    const bare = new Map([
      ['ada', authorEdition('ada', profile({ jobTitle: null, organization: null, careerStart: null }))],
    ]);
    expect(presentArticle(edition(), around({ profiles: bare })).authors[0]?.bio).toBeNull();
  });
});

describe('the facts for search engines', () => {
  const jsonLd = (more: Partial<ArticleContent> = {}, where = around()) => presentArticle(edition(more), where).jsonLd;

  it('list one object for each author, by name and without "By"', () => {
    const credits = [credit({ author: 'ada' }), credit({ name: 'Reuters', kind: 'agency' })];
    expect(jsonLd({ credits }).author).toEqual([
      {
        '@type': 'Person',
        name: 'Ada Quill',
        url: 'https://courier.example/authors/ada-quill',
        jobTitle: 'Harbour correspondent',
        worksFor: { '@type': 'Organization', name: 'The Inkwell' },
      },
      { '@type': 'Organization', name: 'Reuters' },
    ]);
  });

  test.each([
    ['news', 'NewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['leader', 'OpinionNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['live_blog', 'NewsArticle'],
  ])('call %s a %s', (genre, type) => {
    expect(jsonLd({ genre })['@type']).toBe(type);
  });

  it('tell the dates, the publisher and what was corrected', () => {
    const at = '2021-01-01T00:00:00.000Z';
    expect(jsonLd({ corrections: [{ type: 'correction', text: 'Six, not seven.', at }] })).toMatchObject({
      datePublished: PUBLISHED,
      dateModified: '2026-01-02T08:00:00.000Z',
      publisher: { '@type': 'Organization', name: 'The Courier' },
      correction: [{ '@type': 'CorrectionComment', text: 'Six, not seven.', datePublished: at }],
    });
  });

  it('leave out what is not known', () => {
    const facts = jsonLd({ credits: [] }, withoutSite);
    const unknown = ['author', 'publisher', 'image', 'description', 'dateline', 'keywords', 'correction'];
    expect(unknown.filter((name) => name in facts)).toEqual([]);
    expect(JSON.stringify(facts)).not.toContain('null');
  });
});
