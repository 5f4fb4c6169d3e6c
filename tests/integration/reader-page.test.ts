import { aParagraph, anArticle, anAuthor } from '../builders';
import { AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin } from './support/people';
import { removeUploads, upload, type Picture } from './support/uploads';

const HEADLINE = 'Ferries </script><script>alert(1)</script> & "quotes"';
const SECRET = 'canary-of-the-reader@private.test';
const HIDDEN = 'Canary of the unpublished pier';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let articleId: string;
let draftId: string;
let wake: Picture;

async function publishes(documentId: string, plural: 'articles' | 'authors' = 'articles'): Promise<void> {
  await writer.takes('submit', documentId, {}, plural).expect(200);
  await reviewer.approves(documentId, plural);
  await boss.takes('publish', documentId, {}, plural).expect(200);
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  const author = await writer.writes(anAuthor({ name: "Ines O'Marlow", slug: 'ines-omarlow', email: SECRET }), AUTHOR);
  await publishes(author, 'authors');
  const [harbour, boats] = [await heading('section', 'Harbour'), await heading('tag', 'Boats')];
  wake = await upload(newsroom, await aSuperAdmin(newsroom));
  articleId = await writer.writes(
    anArticle({
      headline: HEADLINE,
      slug: 'ferries',
      section: { connect: [{ documentId: harbour }] },
      tags: { connect: [{ documentId: boats }] },
      body: [aParagraph('The first ferry left at six.')],
      leadImage: { file: wake.id, alt: 'A ferry & its "wake"' },
      credits: [
        { author: { connect: [{ documentId: author }] }, role: 'by' },
        { name: 'Bo Reed', role: 'by' },
      ],
    }),
  );
  await publishes(articleId);
  const tags = { connect: [{ documentId: boats }] };
  await publishes(await writer.writes(anArticle({ headline: 'Tides explained', slug: 'tides', tags })));
  draftId = await writer.writes(anArticle({ headline: HIDDEN, slug: 'pier', tags }));
}, 120_000);

async function heading(kind: 'section' | 'tag', name: string): Promise<string> {
  const { documentId } = await newsroom.strapi
    .documents(`plugin::editorial.${kind}` as 'plugin::users-permissions.user')
    .create({ data: { name, slug: name.toLowerCase() } as object });
  return documentId;
}

afterAll(async () => {
  await removeUploads(newsroom);
  await newsroom.close();
});

const open = async (path: string, status = 200) => (await newsroom.http.get(path).expect(status)).text;
const attributes = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => value);

describe('the page of an article, which needs no script', () => {
  it('gives the authors to those who look for them in the head, the text or the facts', async () => {
    const html = await open('/articles/ferries');
    expect(attributes(html, /<meta name="author" content="([^"]*)"/g)).toEqual(['Ines O&#39;Marlow', 'Bo Reed']);
    expect(attributes(html, /<a rel="author" href="[^"]*">([^<]*)</g)).toEqual(['Ines O&#39;Marlow']);
    const [facts = '{}'] = attributes(html, /<script type="application\/ld\+json">(.*?)<\/script>/g);
    const authors: { name: string; url?: string }[] = JSON.parse(facts).author;
    expect(authors.map(({ name }) => name)).toEqual(["Ines O'Marlow", 'Bo Reed']);
    expect(authors[0]?.url).toMatch(/\/authors\/ines-omarlow$/);
  });

  it('says which site it is of to those it is passed on to', async () => {
    const html = await open('/articles/ferries');
    expect(attributes(html, /<meta property="og:site_name" content="([^"]*)"/g)).toEqual(['The Demo Courier']);
  });

  it('shows its picture to those it is passed on to by a whole address, and says what is on it', async () => {
    const html = await open('/articles/ferries');
    const said = (property: string) =>
      attributes(html, new RegExp(`<meta property="${property}" content="(.*?)"`, 'g'));
    expect(said('og:image')).toEqual([`https://courier.example${wake.url}`]);
    expect(said('og:image:alt')).toEqual(['A ferry &amp; its &quot;wake&quot;']);
  });

  it('has the text, and nothing of it is markup', async () => {
    const html = await open('/articles/ferries');
    expect(html).toContain('<p>The first ferry left at six.</p>');
    expect(html).not.toContain('<script>alert(1)');
    expect(html.match(/<h1 class="headline">(.*?)<\/h1>/)?.[1]).toContain('&lt;/script&gt;');
  });

  it('tells nothing private', async () => {
    for (const path of ['/articles/ferries', '/authors/ines-omarlow']) expect(await open(path)).not.toContain(SECRET);
  });
});

describe('the page of an author', () => {
  it('is a profile page with the one it is about', async () => {
    const html = await open('/authors/ines-omarlow');
    const [facts = '{}'] = attributes(html, /<script type="application\/ld\+json">(.*?)<\/script>/g);
    expect(JSON.parse(facts)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person', name: "Ines O'Marlow", jobTitle: 'Harbour correspondent' },
    });
    expect(html).toContain('<h1 class="headline">Ines O&#39;Marlow</h1>');
  });
});

