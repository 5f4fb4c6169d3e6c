import {
  articleSummary,
  articleView,
  authorSummary,
  authorView,
  bioView,
  bylineView,
  sectionView,
} from '@contracts/delivery';
import { aParagraph, anArticle, anAuthor, type ArticleData } from '../builders';
import { ARTICLE, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let throughKoa = 0;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ server }) => {
    server.use((_context, next) => {
      throughKoa += 1;
      return next();
    });
  });
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const read = (path: string) => newsroom.http.get(`/api/delivery${path}`);

async function published(data: Record<string, unknown>, plural: 'articles' | 'authors' = 'articles'): Promise<string> {
  const documentId = await writer.writes(data, plural === 'articles' ? ARTICLE : AUTHOR);
  await publishes(documentId, plural);
  return documentId;
}

async function publishes(documentId: string, plural: 'articles' | 'authors' = 'articles'): Promise<void> {
  await writer.takes('submit', documentId, {}, plural).expect(200);
  await reviewer.approves(documentId, plural);
  await boss.takes('publish', documentId, {}, plural).expect(200);
}

const aHeading = async (type: 'section' | 'tag', slug: string): Promise<string> => {
  const documents = newsroom.strapi.documents(`plugin::editorial.${type}` as 'plugin::users-permissions.user');
  const { documentId } = await documents.create({ data: { name: slug.toUpperCase(), slug } as object });
  return documentId;
};

const by = (documentId: string, role = 'by') => ({ author: { connect: [{ documentId }] }, role });
interface Page {
  data: { slug: string }[];
  meta: { next: string | null };
}

const slugsOf = ({ data }: Pick<Page, 'data'>) => data.map(({ slug }) => slug);

