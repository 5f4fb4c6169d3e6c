import type { ArticleContent, AuthorContent, Edition, EditionCredit } from '@domain/article/edition';
import type { FullEdition, Surroundings } from '@domain/article/present';
import { BUILT_IN_ROLES } from '@domain/byline/roles';

export const PUBLISHED = '2020-11-24T08:00:00.000Z';

export const profile = (more: Partial<AuthorContent> = {}): AuthorContent => ({
  name: 'Ada Quill',
  kind: 'person',
  slug: 'ada-quill',
  sortName: null,
  avatar: null,
  jobTitle: 'Harbour correspondent',
  organization: { name: 'The Inkwell', url: null },
  careerStart: 2000,
  outlets: [],
  shortBio: null,
  bio: [],
  expertise: [],
  languages: [],
  location: null,
  links: [],
  orcid: null,
  isni: null,
  wikidata: null,
  publicContact: null,
  translations: [],
  ...more,
});

export const authorEdition = (id: string, content: AuthorContent): Edition<AuthorContent> => ({
  documentId: id,
  locale: '',
  slug: content.slug,
  publishedAt: PUBLISHED,
  modifiedAt: PUBLISHED,
  content,
});

export const credit = (more: Partial<EditionCredit>): EditionCredit => ({
  role: 'by',
  author: null,
  kind: 'person',
  name: null,
  creditedAs: null,
  affiliation: null,
  note: null,
  ...more,
});

const content = (more: Partial<ArticleContent> = {}): ArticleContent => ({
  headline: 'The harbour opens',
  deck: null,
  dateline: null,
  genre: 'news',
  image: null,
  credits: [credit({ author: 'ada' })],
  profiles: { ada: profile() },
  bylineOverride: null,
  section: null,
  tags: [],
  corrections: [],
  canonicalUrl: null,
  source: null,
  rights: null,
  seoTitle: null,
  seoDescription: null,
  readingMinutes: 3,
  ...more,
});

export const edition = (more: Partial<ArticleContent> = {}, locale = 'en'): FullEdition => ({
  documentId: 'doc',
  locale,
  slug: 'harbour',
  publishedAt: PUBLISHED,
  modifiedAt: '2026-01-02T08:00:00.000Z',
  content: content(more),
  body: { blocks: [], html: '', text: '' },
  alternates: [],
});

export const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  profiles: new Map([['ada', authorEdition('ada', profile())]]),
  sections: new Map([['world', { slug: 'world', name: 'World' }]]),
  tags: new Map([['sea', { slug: 'sea', name: 'Sea' }]]),
  site: {
    url: 'https://courier.example/',
    name: 'The Courier',
    publisher: 'The Courier',
    logo: null,
    paths: { article: '/articles/:slug', author: '/authors/:slug', sitemap: '/sitemap.xml' },
    files: null,
  },
  bylines: { policy: 'current', roles: BUILT_IN_ROLES },
  ...more,
});