describe('the other pages', () => {
  test.each([
    ['/', 'Ferries'],
    ['/sections/harbour', '<h1 class="section-title">Harbour</h1>'],
    ['/tags/boats', 'Tides explained'],
    ['/articles/ferries', 'Read next'],
    ['/search?q=tides', '<mark>Tides</mark> explained'],
  ])('%s shows what is published, and nothing else', async (path, shown) => {
    const html = await open(path);
    expect(html).toContain(shown);
    expect(html).not.toContain(HIDDEN);
    expect(html).not.toContain('<script>alert(1)');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('have no script at all', async () => {
    for (const path of ['/', '/articles/tides', '/authors/ines-omarlow', '/search']) {
      const html = await open(path);
      expect(html.replaceAll('<script type="application/ld+json">', '')).not.toContain('<script');
    }
  });

  it('find nothing in words that are markup, and say so', async () => {
    const html = await open('/search?q=%3Cscript%3Enothing');
    expect(html).toContain('Nothing found for “&lt;script&gt;nothing”');
    expect(html).toContain('<meta name="robots" content="noindex" />');
  });

  it('go on to older articles by a link', async () => {
    const { body } = await newsroom.http.get('/api/delivery/articles?limit=1').expect(200);
    const html = await open(`/?cursor=${encodeURIComponent(body.meta.next)}`);
    expect(html).toContain('Ferries');
    expect(html).not.toContain('Tides explained');
    await open('/?cursor=mangled', 400);
  });

  it('tell where the feeds are, those of a section on its page', async () => {
    const feeds = attributes(
      await open('/sections/harbour'),
      /<link rel="alternate" type="[^"]*" title="[^"]*" href="([^"]*)"/g,
    );
    expect(feeds).toContain('/feeds/rss');
    expect(feeds).toContain('/feeds/rss?section=harbour');
    for (const feed of feeds) await open(String(feed));
  });
});

describe('what crawlers look for', () => {
  test.each([
    ['/sitemap.xml', 'application/xml', '/articles/tides</loc>'],
    ['/news-sitemap.xml', 'application/xml', '/articles/tides</loc>'],
    ['/feeds/rss', 'application/rss+xml', 'Tides explained'],
    ['/feeds/atom', 'application/atom+xml', 'Tides explained'],
    ['/feeds/json', 'application/feed+json', 'Tides explained'],
  ])('%s stands at the root of the site', async (path, type, shown) => {
    const { headers, text, body } = await newsroom.http.get(path).expect(200);
    expect(headers['content-type']).toContain(type);
    expect(text ?? String(body)).toContain(shown);
    expect(text ?? String(body)).not.toContain(HIDDEN);
    await newsroom.http.get(path).set('If-None-Match', String(headers.etag)).expect(304);
  });

  it('robots.txt names the sitemaps by their whole address', async () => {
    const lines = (await open('/robots.txt')).split('\n');
    expect(lines).toContain('Sitemap: https://courier.example/sitemap.xml');
    expect(lines).toContain('Disallow: /preview/');
  });
});

