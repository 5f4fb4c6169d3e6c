import { anArticle } from '../builders';
import { anApprovedArticle, ARTICLE, type Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aCustomToken, allowPublic, aToken, type Someone } from './support/people';

jest.setTimeout(60_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let tag: string;
let section: string;

beforeAll(async () => {
  newsroom = await openNewsroom({ GRAPHQL: 'true', LOG_LEVEL: 'silent' });
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  [tag, section] = [await heading('tag'), await heading('section')];
  await allowPublic(newsroom.strapi, ['article.find', 'article.findOne']);
}, 120_000);

afterAll(() => newsroom.close());

async function heading(type: 'tag' | 'section'): Promise<string> {
  const documents = newsroom.strapi.documents(`plugin::editorial.${type}` as 'plugin::users-permissions.user');
  return (await documents.create({ data: { name: 'Harbour', slug: 'harbour' } as object })).documentId;
}

const tagged = () => ({ tags: { connect: [{ documentId: tag }] } });
const filed = () => ({ section: { connect: [{ documentId: section }] } });

async function published(slug: string, more: Record<string, unknown> = {}): Promise<string> {
  const documentId = await anApprovedArticle(writer, reviewer, { slug, ...more });
  await boss.takes('publish', documentId).expect(200);
  return documentId;
}

async function publishes(documentId: string): Promise<void> {
  await writer.takes('submit', documentId).expect(200);
  await reviewer.approves(documentId);
  await boss.takes('publish', documentId).expect(200);
}

const related = (slug: string, query = '') => newsroom.http.get(`/api/delivery/articles/${slug}/related${query}`);
const slugsNextTo = async (slug: string, query = ''): Promise<string[]> =>
  (await related(slug, query).expect(200)).body.data.map((one: { slug: string }) => one.slug);

describe('what readers are shown to go on with', () => {
  it('is what editors picked, in their order, then what shares tags, then the section', async () => {
    const [older, newer] = [await published('older'), await published('newer')];
    await published('same-tag', tagged());
    await published('same-section', filed());
    const also = await published('tagged-and-picked', tagged());
    await published('start', { ...tagged(), ...filed(), picks: [older, also, newer] });
    const all = ['older', 'tagged-and-picked', 'newer', 'same-tag', 'same-section'];
    expect(await slugsNextTo('start')).toEqual(all);
    for (const limit of [1, 2, 4]) expect(await slugsNextTo('start', `?limit=${limit}`)).toEqual(all.slice(0, limit));
  });

  it('is said in the keys of the answer, so that caches drop it with them', async () => {
    const pick = await published('keyed');
    const from = await published('from', { picks: [pick] });
    const { headers } = await related('from');
    expect((headers['surrogate-key'] ?? '').split(' ')).toEqual(
      expect.arrayContaining([`article:${from}`, `article:${pick}`, 'articles']),
    );
  });

  it('is the pick as it is today, whatever was published of it since', async () => {
    const pick = await published('moving', { headline: 'Before' });
    await published('pointing', { picks: [pick] });
    const headline = async () => (await related('pointing')).body.data[0]?.headline;
    expect([await headline(), await headline()]).toEqual(['Before', 'Before']);
    for (const version of ['After', 'Later']) {
      await writer.saves(pick, anArticle({ headline: version, slug: 'moving' })).expect(200);
      await publishes(pick);
      expect(await headline()).toBe(version);
    }
  });

  it('is the pick in the language of the article alone, and never the article itself', async () => {
    await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'Deutsch' });
    const pick = await published('english-alone');
    const documentId = await published('bridge', { picks: [pick] });
    const german = anArticle({ headline: 'Brücke', slug: 'bruecke', picks: [pick, documentId] });
    await boss.saves(`${documentId}?locale=de`, german).expect(200);
    // The roles of the others were made before there was this language, and open no text in it.
    const unreviewed = { locale: 'de', reason: 'Nobody else reads German yet.' };
    await boss.takes('publish-without-approval', documentId, unreviewed).expect(200);
    expect(await slugsNextTo('bruecke', '?locale=de')).toEqual([]);
    expect(await slugsNextTo('bridge')).toEqual(['english-alone']);
  });
});

