import Parser from 'rss-parser';
import { aParagraph, anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { hasSchemas, isWellFormed, jsonFeedProblems, ninjsProblems, sitemapProblems } from './support/validators';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

const read = (path: string) => newsroom.http.get(`/api/delivery${path}`).buffer(true);
const whereSchemas = hasSchemas ? test : test.skip;

const textOf = async (path: string): Promise<string> => (await read(path).expect(200)).text;

async function publish(data: Record<string, unknown>, plural: 'articles' | 'authors' = 'articles'): Promise<string> {
  const documentId = await writer.writes(data, plural === 'articles' ? ARTICLE : AUTHOR);
  await writer.takes('submit', documentId, {}, plural).expect(200);
  await reviewer.approves(documentId, plural);
  await boss.takes('publish', documentId, {}, plural).expect(200);
  return documentId;
}

async function aHeading(type: 'section' | 'tag', name: string): Promise<string> {
  const documents = newsroom.strapi.documents(`plugin::editorial.${type}` as 'plugin::users-permissions.user');
  return (await documents.create({ data: { name } as object })).documentId;
}

const ODD = 'Odd ]]> & </script> <b>"quotes"</b> 🚢 \u0007 עברית \u202Ertl';
const NAMES = Array.from({ length: 20 }, (_, at) => `Author Number ${at + 1}`);

let ids: Record<'odd' | 'many' | 'nobody' | 'old' | 'long' | 'plain', string>;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  const ferries = { connect: [{ documentId: await aHeading('tag', 'Ferries & boats') }] };
  const ropes = { connect: [{ documentId: await aHeading('tag', 'Ropes') }] };
  const harbour = { connect: [{ documentId: await aHeading('section', 'Harbour') }] };
  const author = await publish(anAuthor({ name: 'Ines Marlow', slug: 'ines-marlow' }), 'authors');
  ids = {
    odd: await publish(
      anArticle({
        headline: ODD,
        deck: ODD,
        slug: 'odd',
        body: [aParagraph(ODD), aLink('/notes?a=1&b=2')],
        tags: ferries,
      }),
    ),
    many: await publish(
      anArticle({
        slug: 'many',
        credits: NAMES.map((name) => ({ name, role: 'by' })),
        tags: ferries,
        section: harbour,
      }),
    ),
    nobody: await publish(
      anArticle({ slug: 'nobody', credits: [{ name: 'Cy Lens', role: 'photography' }], tags: ropes }),
    ),
    old: await publish(anArticle({ slug: 'old', section: harbour })),
    long: await publish(anArticle({ slug: 'long', body: [aParagraph('Long lines of rope. '.repeat(100_000))] })),
    plain: await publish(
      anArticle({
        slug: 'plain',
        dateline: 'OSTREY',
        source: 'Harbour office',
        rights: '© The Courier',
        credits: [
          { author: { connect: [{ documentId: author }] }, role: 'by' },
          { name: 'Reuters', role: 'by' },
        ],
        tags: { connect: [...ferries.connect, ...ropes.connect] },
        section: harbour,
      }),
    ),
  };
  await writer.writes(
    anArticle({ headline: 'Canary in a draft', slug: 'canary-draft', section: harbour, tags: ropes }),
  );
  // What came by import may have been published before computers count.
  await newsroom.strapi.db
    .connection('editorial_editions')
    .where({ document_id: ids.old })
    .update({ published_at: '1965-03-04T05:06:07.000Z', modified_at: '1965-03-04T05:06:07.000Z' });
  await publishInGerman(ids.plain, anArticle({ headline: 'Schlicht', slug: 'schlicht' }));
}, 120_000);

afterAll(() => newsroom.close());

async function publishInGerman(documentId: string, data: object): Promise<void> {
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German' });
  await boss.saves(`${documentId}?locale=de`, { ...data }).expect(200);
  const unreviewed = { locale: 'de', reason: 'Nobody else reads German yet.' };
  await boss.takes('publish-without-approval', documentId, unreviewed).expect(200);
}