describe('a published article', () => {
  let author: string;
  let slug: string;

  beforeAll(async () => {
    author = await published(
      anAuthor({
        name: 'Ines Marlow',
        slug: 'ines-marlow',
        organization: { name: 'The Courier', url: 'https://courier.example' },
        email: 'canary-mail@courier.example',
        legalName: 'Canary Legal',
      }),
      'authors',
    );
    slug = 'ferries-are-back';
    await published(
      anArticle({
        headline: 'Ferries are back',
        slug,
        dateline: 'OSTREY',
        section: { connect: [{ documentId: await aHeading('section', 'harbour') }] },
        tags: { connect: [{ documentId: await aHeading('tag', 'ferries') }] },
        credits: [by(author), { name: 'Reuters', role: 'by' }, { name: 'Cy Lens', role: 'photography' }],
        corrections: [{ kind: 'correction', text: 'Six, not seven.' }],
      }),
    );
  });

  test('is answered with everything the contract names', async () => {
    const { body } = await read(`/articles/${slug}`).expect(200);
    expect(articleView.parse(body.data)).toEqual(body.data);
    expect(body).toMatchObject({
      data: {
        url: 'https://courier.example/articles/ferries-are-back',
        byline: { text: 'By Ines Marlow, Reuters. Photographs by Cy Lens.' },
        section: { slug: 'harbour', name: 'HARBOUR' },
        tags: [{ slug: 'ferries' }],
        body: { html: '<p>The first ferry left at six in the morning.</p>' },
        corrections: [{ type: 'correction', text: 'Six, not seven.', at: body.data.publishedAt }],
        jsonLd: { '@type': 'NewsArticle', author: [{ name: 'Ines Marlow' }, { name: 'Reuters' }] },
      },
      meta: {},
    });
    expect(body.data.authors[0]).toMatchObject({ slug: 'ines-marlow', jobTitle: 'Harbour correspondent' });
    expect(body.data.authors[0].bio.text).toContain('The Courier');
  });

  test('shows nothing private of its authors on any address', async () => {
    const paths = [`/articles/${slug}`, '/articles?view=full', '/authors', '/authors/ines-marlow', '/authors?q=canary'];
    const bodies = await Promise.all(paths.map((path) => read(path).then(({ text }) => text)));
    expect(bodies.filter((text) => /canary/i.test(text))).toEqual([]);
    const kept = await newsroom.strapi.db.connection('editorial_editions').select('content', 'search_key');
    expect(JSON.stringify(kept)).not.toMatch(/canary/i);
  });

  test('has its byline at an address of its own', async () => {
    const { body } = await read(`/articles/${slug}/byline`).expect(200);
    expect(bylineView.parse(body.data)).toEqual(body.data);
    expect(body.data.lines[0].segments).toContainEqual({ text: 'Ines Marlow', author: 'ines-marlow' });
  });

  test('stands in the lists of its section, tag, author and genre, and in no others', async () => {
    const listed = async (query: string) => slugsOf((await read(`/articles?${query}`).expect(200)).body);
    for (const query of [
      'section=harbour',
      'tag=ferries',
      'author=ines-marlow',
      'section=harbour&tag=ferries&genre=news',
    ]) {
      expect(await listed(query)).toEqual([slug]);
    }
    expect(await listed('section=nowhere,harbour')).toEqual([slug]);
    for (const query of ['section=nowhere', 'tag=harbour', 'genre=opinion&author=ines-marlow', 'locale=de']) {
      expect(await listed(query)).toEqual([]);
    }
  });

  test('stands in lists as a summary unless the whole is asked for', async () => {
    const { body } = await read('/articles?section=harbour').expect(200);
    expect(body.data.map((one: unknown) => articleSummary.parse(one))).toEqual(body.data);
    expect(body.meta).toEqual({ next: null, limit: 20 });
    const { body: full } = await read('/articles?section=harbour&view=full').expect(200);
    expect(full.data.map((one: unknown) => articleView.parse(one))).toEqual(full.data);
  });

  test('carries the profile of today, and keeps the one readers saw', async () => {
    const before = await read(`/articles/${slug}`);
    await writer.saves(author, { jobTitle: 'Canal correspondent' }, AUTHOR).expect(200);
    expect((await read(`/articles/${slug}`)).headers.etag).toBe(before.headers.etag);
    await publishes(author, 'authors');
    const after = await read(`/articles/${slug}`);
    expect(after.body.data.authors[0].jobTitle).toBe('Canal correspondent');
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const kept = await newsroom.strapi.db.connection('editorial_editions').where({ slug }).first();
    expect(JSON.parse(kept.content).profiles[author].jobTitle).toBe('Harbour correspondent');
  });

  test('is asked for by HEAD as by GET', async () => {
    const asking = { 'Accept-Encoding': 'gzip, deflate' };
    const get = await read(`/articles/${slug}`).set(asking);
    const head = await newsroom.http.head(`/api/delivery/articles/${slug}`).set(asking).expect(200);
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.text).toBeUndefined();
  });

  test('may be cached, shared and dropped by what it shows', async () => {
    const { headers } = await read(`/articles/${slug}`).set('Origin', 'https://reader.example');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=600',
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link, Last-Modified',
    });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['surrogate-key']).toContain(`author:${author}`);
    expect(headers['cache-tag']?.split(',')).toContain(`author:${author}`);
  });

  test('is not sent again to whoever has it', async () => {
    const { headers } = await read(`/articles/${slug}`);
    const [etag, date] = [String(headers.etag), String(headers['last-modified'])];
    const long = 'Thu, 01 Jan 1970 00:00:00 GMT';
    const asks = (conditions: Record<string, string>) => read(`/articles/${slug}`).set(conditions);
    const unchanged = await asks({ 'If-None-Match': `"other", W/${etag}` }).expect(304);
    expect(unchanged.headers).toMatchObject({ etag, 'last-modified': date, 'cache-control': headers['cache-control'] });
    expect(unchanged.text).toBe('');
    await asks({ 'If-None-Match': '*' }).expect(304);
    await asks({ 'If-Modified-Since': date }).expect(304);
    await asks({ 'If-Modified-Since': long }).expect(200);
    await asks({ 'If-None-Match': '"other"', 'If-Modified-Since': date }).expect(200);
    await asks({ 'If-None-Match': etag, 'If-Modified-Since': long }).expect(304);
  });
});

