import { anArticle, aPage } from '../builders';
import { ARTICLE, Desk, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, aToken } from './support/people';
import { rowsOf } from './support/race-ledger';

let newsroom: Newsroom;
let boss: Desk;
let second: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ boss: second } = await desksOf(newsroom, 'boss'));
  boss = new Desk(newsroom, await aSuperAdmin(newsroom));
}, 60_000);

afterAll(() => newsroom.close());

const count = (uid: string, where: object) =>
  newsroom.strapi.db.query(uid as 'plugin::users-permissions.user').count({ where });

async function aLanguage(code: string, name: string): Promise<number> {
  const { body } = await boss.post('/i18n/locales', { code, name, isDefault: false }).expect(200);
  return body.id;
}

async function translates(uid: string, data: Record<string, unknown>, locale: string): Promise<string> {
  const documentId = await boss.writes(data, uid);
  await boss.put(`/content-manager/collection-types/${uid}/${documentId}?locale=${locale}`, data).expect(200);
  return documentId;
}

describe('deleting a language of the site', () => {
  test('is refused while readers see texts in it, names them, and takes no draft of another type', async () => {
    const language = await aLanguage('nl', 'Dutch');
    const page = await translates(PAGE, aPage(), 'nl');
    const documentId = await translates(ARTICLE, anArticle({ headline: 'De haven' }), 'nl');
    const { body: submitted } = await boss.takes('submit', documentId, { locale: 'nl' }).expect(200);
    await second.takes('approve', documentId, { locale: 'nl', digest: submitted.data.digest }).expect(200);
    await boss.takes('publish', documentId, { locale: 'nl' }).expect(200);

    const { body } = await boss.delete(`/i18n/locales/${language}`).expect(409);

    expect(body.error).toMatchObject({
      message: expect.stringMatching(/Dutch.*De haven/),
      details: { code: 'STILL_LIVE', documents: [{ documentId, title: 'De haven' }] },
    });
    expect(await count(PAGE, { documentId: page, locale: 'nl' })).toBe(1);
    expect(await count(ARTICLE, { documentId, locale: 'nl' })).toBe(2);
    expect(await count('plugin::i18n.locale', { code: 'nl' })).toBe(1);
  });

  test('that has drafts alone takes their cases along, and keeps their log', async () => {
    const language = await aLanguage('da', 'Danish');
    const documentId = await translates(ARTICLE, anArticle({ headline: 'Havnen' }), 'da');
    await boss.takes('submit', documentId, { locale: 'da' }).expect(200);
    await boss.delete(`/i18n/locales/${language}`).expect(200);
    expect(await count(ARTICLE, { documentId, locale: 'da' })).toBe(0);
    expect(await count('plugin::editorial.case', { documentId, locale: 'da' })).toBe(0);
    expect(await count('plugin::editorial.event', { documentId, locale: 'da' })).toBeGreaterThan(0);
    expect(await count('plugin::editorial.case', { documentId, locale: 'en' })).toBe(1);
  });

  test('keeps first what was saved last and is no revision yet', async () => {
    const language = await aLanguage('sv', 'Swedish');
    const documentId = await translates(ARTICLE, anArticle({ headline: 'Hamnen' }), 'sv');
    await newsroom.strapi.plugin('editorial').service('workflow').savedAreKept();
    const where = { documentId, locale: 'sv' };
    await rowsOf(newsroom, 'revision').deleteMany({ where });
    await rowsOf(newsroom, 'case').updateMany({ where, data: { unkeptSince: new Date().toISOString() } });
    await boss.delete(`/i18n/locales/${language}`).expect(200);
    expect(await count('plugin::editorial.revision', where)).toBe(1);
  });
});

describe('a language that the site has not', () => {
  /** Where letters are compared without their case, EN is found where en is; what is there is not saved as EN either. */
  const isBlindToCase = ['mariadb', 'mysql'].includes(process.env.TEST_DATABASE ?? '');
  const UNKNOWN = isBlindToCase ? ['xx'] : ['xx', 'EN'];

  const WAYS: readonly [string, (locale: string) => Promise<{ message: string }>][] = [
    ['a new text by REST', (locale) => overRest('post', '', locale)],
    ['a new language of a text by REST', async (locale) => overRest('put', `/${await boss.writes()}`, locale)],
    ['documents().create', (locale) => thrown(documents().create({ data: anArticle() as object, locale }))],
    [
      'documents().update',
      async (locale) =>
        thrown(documents().update({ documentId: await boss.writes(), data: anArticle() as object, locale })),
    ],
  ];

  const documents = () => newsroom.strapi.documents(ARTICLE as 'plugin::users-permissions.user');

  const thrown = (attempt: Promise<unknown>) =>
    attempt.then(
      () => ({ message: 'saved' }),
      (error: { message: string }) => error,
    );

  async function overRest(method: 'post' | 'put', path: string, locale: string): Promise<{ message: string }> {
    const { headers } = await aToken(newsroom, 'full-access');
    const request = newsroom.http[method](`/api/editorial/articles${path}?locale=${locale}`).set(headers);
    const { status, body } = await request.send({ data: anArticle() });
    expect(status).toBe(400);
    expect(body.error.details.code).toBe('BAD_PARAMETER');
    return body.error;
  }

  test.each(WAYS)('gets no text, which the panel would show nobody: %s', async (_, attempt) => {
    for (const locale of UNKNOWN) {
      const { message } = await attempt(locale);
      expect(message).toContain(`this site has no language ${locale}; it has en`);
      expect(await count(ARTICLE, { locale })).toBe(0);
    }
  });

  (isBlindToCase ? test : test.skip)('gets no text where its name is one of the site but for the case', async () => {
    const documentId = await boss.writes();
    await thrown(documents().create({ data: anArticle() as object, locale: 'EN' }));
    await thrown(documents().update({ documentId, data: { headline: 'Anything' } as object, locale: 'EN' }));
    const saved: { locale: string; headline: string }[] = await rowsOf(newsroom, 'article').findMany({ where: {} });
    expect(saved.filter(({ locale, headline }) => locale === 'EN' || headline === 'Anything')).toEqual([]);
  });
});
