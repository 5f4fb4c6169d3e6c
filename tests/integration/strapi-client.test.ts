import { strapi as connect, type StrapiClient } from '@strapi/client';
import { anArticle, anAuthor } from '../builders';
import { AUTHOR, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, aToken, aUser } from './support/people';

let newsroom: Newsroom;
let baseURL: string;
let live: string;
let draft: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  baseURL = `${await listening(newsroom)}/api`;
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'Deutsch' });
  const boss = new Desk(newsroom, await aSuperAdmin(newsroom));
  live = await boss.writes(anArticle({ headline: 'Ferries sail again', slug: 'ferries' }));
  const author = await boss.writes(anAuthor({ name: 'Ines Marlow', slug: 'ines-marlow' }), AUTHOR);
  const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
  const german = anArticle({ headline: 'Die Fähren fahren', slug: 'faehren', credits });
  await boss.saves(`${live}?locale=de`, german).expect(200);
  for (const locale of ['en', 'de']) {
    await boss.takes('publish-without-approval', live, { locale, reason: 'Test.' }).expect(200);
  }
  draft = await boss.writes(anArticle({ headline: 'Canary of the client', slug: 'canary' }));
}, 120_000);

afterAll(() => newsroom.close());

function clientOf(authorization: string): StrapiClient {
  return connect({ baseURL, auth: authorization.replace(/^Bearer /, '') });
}

const articlesOf = (client: StrapiClient) => client.collection('articles', { plugin: { name: 'editorial' } });

/** Somebody whose role may find articles, and no more. */
async function aReader() {
  const { headers } = await aUser(newsroom, ['article.find', 'article.findOne']);
  return articlesOf(clientOf(headers.Authorization));
}

describe('the client of Strapi reads the ordinary content API', () => {
  test('a list, one, by filter, sorted and cut to some fields', async () => {
    const articles = await aReader();
    const { data, meta } = await articles.find({ filters: { slug: { $eq: 'ferries' } }, fields: ['headline', 'slug'] });
    expect(data).toMatchObject([{ documentId: live, headline: 'Ferries sail again', slug: 'ferries' }]);
    expect(data[0]).not.toHaveProperty('deck');
    expect(meta.pagination?.total).toBe(1);
    expect((await articles.find({ filters: { slug: 'nobody' }, sort: 'headline:asc' })).data).toEqual([]);
    const one = await articles.findOne(live, { populate: ['credits'] });
    expect(one.data).toMatchObject({ headline: 'Ferries sail again', credits: [{ name: 'Wire desk' }] });
  });

  test('in another language', async () => {
    const articles = await aReader();
    expect((await articles.findOne(live, { locale: 'de' })).data).toMatchObject({ headline: 'Die Fähren fahren' });
    expect((await articles.find({ locale: 'de' })).data).toHaveLength(1);
  });

  test('with the people of credits for whoever may find authors too', async () => {
    const { headers } = await aUser(newsroom, ['article.find', 'author.find']);
    const articles = articlesOf(clientOf(headers.Authorization));
    const { data } = await articles.find({ locale: 'de', populate: ['credits.author'] });
    expect(data).toMatchObject([{ credits: [{ role: 'by', author: { name: 'Ines Marlow' } }] }]);
    const { data: unnamed } = await (await aReader()).find({ locale: 'de', populate: ['credits.author'] });
    expect(JSON.stringify(unnamed)).not.toContain('Ines Marlow');
  });

  test('and with a read-only token', async () => {
    const { headers } = await aToken(newsroom, 'read-only');
    expect((await articlesOf(clientOf(headers.Authorization)).find()).data).toHaveLength(1);
  });
});

describe('it gets nothing that readers may not see', () => {
  test('no draft, whichever way it is asked for', async () => {
    const articles = await aReader();
    expect(JSON.stringify(await articles.find())).not.toContain('Canary');
    await expect(articles.findOne(draft)).rejects.toMatchObject({ response: { status: 404 } });
    await expect(articles.find({ status: 'draft' })).rejects.toMatchObject({ response: { status: 403 } });
    await expect(articles.findOne(draft, { status: 'draft' })).rejects.toMatchObject({ response: { status: 403 } });
  });

  test('nothing at all without a permission', async () => {
    const { headers } = await aUser(newsroom, []);
    const refused = { response: { status: 403 } };
    await expect(articlesOf(clientOf(headers.Authorization)).find()).rejects.toMatchObject(refused);
    await expect(articlesOf(connect({ baseURL })).find()).rejects.toMatchObject(refused);
  });

  test('and writes nothing with the permission to read', async () => {
    const articles = await aReader();
    await expect(articles.create({ headline: 'Mine' })).rejects.toMatchObject({ response: { status: 403 } });
    await expect(articles.update(live, { headline: 'Mine' })).rejects.toMatchObject({ response: { status: 403 } });
  });
});

/** The client sends over the network. @returns the origin of the server */
async function listening({ strapi: { server } }: Newsroom): Promise<string> {
  await new Promise<void>((resolve) => void server.httpServer.listen(0, '127.0.0.1', resolve));
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