function aLink(url: string) {
  return { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'Notes' }] }] };
}

type Item = Parser.Item & { creators?: string[]; 'content:encoded'?: string };

/** Reads a feed as a program that had no part in writing it. */
async function readFeed(path: string): Promise<Parser.Output<Item>> {
  const parser = new Parser<object, Item>({
    customFields: { item: [['dc:creator', 'creators', { keepArray: true }]] },
  });
  return parser.parseString(await textOf(path));
}

describe('the RSS feed', () => {
  test('is XML that another reader understands, odd content included', async () => {
    const answer = await read('/feeds/rss').expect(200);
    expect(answer.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(await isWellFormed(answer.text)).toBe(true);
    const odd = (await readFeed('/feeds/rss')).items.find(({ link }) => link?.endsWith('/odd'));
    expect(odd?.title).toBe(ODD.replace('\u0007', ''));
    expect(odd?.['content:encoded']).toContain('Odd ]]&gt; &amp; &lt;/script&gt;');
  });

  test('reads back as the very deck, which may speak of tags', async () => {
    const odd = (await readFeed('/feeds/rss')).items.find(({ link }) => link?.endsWith('/odd'));
    expect(odd?.content).toBe('Odd ]]&gt; &amp; &lt;/script&gt; &lt;b&gt;"quotes"&lt;/b&gt; 🚢  עברית \u202Ertl');
  });

  test('names every author, each in an element of its own, and never as an address', async () => {
    const many = (await readFeed('/feeds/rss')).items.find(({ link }) => link?.endsWith('/many'));
    expect(many?.creators).toEqual(NAMES);
    expect(await textOf('/feeds/rss')).not.toContain('<author>');
  });

  test('gives every article a name that stays when its address changes', async () => {
    const xml = await textOf('/feeds/rss');
    expect(xml).toContain(`<guid isPermaLink="false">urn:editorial:article:${ids.plain}:en</guid>`);
    expect(xml).toContain('<atom:link href="https://courier.example/feeds/rss" rel="self"');
  });

  test('writes dates as RFC 822 wants them, from long ago too', async () => {
    expect(await textOf('/feeds/rss')).toContain('<pubDate>Thu, 04 Mar 1965 05:06:07 GMT</pubDate>');
  });

  test('leads to absolute addresses only', async () => {
    const odd = (await readFeed('/feeds/rss')).items.find(({ link }) => link?.endsWith('/odd'));
    expect(odd?.link).toBe('https://courier.example/articles/odd');
    expect(odd?.['content:encoded']).toContain('href="https://courier.example/notes?a=1&amp;b=2"');
  });

  test('names who publishes it, and shows their logo', async () => {
    const xml = await textOf('/feeds/rss');
    expect(xml).toContain('<dc:publisher>The Demo Courier Society</dc:publisher>');
    expect((await readFeed('/feeds/rss')).image).toEqual({
      url: 'https://courier.example/logo.png',
      title: 'The Demo Courier',
      link: 'https://courier.example/',
    });
  });

  test('can be of one section, tag or author', async () => {
    const links = async (query: string) =>
      (await readFeed(`/feeds/rss?${query}`)).items.map(({ link }) => link?.split('/').at(-1));
    expect(await links('author=ines-marlow')).toEqual(['plain']);
    expect((await links('section=harbour')).sort()).toEqual(['many', 'old', 'plain']);
    expect((await links('tag=ropes')).sort()).toEqual(['nobody', 'plain']);
    expect(await textOf('/feeds/rss?tag=ropes')).toContain('/feeds/rss?tag=ropes"');
  });
});

test.each([
  ['section=harbour', 'Harbour · The Demo Courier'],
  ['tag=ferries-and-boats,ropes', 'Ferries & boats · Ropes · The Demo Courier'],
  ['section=harbour&author=ines-marlow', 'Harbour · Ines Marlow · The Demo Courier'],
  ['author=nobody-at-all', 'The Demo Courier'],
  ['locale=en', 'The Demo Courier'],
])('the feeds of ?%s call themselves %s', async (query, title) => {
  for (const format of ['rss', 'atom']) expect((await readFeed(`/feeds/${format}?${query}`)).title).toBe(title);
  expect(JSON.parse(await textOf(`/feeds/json?${query}`))).toMatchObject({ title });
});

describe('the Atom feed', () => {
  test('says which language it is in', async () => {
    expect(await textOf('/feeds/atom')).toMatch(/<feed [^>]*xml:lang="en"/);
  });

  test('is read by another reader, with instants of first publication and of the last change', async () => {
    const feed = await readFeed('/feeds/atom');
    expect(feed.items).toHaveLength(6);
    const xml = await textOf('/feeds/atom');
    expect(await isWellFormed(xml)).toBe(true);
    expect(xml).toContain('<published>1965-03-04T05:06:07.000Z</published>');
    expect(xml).toContain(`<id>urn:editorial:article:${ids.plain}:en</id>`);
  });

  test('has what RFC 4287 requires of feed and entries: id, title, updated, and an author', async () => {
    const xml = await textOf('/feeds/atom');
    const [head = '', ...entries] = xml.split('<entry>');
    for (const element of ['id', 'title', 'updated', 'author']) expect(head).toMatch(new RegExp(`<${element}[ >]`));
    for (const entry of entries) {
      for (const element of ['id', 'title', 'updated', 'author']) expect(entry).toMatch(new RegExp(`<${element}[ >]`));
    }
    expect(entries.find((entry) => entry.includes('/articles/many'))?.match(/<author>/g)).toHaveLength(20);
  });
});

test.each([
  ['atom', '<logo>https://courier.example/logo.png</logo>'],
  ['atom', '<name>The Demo Courier Society</name>'],
  ['json', '"icon":"https://courier.example/logo.png"'],
  ['json', '"name":"The Demo Courier Society"'],
])('the %s feed says %s of the organisation behind the site', async (format, said) => {
  expect(await textOf(`/feeds/${format}`)).toContain(said);
});

describe('the JSON feed', () => {
  test('has every author of every article', async () => {
    const { items } = JSON.parse(await textOf('/feeds/json'));
    const many = items.find(({ id }: { id: string }) => id.includes(ids.many));
    expect(many.authors.map(({ name }: { name: string }) => name)).toEqual(NAMES);
  });

  whereSchemas('is valid by the schema of JSON Feed 1.1', async () => {
    expect(jsonFeedProblems(JSON.parse(await textOf('/feeds/json')))).toBeNull();
  });
});

describe('the sitemaps', () => {
  whereSchemas('are valid by the schema of sitemaps.org, pages in two languages among them', async () => {
    const xml = await textOf('/sitemap.xml');
    expect(xml).toContain('/articles/schlicht');
    expect(await sitemapProblems(xml)).toBeNull();
  });

  test('list every public page once, with the day it last changed', async () => {
    const xml = await textOf('/sitemap.xml');
    const pages = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address).sort();
    const articles = ['long', 'many', 'nobody', 'odd', 'old', 'plain', 'schlicht'].map(
      (slug) => `https://courier.example/articles/${slug}`,
    );
    expect(pages).toEqual([...articles, 'https://courier.example/authors/ines-marlow']);
    expect(xml).toContain('<lastmod>1965-03-04T05:06:07.000Z</lastmod>');
  });

  test('know no page past the last one', async () => {
    await read('/sitemap.xml?page=1').expect(200);
    await read('/sitemap.xml?page=2').expect(404);
    await read('/sitemap.xml?page=0').expect(400);
  });

  test('hold as news what was first published within two days, and no older text', async () => {
    const xml = await textOf('/news-sitemap.xml');
    expect(await isWellFormed(xml)).toBe(true);
    expect(xml).toContain('https://courier.example/articles/plain');
    expect(xml).not.toContain('https://courier.example/articles/old');
    expect(xml).toContain('<news:language>en</news:language>');
    expect(xml).toContain('<news:name>The Demo Courier</news:name>');
  });
});

