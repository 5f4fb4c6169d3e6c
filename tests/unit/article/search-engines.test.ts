import { presentArticle } from '@domain/article/present';
import { presentProfile } from '@domain/article/present-profile';
import type { ArticleContent, EditionImage } from '@domain/article/edition';
import type { JsonLd } from '@domain/article/presented';
import { AUTHOR_KINDS } from '@domain/byline/credits';
import { around, authorEdition, credit, edition, profile } from './presenting';

/**
 * What Google asks of pages, as its documentation has it: "Article (Article, NewsArticle, BlogPosting) structured data"
 * and "Profile page (ProfilePage) structured data" (developers.google.com/search/docs/appearance/structured-data).
 */
const site = { ...around().site, files: 'https://files.courier.example' };

const picture: EditionImage = {
  url: '/uploads/harbour.jpg',
  width: 1600,
  height: 900,
  alt: 'A harbour at dawn',
  caption: 'The harbour',
  credit: 'Bo Lens / The Courier',
  sizes: [],
};

const ada = profile({
  avatar: picture,
  shortBio: 'Ada Quill writes about harbours.',
  expertise: ['Harbours'],
  languages: ['en'],
  orcid: '0000-0001-5109-3700',
  isni: '0000000121032683',
  wikidata: 'Q42',
  links: [{ label: 'Elsewhere', url: 'https://elsewhere.example/ada' }],
});

const articleLd = (more: Partial<ArticleContent> = {}): JsonLd => {
  const where = around({ site, profiles: new Map([['ada', authorEdition('ada', ada)]]) });
  return presentArticle(edition({ image: picture, profiles: { ada }, ...more }), where).jsonLd;
};

const profileLd = (more: Partial<typeof ada> = {}): JsonLd =>
  presentProfile(authorEdition('ada', { ...ada, ...more }), { site, locale: 'en', asOf: '2026-01-01' }).jsonLd;

const listed = (value: JsonLd[string] | undefined): readonly JsonLd[] =>
  Array.isArray(value) ? (value as JsonLd[]) : [];
const absolute = expect.stringMatching(/^https:\/\/[^\s]+$/);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);

describe('the article', () => {
  it('has every recommended property, dates with their zone and addresses that can be fetched', () => {
    expect(articleLd()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'The harbour opens',
      datePublished: instant,
      dateModified: instant,
      image: [{ '@type': 'ImageObject', url: absolute, width: 1600, height: 900 }],
      author: [{ '@type': 'Person', name: 'Ada Quill', url: absolute }],
    });
  });

  it('names each author in an object of their own, by the name alone, people and organisations by their type', () => {
    const credits = [
      credit({ author: 'ada' }),
      credit({ name: 'Bo Lens' }),
      credit({ name: 'Reuters', kind: 'agency' }),
      credit({ name: 'Staff', kind: 'collective' }),
    ];
    const authors = listed(articleLd({ credits }).author);
    expect(authors.map((one) => [one['@type'], one.name])).toEqual([
      ['Person', 'Ada Quill'],
      ['Person', 'Bo Lens'],
      ['Organization', 'Reuters'],
      ['Organization', 'Staff'],
    ]);
    for (const { name } of authors) expect(name).not.toMatch(/^by |,| and |correspondent/i);
    expect(authors[0]).toMatchObject({
      jobTitle: 'Harbour correspondent',
      worksFor: { '@type': 'Organization', name: 'The Inkwell' },
      sameAs: expect.arrayContaining([absolute]),
    });
    expect(authors.slice(1).filter((one) => 'jobTitle' in one)).toEqual([]);
  });

  it('names no author as publisher, and says of a maker of the picture that they made the picture', () => {
    const credits = [credit({ author: 'ada' }), credit({ name: 'Bo Lens', role: 'photography' })];
    const facts = articleLd({ credits });
    expect(facts.publisher).toEqual({ '@type': 'Organization', name: 'The Courier', url: 'https://courier.example/' });
    expect(listed(facts.author).map(({ name }) => name)).toEqual(['Ada Quill']);
    expect(listed(facts.image)[0]?.creator).toEqual([{ '@type': 'Person', name: 'Bo Lens' }]);
    expect(listed(facts.image)[0]?.creditText).toBe('Bo Lens / The Courier');
  });
});

it.each([
  ['https://files.courier.example/logo.png', 'https://files.courier.example/logo.png'],
  ['/logo.svg', 'https://courier.example/logo.svg'],
])('names the organisation behind the site, with its logo at %s', (logo, url) => {
  const where = around({ site: { ...site, publisher: 'Courier Press', logo } });
  expect(presentArticle(edition(), where).jsonLd.publisher).toEqual({
    '@type': 'Organization',
    name: 'Courier Press',
    url: 'https://courier.example/',
    logo: { '@type': 'ImageObject', url },
  });
});

describe('the page of a profile', () => {
  it.each([
    ['person', 'Person'],
    ['organization', 'Organization'],
    ['collective', 'Organization'],
    ['agency', 'Organization'],
  ] as const)('has what is required of it for a profile of kind %s: an entity with its name', (kind, type) => {
    expect(AUTHOR_KINDS).toContain(kind);
    expect(profileLd({ kind })).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: { '@type': type, name: 'Ada Quill' },
    });
  });

  it('has what is recommended: dates, and of the entity description, identifier, picture and pages elsewhere', () => {
    expect(profileLd()).toMatchObject({
      dateCreated: instant,
      dateModified: instant,
      mainEntity: {
        description: 'Ada Quill writes about harbours.',
        identifier: 'ada-quill',
        image: absolute,
        sameAs: [
          'https://elsewhere.example/ada',
          'https://orcid.org/0000-0001-5109-3700',
          'https://isni.org/isni/0000000121032683',
          'https://www.wikidata.org/wiki/Q42',
        ],
      },
    });
  });

  it('leads to the same entity as the articles do', () => {
    const [author] = listed(articleLd().author);
    const { mainEntity } = profileLd();
    expect(mainEntity).toMatchObject({ url: author?.url, name: author?.name, jobTitle: author?.jobTitle });
  });

  it('says nothing that it does not know', () => {
    const bare = { avatar: null, shortBio: null, links: [], orcid: null, isni: null, wikidata: null, jobTitle: null };
    const { mainEntity } = profileLd({ ...bare, organization: null, careerStart: null, expertise: [], languages: [] });
    expect(mainEntity).toEqual({
      '@type': 'Person',
      '@id': 'https://courier.example/authors/ada-quill',
      name: 'Ada Quill',
      url: 'https://courier.example/authors/ada-quill',
      identifier: 'ada-quill',
    });
  });
});