describe('a preview', () => {
  const link = async (documentId: string, plural = 'articles') =>
    (await writer.post(`/editorial/previews/${plural}/${documentId}`, {}).expect(201)).body.data;

  it('shows the working copy as its page would, and says that it is not public', async () => {
    const { token } = await link(draftId);
    const { text, headers } = await newsroom.http.get(`/preview/${token}`).expect(200);
    expect(text).toContain(`<h1 class="headline">${HIDDEN}</h1>`);
    expect(text).toMatch(/Preview\. Not public\..*Stage: draft.*Link valid until/s);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'SAMEORIGIN',
    });
  });

  it('shows a profile too', async () => {
    const draft = await writer.writes(anAuthor({ name: 'Ada New', slug: 'ada-new', email: SECRET }), AUTHOR);
    const html = await open(`/preview/${(await link(draft, 'authors')).token}`);
    expect(html).toContain('<h1 class="headline">Ada New</h1>');
    expect(html).not.toContain(SECRET);
  });

  it('counts one view for each page, and none for those who only ask whether it is there', async () => {
    const { id, token } = await link(draftId);
    await newsroom.http.head(`/preview/${token}`).expect(200);
    await open(`/preview/${token}`);
    const { body } = await writer.get(`/editorial/previews/articles/${draftId}`).expect(200);
    expect(body.data.find((one: { id: number }) => one.id === id).views).toBe(1);
  });

  it('that is over says so, and is kept nowhere', async () => {
    const { id, token } = await link(draftId);
    await writer.delete(`/editorial/previews/articles/${draftId}/${id}`).expect(200);
    const { text, headers } = await newsroom.http.get(`/preview/${token}`).expect(404);
    expect(text).toContain('<h1>This link is over</h1>');
    expect(text).not.toContain(HIDDEN);
    expect(headers['cache-control']).toBe('no-store');
  });
});

test('a preview link that was broken on the way says that it is over', async () => {
  expect(await open('/preview/%E0%A4%A', 404)).toContain('This link is over');
});

describe('an address', () => {
  it('that was left leads on to the page', async () => {
    await boss.saves(articleId, { slug: 'boats' }).expect(200);
    await publishes(articleId);
    const { headers } = await newsroom.http.get('/articles/ferries').expect(301);
    expect(headers.location).toBe('/articles/boats');
  });

  it('where nothing is published says so', async () => {
    for (const path of ['/articles/never-was', '/sections/never-was', '/tags/x', '/nowhere', '/articles/%E0%A4%A']) {
      expect(await open(path, 404)).toContain('<h1>Not found</h1>');
    }
  });

  it('that is no page stays what it is for programs', async () => {
    const { headers } = await newsroom.http.get('/api/nowhere').set('Accept', 'text/html').expect(404);
    expect(headers['content-type']).toContain('json');
  });

  it('where a text was taken back gives its notice', async () => {
    const taken = await writer.writes(anArticle({ headline: 'Wrong from the start', slug: 'wrong' }));
    await publishes(taken);
    await boss.takes('retract', taken, { reason: 'Nothing of it was true.' }).expect(200);
    const html = await open('/articles/wrong', 410);
    expect(html).toContain('This article was retracted');
    expect(html).toContain('This text has been retracted.');
    expect(html).not.toContain('Wrong from the start');
  });
});

describe('a page that somebody has already', () => {
  const again = (path: string, etag: string) => newsroom.http.get(path).set('If-None-Match', etag);

  it.each(['/', '/articles/tides', '/authors/ines-omarlow', '/sections/harbour', '/tags/boats', '/search?q=tides'])(
    '%s is not sent again',
    async (path) => {
      const { headers } = await newsroom.http.get(path).expect(200);
      const { etag = '' } = headers;
      expect(etag).toMatch(/^"[\w-]{43}"$/);
      expect((await newsroom.http.head(path).expect(200)).headers.etag).toBe(etag);
      const answer = await again(path, `"another", ${etag}`).expect(304);
      expect(answer.text).toBe('');
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'no-cache' });
      await again(path, '"another"').expect(200);
    },
  );

  it('is sent once something in it changes', async () => {
    const { etag = '' } = (await newsroom.http.get('/').expect(200)).headers;
    await again('/', etag).expect(304);
    await publishes(await writer.writes(anArticle({ headline: 'Locks closed', slug: 'locks' })));
    const { text } = await again('/', etag).expect(200);
    expect(text).toContain('Locks closed');
  });

  it('is no page that is missing', async () => {
    expect((await again('/articles/nobody', '*').expect(404)).headers.etag).toBeUndefined();
  });
});