describe('an article for others', () => {
  whereSchemas.each(['odd', 'many', 'nobody', 'old', 'plain'])('is valid ninjs 3.1: %s', async (slug) => {
    expect(ninjsProblems(JSON.parse(await textOf(`/articles/${slug}/ninjs`)))).toBeNull();
  });

  test('says in ninjs who made it and what it is about', async () => {
    const item = JSON.parse(await textOf('/articles/plain/ninjs'));
    expect(item).toMatchObject({
      uri: `urn:editorial:article:${ids.plain}:en`,
      by: 'By Ines Marlow, Reuters',
      located: 'OSTREY',
      copyrightNotice: '© The Courier',
      people: [{ name: 'Ines Marlow', rel: 'by', uri: 'https://courier.example/authors/ines-marlow' }],
      organisations: [{ name: 'Reuters', rel: 'by' }],
      infoSources: [
        { name: 'Harbour office', role: 'source' },
        { name: 'The Demo Courier Society', role: 'publisher', uri: 'https://courier.example' },
      ],
    });
  });

  test('can stand in a script element as JSON-LD, whatever its headline is', async () => {
    const answer = await read('/articles/odd/jsonld').expect(200);
    expect(answer.headers['content-type']).toBe('application/ld+json; charset=utf-8');
    expect(answer.text).not.toContain('<');
    const logo = { '@type': 'ImageObject', url: 'https://courier.example/logo.png' };
    expect(JSON.parse(answer.text)).toMatchObject({
      '@context': 'https://schema.org',
      headline: ODD,
      publisher: { '@type': 'Organization', name: 'The Demo Courier Society', logo },
    });
  });

  test('names what to read next: most shared tags first, then the section, and never itself', async () => {
    const { data } = JSON.parse(await textOf('/articles/nobody/related'));
    expect(data.map(({ slug }: { slug: string }) => slug)).toEqual(['plain']);
    const next = JSON.parse(await textOf('/articles/plain/related?limit=4')).data;
    expect(next.map(({ slug }: { slug: string }) => slug)).toEqual(['nobody', 'many', 'odd', 'old']);
  });

  test('follows a slug that moved, in every format', async () => {
    await writer.saves(ids.nobody, { slug: 'somebody' }).expect(200);
    await writer.takes('submit', ids.nobody).expect(200);
    await reviewer.approves(ids.nobody);
    await boss.takes('publish', ids.nobody).expect(200);
    for (const format of ['related', 'jsonld', 'ninjs']) {
      const { headers } = await read(`/articles/nobody/${format}`).expect(301);
      expect(headers.location).toBe(`/api/delivery/articles/somebody/${format}`);
    }
  });
});

describe('every format', () => {
  const PATHS = [
    '/feeds/rss',
    '/feeds/atom',
    '/feeds/json',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/articles/plain/ninjs',
  ];

  test.each(PATHS)('answers a reader who has it already with 304: %s', async (path) => {
    const { headers } = await read(path).expect(200);
    const again = await read(path).set('If-None-Match', String(headers.etag)).expect(304);
    expect(again.headers.etag).toBe(headers.etag);
    expect(headers['surrogate-key']).toBeTruthy();
  });

  test.each(PATHS)('refuses a parameter it does not know: %s', async (path) => {
    const { body } = await read(`${path}?nothing=1`).expect(400);
    expect(body.error.details).toMatchObject({ code: 'BAD_PARAMETER', parameter: 'nothing' });
  });

  test.each(PATHS)('says nothing of drafts: %s', async (path) => {
    expect(await textOf(path)).not.toMatch(/canary/i);
  });
});
