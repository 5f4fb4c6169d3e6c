import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { aParagraph, anArticle, anAuthor } from '../builders';
import { AUTHOR, desksOf, type Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

jest.setTimeout(30_000);

const PROSE = aParagraph(
  'The first ferry left at six in the morning, and the harbour stood still to see it. '.repeat(12),
);
const TWENTY = Array.from({ length: 20 }, (_, at) => `Wren Hollis ${'ABCDEFGHIJKLMNOPQRST'.charAt(at)}.`);

let newsroom: Newsroom;
let desks: Readonly<Record<'writer' | 'reviewer' | 'editor', Desk>>;

/** Profiles that the pages credit, by name; nothing public says which of them is a pen name. */
const PROFILES: Readonly<Record<string, object>> = {
  'Ines O’Marlow': { slug: 'ines', jobTitle: 'Harbour correspondent' },
  'Night Heron': { slug: 'night-heron', legalName: 'Canary Legalname', email: 'canary@private.test' },
  'The Tide Desk': { slug: 'tide-desk', kind: 'collective' },
  'دانا خليل': { slug: 'dana', kind: 'person' },
};

interface Page {
  readonly what: string;
  readonly slug: string;
  readonly credits: readonly string[];
  readonly others?: readonly object[];
  /** Those of the names above that have a profile. */
  readonly linked: readonly string[];
}

const PAGES: readonly Page[] = [
  { what: 'one author', slug: 'one', credits: ['Ines O’Marlow'], linked: ['Ines O’Marlow'] },
  {
    what: 'several, with and without a profile, beside a photographer and a translator',
    slug: 'several',
    credits: ['Ines O’Marlow', 'Bo Reed', 'Night Heron'],
    others: [
      { name: 'Dana Whitlock', role: 'photography' },
      { name: 'Tom Okoye', role: 'translation' },
    ],
    linked: ['Ines O’Marlow', 'Night Heron'],
  },
  { what: 'twenty authors', slug: 'twenty', credits: TWENTY, linked: [] },
  { what: 'a pen name', slug: 'pen-name', credits: ['Night Heron'], linked: ['Night Heron'] },
  {
    what: 'a collective and an agency',
    slug: 'houses',
    credits: ['The Tide Desk', 'Reuters'],
    linked: ['The Tide Desk'],
  },
  { what: 'names from right to left', slug: 'rtl', credits: ['دانا خليل', 'יוסי כהן'], linked: ['دانا خليل'] },
  { what: 'a desk without a profile', slug: 'desk', credits: ['Wire desk'], linked: [] },
];

beforeAll(async () => {
  newsroom = await openNewsroom();
  desks = await desksOf(newsroom, 'writer', 'reviewer', 'editor');
  const { writer } = desks;
  const ids = new Map<string, string>();
  for (const [name, more] of Object.entries(PROFILES))
    ids.set(name, await writer.writes(anAuthor({ name, ...more }), AUTHOR));
  const creditOf = (name: string) => {
    const documentId = ids.get(name);
    return documentId ? { author: { connect: [{ documentId }] }, role: 'by' } : { name, role: 'by' };
  };
  for (const { slug, credits, others = [] } of PAGES)
    await publishes(anArticle({ slug, body: [PROSE, PROSE], credits: [...credits.map(creditOf), ...others] }));
}, 60_000);

afterAll(() => newsroom.close());

async function publishes(data: Record<string, unknown>): Promise<void> {
  const { writer, reviewer, editor } = desks;
  const documentId = await writer.writes(data);
  await writer.takes('submit', documentId).expect(200);
  expect((await reviewer.approves(documentId)).status).toBe(200);
  await editor.takes('publish', documentId).expect(200);
}

const documentOf = async (slug: string) =>
  parseHTML((await newsroom.http.get(`/articles/${slug}`).expect(200)).text).document;

type Paper = Awaited<ReturnType<typeof documentOf>>;

const contents = (page: Paper, attribute: 'name' | 'property', name: string): string[] =>
  Array.from(page.querySelectorAll(`meta[${attribute}="${name}"]`)).map((meta) => meta.getAttribute('content') ?? '');
const factsIn = (page: Paper): { readonly author: readonly { readonly '@type': string; readonly name: string }[] } =>
  JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}');

/** What programs that collect articles look at, one after the other. */
describe('who wrote it is read back from the page', () => {
  test.each(PAGES)('by Firefox’s reading view: $what', async ({ slug, credits }) => {
    const read = new Readability(await documentOf(slug)).parse();
    expect(read?.byline).toBe(credits.join(', '));
    expect(read?.textContent).toContain('the harbour stood still');
  });

  test.each(PAGES)('by Firefox’s reading view where it does not know JSON-LD: $what', async ({ slug, credits }) => {
    const page = await documentOf(slug);
    const read = new Readability(page, { disableJSONLD: true }).parse();
    expect(credits).toContain(read?.byline);
  });

  test.each(PAGES)('in the facts: $what', async ({ slug, credits }) => {
    expect(factsIn(await documentOf(slug)).author.map(({ name }) => name)).toEqual(credits);
  });

  test.each(PAGES)('in the head: $what', async ({ slug, credits }) => {
    expect(contents(await documentOf(slug), 'name', 'author')).toEqual(credits);
  });

  test.each(PAGES)('by Open Graph, which wants addresses of profiles: $what', async ({ slug, linked }) => {
    const addresses = contents(await documentOf(slug), 'property', 'article:author');
    const names = await Promise.all(
      addresses.map(async (address) => {
        const page = parseHTML((await newsroom.http.get(new URL(address).pathname).expect(200)).text).document;
        return page.querySelector('h1')?.textContent;
      }),
    );
    expect(names).toEqual(linked);
  });

  test.each(PAGES)('by the links in the printed line: $what', async ({ slug, linked }) => {
    const links = Array.from((await documentOf(slug)).querySelectorAll('.signature a[rel="author"]'));
    expect(links.map((link) => link.textContent)).toEqual(linked);
  });
});

test('houses are told from people, and nothing tells who is behind a pen name', async () => {
  expect(factsIn(await documentOf('houses')).author.map((one) => one['@type'])).toEqual([
    'Organization',
    'Organization',
  ]);
  expect(factsIn(await documentOf('pen-name')).author).toMatchObject([{ '@type': 'Person', name: 'Night Heron' }]);
  const { text } = await newsroom.http.get('/articles/pen-name').expect(200);
  expect(text).not.toMatch(/canary/i);
});