test('a picture comes in all its sizes, and tells nothing else that the media library knows', async () => {
  const url = '/uploads/ferry.jpg';
  const secret = {
    name: 'canary-name.jpg',
    hash: 'canary_hash',
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 1,
    provider: 'canary',
  };
  const formats = {
    small: { ...secret, url: '/uploads/s.jpg', width: 500, height: 250 },
    thumbnail: { ...secret, url: '/uploads/t.jpg', width: 200, height: 100 },
  };
  const file = { ...secret, url, width: 1000, height: 500, alternativeText: 'A ferry', caption: null, formats };
  const { id } = await newsroom.strapi.db.query('plugin::upload.file').create({ data: file });
  const image = { ...file, alternativeText: 'Inside', createdAt: '2026-01-01', updatedAt: '2026-01-01' };
  await published(
    anArticle({
      slug: 'pictured',
      leadImage: { file: { id }, caption: 'The first one', credit: 'Cy Lens' },
      body: [aParagraph('Look.'), { type: 'image', image, children: [{ type: 'text', text: '' }] }],
    }),
  );
  const { body, text } = await read('/articles/pictured').expect(200);
  expect(articleView.parse(body.data)).toEqual(body.data);
  const sizes = [
    { url: '/uploads/t.jpg', width: 200, height: 100 },
    { url: '/uploads/s.jpg', width: 500, height: 250 },
  ];
  const words = { alt: 'A ferry', caption: 'The first one', credit: 'Cy Lens' };
  expect(body.data.image).toEqual({ url, width: 1000, height: 500, ...words, sizes });
  expect(body.data.body.html).toContain('<img src="/uploads/ferry.jpg" alt="Inside"');
  expect(text).not.toMatch(/canary/i);
});