describe('a pick that is not public', () => {
  it('keeps nobody from publishing, and has its place as soon as it is published', async () => {
    const [draft, live] = [await writer.writes(anArticle({ slug: 'not-yet' })), await published('there')];
    const from = await published('early', { picks: [draft, live] });
    expect(await slugsNextTo('early')).toEqual(['there']);
    await publishes(draft);
    expect(await slugsNextTo('early')).toEqual(['not-yet', 'there']);
    const [row] = await liveRows(newsroom, from);
    expect(row?.picks).toEqual([draft, live]);
  });

  it.each(['unpublish', 'retract'])('is left out after %s, and comes back to its place', async (step) => {
    const slug = `goes-by-${step}`;
    const [pick, stays] = [await published(slug), await published(`stays-by-${step}`)];
    await published(`from-${step}`, { picks: [pick, stays] });
    expect(await slugsNextTo(`from-${step}`)).toEqual([slug, `stays-by-${step}`]);
    await boss.takes(step, pick, { reason: 'Taken down' }).expect(200);
    expect(await slugsNextTo(`from-${step}`)).toEqual([`stays-by-${step}`]);
    expect((await related(`from-${step}`)).text).not.toContain(pick);
    if (step === 'retract') await boss.takes('reinstate', pick, { reason: 'It was right after all' }).expect(200);
    await publishes(pick);
    expect(await slugsNextTo(`from-${step}`)).toEqual([slug, `stays-by-${step}`]);
  });

  it('is named in no answer to a reader', async () => {
    const draft = await writer.writes(anArticle({ slug: 'nobody-knows' }));
    const from = await published('discreet', { picks: [draft] });
    const address = '/api/editorial/articles';
    const delivery = ['', '/byline', '/related', '/jsonld', '/ninjs'].map(
      (more) => `/api/delivery/articles/discreet${more}`,
    );
    const ordinary = ['', `/${from}`].flatMap((more) =>
      ['', '?populate=*', '?fields=headline,slug'].map((query) => address + more + query),
    );
    for (const path of [...delivery, '/api/delivery/articles?view=full', '/api/delivery/feeds/json', ...ordinary]) {
      const { text, headers } = await newsroom.http.get(path).expect(200);
      expect(JSON.stringify(headers) + text).not.toContain(draft);
    }
    for (const query of ['fields=picks', 'sort=picks', `filters[picks][$contains]=${draft.slice(0, 4)}`]) {
      await newsroom.http.get(`${address}?${query}`).expect(400);
    }
    const asked = async (query: string) => (await newsroom.http.post('/graphql').send({ query })).body;
    expect((await asked('{editorialArticles{headline}}')).data.editorialArticles.length).toBeGreaterThan(0);
    for (const query of ['{editorialArticles{picks}}', '{editorialArticles(filters:{picks:{notNull:true}}){slug}}']) {
      expect(JSON.stringify(await asked(query))).toMatch(/GRAPHQL_VALIDATION_FAILED|Cannot query field|not defined/);
    }
  });
});

describe('picks are part of the text', () => {
  it('their order is approved with it', async () => {
    const [one, two] = [await published('first-pick'), await published('second-pick')];
    const documentId = await anApprovedArticle(writer, reviewer, { slug: 'ordered', picks: [one, two] });
    expect((await writer.status(documentId)).stage).toBe('approved');
    await writer.saves(documentId, { picks: [two, one] }).expect(200);
    expect((await writer.status(documentId)).stage).not.toBe('approved');
    await boss.takes('publish', documentId).expect(409);
  });

  it('a comparison says what was picked by its headline', async () => {
    const pick = await published('compared', { headline: 'A name for a pick' });
    const documentId = await published('comparing');
    await writer.saves(documentId, { picks: [pick] }).expect(200);
    const { changed } = (await writer.get(`/editorial/revisions/articles/${documentId}/compare`).expect(200)).body.data;
    expect(changed).toHaveLength(1);
    expect(JSON.stringify(changed)).toContain('A name for a pick');
  });

  it('a rebuild finds the same in every edition', async () => {
    const { differences } = await newsroom.strapi.plugin('editorial').service('delivery').rebuild();
    expect(differences).toEqual([]);
  });

  it('come over the content API as well, from those who may write', async () => {
    const token = await aCustomToken(newsroom, ['article.create', 'article.update', 'article.readDraft']);
    const pick = await published('by-api');
    const { body } = await send(token, { slug: 'written-by-api', picks: [pick] }).expect(201);
    const [row] = await newsroom.strapi.db
      .query(ARTICLE as 'plugin::users-permissions.user')
      .findMany({ where: { documentId: body.data.documentId } });
    expect(row.picks).toEqual([pick]);
  });

  const WRONG: readonly [string, unknown][] = [
    ['a word', 'harbour'],
    ['a number', 7],
    ['an object', { documentId: 'x' }],
    ['a list of numbers', [1, 2]],
    ['an empty name', ['']],
    ['one twice', ['x', 'x']],
    ['too many', Array.from({ length: 21 }, (_, at) => `x${at}`)],
  ];

  it.each(WRONG)('%s in their place is refused by name', async (_what, picks) => {
    const token = await aToken(newsroom, 'full-access');
    const { body } = await send(token, { picks }).expect(400);
    expect(body.error.details).toMatchObject({ code: 'BAD_PARAMETER' });
    expect(body.error.message).toContain('picks');
  });

  const send = (who: Someone, more: Record<string, unknown>) =>
    newsroom.http
      .post('/api/editorial/articles?status=draft')
      .set(who.headers)
      .send({ data: anArticle(more) });
});