describe('a text that is not public', () => {
  const NOWHERE = '/articles/never-written';

  async function everywhere(): Promise<string> {
    const paths = ['/articles?limit=100', '/articles?view=full&limit=100', '/authors', '/authors?q=heron', '/sections'];
    return (await Promise.all(paths.map((path) => read(path).then(({ text }) => text)))).join();
  }

  const canary = (slug: string): Partial<ArticleData> => ({
    slug,
    headline: `Heron ${slug}`,
    body: [aParagraph('Heron heron heron')],
  });

  test.each(['draft', 'in_review', 'changes_requested', 'approved'])('is not there while it is %s', async (stage) => {
    const slug = `heron-${stage.replace('_', '-')}`;
    const profile = await writer.writes(anAuthor({ name: 'Heron Author', slug: `${slug}-author` }), AUTHOR);
    const documentId = await writer.writes(anArticle({ ...canary(slug), credits: [by(profile)] }));
    if (stage !== 'draft') await writer.takes('submit', documentId).expect(200);
    if (stage === 'changes_requested')
      await reviewer.takes('request-changes', documentId, { reason: 'No.' }).expect(200);
    if (stage === 'approved') await reviewer.approves(documentId);
    expect((await writer.status(documentId)).stage).toBe(stage);
    const unknown = await read(NOWHERE).expect(404);
    for (const path of [`/articles/${slug}`, `/articles/${slug}/byline`, `/authors/${slug}-author`]) {
      expect((await read(path).expect(404)).text).toBe(unknown.text);
    }
    expect(await everywhere()).not.toMatch(/heron/i);
    expect((await read(`/articles?author=${slug}-author`)).body.data).toEqual([]);
  });

  test('is not there while a revision of a live one is being written, and its new slug tells nothing', async () => {
    const documentId = await published(anArticle({ headline: 'Osprey', slug: 'osprey' }));
    const before = await read('/articles/osprey').expect(200);
    await writer.saves(documentId, canary('heron-revision')).expect(200);
    expect((await read('/articles/osprey').expect(200)).text).toBe(before.text);
    await read('/articles/heron-revision').expect(404);
    expect(await everywhere()).not.toMatch(/heron/i);
    await writer.takes('discard-changes', documentId).expect(200);
  });

  test('is gone once it is taken down, from every list and count', async () => {
    const profile = await published(anAuthor({ name: 'Gone Girl', slug: 'gone-girl' }), 'authors');
    const documentId = await published(anArticle({ slug: 'gone', credits: [by(profile)] }));
    expect((await read('/authors?q=gone')).body.data).toHaveLength(1);
    await boss.takes('unpublish', documentId, { reason: 'Legal' }).expect(200);
    expect((await read('/articles/gone').expect(404)).text).toBe((await read(NOWHERE)).text);
    expect(slugsOf((await read('/articles?limit=100')).body)).not.toContain('gone');
    expect((await read('/authors?q=gone')).body.data).toEqual([]);
    const { body } = await read('/authors/gone-girl').expect(200);
    expect(body.data).toMatchObject({ articleCount: 0, counts: {}, firstPublishedAt: null, articles: [] });
  });

  test.each(['%00', '%E0%A4%A', '..%2Fsections', "'%20or%201=1", 'a'.repeat(3000)])('is not at /%s', async (slug) => {
    const { text } = await read(NOWHERE);
    for (const path of [`/articles/${slug}`, `/authors/${slug}`, `/sections/${slug}`]) {
      expect((await read(path).expect(404)).text).toBe(text);
    }
  });

  test('leaves no answer in caches that could outlive its publication', async () => {
    const { body, headers } = await read(NOWHERE).expect(404);
    expect(body).toMatchObject({ data: null, error: { status: 404, details: { code: 'NOT_FOUND' } } });
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('publishing again', () => {
  test('keeps the date of the first time and dates the change', async () => {
    const documentId = await published(anArticle({ slug: 'twice', corrections: [{ kind: 'update', text: 'More.' }] }));
    const { body: first } = await read('/articles/twice');
    await writer.saves(documentId, { deck: 'A new deck' }).expect(200);
    await publishes(documentId);
    const { body: second } = await read('/articles/twice');
    expect(second.data).toMatchObject({ deck: 'A new deck', publishedAt: first.data.publishedAt });
    expect(second.data.modifiedAt > first.data.modifiedAt).toBe(true);
    expect(second.data.corrections).toEqual(first.data.corrections);
    const editions = newsroom.strapi.db.connection('editorial_editions');
    const kept = await editions.where({ document_id: documentId }).orderBy('number');
    expect(kept.map((row: { number: number; is_current: unknown }) => [row.number, Boolean(row.is_current)])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('under another slug leads readers on from the old one, query and all', async () => {
    const documentId = await published(anArticle({ slug: 'old-name' }));
    await writer.saves(documentId, { slug: 'new-name' }).expect(200);
    await publishes(documentId);
    const { headers } = await read('/articles/old-name?locale=en').redirects(0).expect(301);
    expect(headers.location).toBe('/api/delivery/articles/new-name?locale=en');
    expect(headers['surrogate-key']).toBe(`article:${documentId}`);
    const byline = await read('/articles/old-name/byline').redirects(0).expect(301);
    expect(byline.headers.location).toBe('/api/delivery/articles/new-name/byline');
    await boss.takes('unpublish', documentId, { reason: 'Legal' }).expect(200);
    await read('/articles/old-name').redirects(0).expect(404);
  });
});

describe('an author', () => {
  let author: string;

  beforeAll(async () => {
    author = await writer.writes(
      anAuthor({ name: 'Tomás Arriola Vega', sortName: 'Arriola Vega, Tomás', slug: 'tomas', jobTitle: 'Editor' }),
      AUTHOR,
    );
    await published(anArticle({ slug: 'tomas-one', credits: [by(author)] }));
    await published(anArticle({ slug: 'tomas-two', credits: [by(author), by(author, 'photography')] }));
  });

  test('whose first profile travelled with an article is public with it', async () => {
    const { body } = await read('/authors/tomas').expect(200);
    expect(authorView.parse(body.data)).toEqual(body.data);
    expect(body.data).toMatchObject({
      name: 'Tomás Arriola Vega',
      url: 'https://courier.example/authors/tomas',
      articleCount: 2,
      counts: { by: 2, photography: 1 },
    });
    expect(slugsOf({ data: body.data.articles })).toEqual(['tomas-two', 'tomas-one']);
    expect(body.data.firstPublishedAt < body.data.lastPublishedAt).toBe(true);
  });

  test('is found by any part of the name, accents or not', async () => {
    for (const q of ['arriola', 'TOMAS vega', 'Tomás']) {
      const { body } = await read(`/authors?q=${encodeURIComponent(q)}`).expect(200);
      expect(slugsOf(body)).toEqual(['tomas']);
      expect(authorSummary.parse(body.data[0])).toEqual(body.data[0]);
    }
    for (const q of ['%25', '_omas', "o'"]) expect((await read(`/authors?q=${q}`).expect(200)).body.data).toEqual([]);
  });

  test('has lists of articles by role', async () => {
    expect(slugsOf((await read('/authors/tomas/articles?role=photography')).body)).toEqual(['tomas-two']);
    const { body } = await read('/authors/tomas/articles?limit=1').expect(200);
    expect(slugsOf(body)).toEqual(['tomas-two']);
    expect(slugsOf((await read(`/authors/tomas/articles?limit=1&cursor=${body.meta.next}`)).body)).toEqual([
      'tomas-one',
    ]);
  });

  test.each(['text', 'html', 'markdown'])('has a biography as %s', async (format) => {
    const { body } = await read(`/authors/tomas/bio?format=${format}&length=short&locale=de`).expect(200);
    expect(bioView.parse(body.data)).toEqual(body.data);
    expect(body.data).toMatchObject({ author: 'tomas', format, length: 'short', locale: 'de' });
    expect(body.data.bio).toContain('Tomás Arriola Vega');
  });

  test('cannot be taken down while live articles name them', async () => {
    const { body } = await boss.takes('unpublish', author, { reason: 'Left' }, 'authors').expect(409);
    expect(body.error.details.code).toBe('CREDITED_ELSEWHERE');
    expect(JSON.stringify(body)).toContain('The harbour opens again');
  });
});

describe('lists', () => {
  test('give each article once, newest first, however many come in meanwhile', async () => {
    const tag = await aHeading('tag', 'paged');
    const tags = { connect: [{ documentId: tag }] };
    for (const n of [1, 2, 3, 4, 5]) await published(anArticle({ slug: `paged-${n}`, tags }));
    const first = await read('/articles?tag=paged&limit=2').expect(200);
    await published(anArticle({ slug: 'paged-6', tags }));
    const link = /^<(.+)>; rel="next"$/.exec(String(first.headers.link))?.[1] ?? '';
    const second = await newsroom.http.get(link).expect(200);
    const third = await read(`/articles?tag=paged&limit=2&cursor=${second.body.meta.next}`).expect(200);
    const seen = [first, second, third].map(({ body }) => slugsOf(body));
    expect(seen).toEqual([['paged-5', 'paged-4'], ['paged-3', 'paged-2'], ['paged-1']]);
    expect(third.body.meta.next).toBeNull();
    expect(third.headers.link).toBeUndefined();
  });

  test('give each article once where several were published in one instant', async () => {
    const tags = { connect: [{ documentId: await aHeading('tag', 'instant') }] };
    for (const n of [1, 2, 3]) await published(anArticle({ slug: `instant-${n}`, tags }));
    const at = '2001-01-01T00:00:00.000Z';
    const target = (query: string) => newsroom.strapi.db.connection(query);
    const ids = await target('editorial_editions').where('slug', 'like', 'instant-%').pluck('id');
    await target('editorial_editions').whereIn('id', ids).update({ published_at: at });
    await target('editorial_edition_links').whereIn('edition_id', ids).update({ published_at: at });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null && seen.length < 4;) {
      const answer: { body: Page } = await read(`/articles?tag=instant&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...slugsOf(answer.body));
      cursor = answer.body.meta.next;
    }
    expect(seen.sort()).toEqual(['instant-1', 'instant-2', 'instant-3']);
  });

  test.each([
    ['/articles?colour=red', 'colour'],
    ['/articles?limit=0', 'limit'],
    ['/articles?limit=101', 'limit'],
    ['/articles?limit=ten', 'limit'],
    ['/articles?cursor=bm9wZQ', 'cursor'],
    ['/articles?section=a,,b', 'section'],
    ['/articles?tag=a&tag=b', 'tag'],
    ['/articles?tag[]=a', 'tag[]'],
    ['/articles?filters[slug]=a', 'filters[slug]'],
    ['/articles?status=draft', 'status'],
    ['/articles?view=all', 'view'],
    ['/articles?__proto__=1', '__proto__'],
    ['/articles?tag=a%00', 'tag'],
    [`/authors?cursor=${Buffer.from('["\\u0000","a"]').toString('base64url')}`, 'cursor'],
    ['/articles/any?locale=d%27', 'locale'],
    ['/authors?q=', 'q'],
    ['/authors?role=king', 'role'],
    ['/authors/any/bio?format=pdf', 'format'],
    ['/sections?q=a', 'q'],
  ])('refuse %s by the name of the parameter', async (path, parameter) => {
    const { body } = await read(path).expect(400);
    expect(body.error).toMatchObject({ status: 400, details: { code: 'BAD_PARAMETER', parameter } });
    expect(body.error.message).toContain(parameter);
  });
});

test('sections are listed by name, and one that was renamed is still found', async () => {
  await aHeading('section', 'sport');
  const { body } = await read('/sections').expect(200);
  expect(body.data.map((one: unknown) => sectionView.parse(one))).toEqual(body.data);
  expect(slugsOf(body)).toEqual([...slugsOf(body)].sort());
  const { body: one } = await read('/sections/sport').expect(200);
  const documents = newsroom.strapi.documents('plugin::editorial.section' as 'plugin::users-permissions.user');
  await documents.update({ documentId: one.data.id, data: { slug: 'sports' } as object });
  const { headers } = await read('/sections/sport').redirects(0).expect(301);
  expect(headers.location).toBe('/api/delivery/sections/sports');
  await read('/sections/nowhere').expect(404);
});

test('an article in two languages is two answers that name each other', async () => {
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'Deutsch' });
  const documentId = await published(anArticle({ slug: 'bridge', headline: 'The bridge' }));
  const german = {
    headline: 'Die Brücke',
    slug: 'bruecke',
    body: [aParagraph('Sie steht.')],
    credits: [{ name: 'Bo', role: 'by' }],
  };
  await boss.saves(`${documentId}?locale=de`, german).expect(200);
  expect((await read('/articles/bridge')).body.data.alternates).toEqual([]);
  await read('/articles/bruecke?locale=de').expect(404);

  await publishesIn('de', documentId);
  const { body: inGerman } = await read('/articles/bruecke?locale=de').expect(200);
  expect(inGerman.data).toMatchObject({ id: documentId, locale: 'de', byline: { text: 'Von Bo' } });
  expect(inGerman.data.alternates).toMatchObject([{ locale: 'en', slug: 'bridge' }]);
  expect((await read('/articles/bridge')).body.data.alternates).toMatchObject([{ locale: 'de', slug: 'bruecke' }]);
  expect(slugsOf((await read('/articles?locale=de')).body)).toEqual(['bruecke']);
  expect(slugsOf((await read('/articles?limit=100')).body)).not.toContain('bruecke');
});

/** The roles of the others were made before there was this language, and open no text in it. */
async function publishesIn(locale: string, documentId: string): Promise<void> {
  const unreviewed = { locale, reason: 'Nobody else reads this language yet.' };
  await boss.takes('publish-without-approval', documentId, unreviewed).expect(200);
}

describe('where the door comes before all middlewares', () => {
  const NAMED = ['content-type', 'content-length', 'etag', 'last-modified', 'cache-control', 'surrogate-key', 'vary'];
  const told = ({ status, headers, text }: { status: number; headers: Record<string, string>; text: string }) => {
    return { status, text, headers: NAMED.map((name) => [name, headers[name]]) };
  };

  /** Asked until it comes without Koa: memory is trusted from the first look at the changes on. */
  async function fromMemory(path: string, headers: Record<string, string> = {}) {
    for (let tries = 0; tries < 50; tries += 1) {
      const before = throughKoa;
      const answer = await read(path).set(headers);
      if (throughKoa === before) return answer;
      await new Promise((later) => setTimeout(later, 20));
    }
    throw new Error(`${path} never came out of memory`);
  }

  test('what is in memory is given as it was made, before Koa begins', async () => {
    await published(anArticle({ slug: 'quick' }));
    const made = await read('/articles/quick?locale=en').set('x-forwarded-for', '192.0.2.1');
    const kept = await fromMemory('/articles/quick?locale=en');
    expect(told(kept)).toEqual(told(made));
    const conditional = await fromMemory('/articles/quick?locale=en', { 'if-none-match': made.headers.etag ?? '' });
    expect([conditional.status, conditional.text, conditional.headers.etag]).toEqual([304, '', made.headers.etag]);
    const plain = { 'accept-encoding': 'identity' };
    const { headers } = await fromMemory('/articles/quick?locale=en', plain);
    const before = throughKoa;
    const head = await newsroom.http.head('/api/delivery/articles/quick?locale=en').set(plain).expect(200);
    expect([throughKoa, head.text, head.headers['content-length']]).toEqual([
      before,
      undefined,
      headers['content-length'],
    ]);
  });

  test('what changed is made anew', async () => {
    const documentId = await published(anArticle({ slug: 'renewed', deck: 'Before' }));
    expect((await fromMemory('/articles/renewed')).body.data.deck).toBe('Before');
    await writer.saves(documentId, { deck: 'After' }).expect(200);
    await publishes(documentId);
    expect((await read('/articles/renewed')).body.data.deck).toBe('After');
  });

  test('whatever does not read goes on to Koa', async () => {
    await published(anArticle({ slug: 'read-only' }));
    await fromMemory('/articles/read-only');
    await newsroom.http.post('/api/delivery/articles/read-only').expect(405);
  });
});
