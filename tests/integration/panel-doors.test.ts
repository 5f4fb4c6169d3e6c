import { anArticle, aParagraph } from '../builders';
import { ARTICLE, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdminOf } from './support/people';

const EXPLORER = 'plugin::content-manager.explorer';
const PANEL = `/content-manager/collection-types/${ARTICLE}`;
const SECRET = 'Quellenschutz';
const FIELDS = ['headline', 'slug', 'deck', 'body', 'credits.name', 'credits.role'];

let newsroom: Newsroom;
let boss: Desk;
/** May write articles in both languages, and reads their own alone. */
let freelance: Desk;
/** Reads and writes articles in English. */
let english: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  ({ boss } = await desksOf(newsroom, 'boss'));
  freelance = await whoReads({ locales: ['en', 'de'], conditions: ['admin::is-creator'] });
  english = await whoReads({ locales: ['en'], conditions: [] });
}, 60_000);

afterAll(() => newsroom.close());

async function whoReads({ locales, conditions }: { locales: string[]; conditions: string[] }): Promise<Desk> {
  const roles = newsroom.strapi.service('admin::role');
  const { id } = await roles.create({ name: `Reads ${locales.join()} ${conditions.join()}`, description: '' });
  const properties = { locales, fields: FIELDS };
  await roles.assignPermissions(id, [
    { action: `${EXPLORER}.read`, subject: ARTICLE, properties, conditions },
    { action: `${EXPLORER}.create`, subject: ARTICLE, properties, conditions: [] },
  ]);
  return new Desk(newsroom, await anAdminOf(newsroom, id));
}

/** In English it says nothing, in German it does. */
async function aSecretInGerman(): Promise<string> {
  const documentId = await boss.writes(anArticle({ headline: `Plain ${Math.random()}` }));
  const german = anArticle({ headline: `${SECRET} ${documentId}`, body: [aParagraph(`${SECRET} heißt`)] });
  await boss.put(`${PANEL}/${documentId}?locale=de`, german).expect(200);
  return documentId;
}

const count = () => newsroom.strapi.db.query(ARTICLE as 'plugin::users-permissions.user').count({});

describe('a text that somebody may not open', () => {
  test.each([
    ['clone', {}],
    ['clone', { locale: 'de', headline: 'Mine now' }],
    ['auto-clone', { locale: 'de' }],
  ])('is not theirs after a %s of %j, and nothing is made', async (action, body) => {
    const documentId = await aSecretInGerman();
    const before = await count();
    const answer = await freelance.post(`${PANEL}/${action}/${documentId}`, body);
    expect([400, 404]).toContain(answer.status);
    expect(JSON.stringify(answer.body)).not.toMatch(/Quellenschutz|Plain/i);
    expect(await count()).toBe(before);
  });

  test('in one language is not cloned there by whoever opens the others', async () => {
    const documentId = await aSecretInGerman();
    const { body } = await english.post(`${PANEL}/clone/${documentId}`, { locale: 'de' }).expect(404);
    expect(body.error.details.code).toBe('NOT_FOUND');
  });

  test('gives its words to no slug of a copy in another language', async () => {
    const documentId = await aSecretInGerman();
    const { body } = await english.post(`${PANEL}/clone/${documentId}`, { locale: 'en' }).expect(200);
    expect(body.data.slug).toMatch(/^plain-.*-copy$/);
  });

  test('is not shown among those that are looked over before a bulk step', async () => {
    const documentId = await aSecretInGerman();
    const own = await freelance.writes(anArticle({ headline: 'My own' }));
    const look = (desk: Desk, locale: string) =>
      desk.post(`${PANEL}/actions/bulkFindForValidation`, { documentIds: [documentId, own], locale }).expect(200);
    const shown = async (desk: Desk, locale: string) =>
      (await look(desk, locale)).body.results.map((one: { documentId: string }) => one.documentId).sort();
    expect(await shown(freelance, 'en')).toEqual([own]);
    expect(await shown(freelance, 'de')).toEqual([]);
    expect(await shown(english, 'de')).toEqual([]);
    expect(await shown(boss, 'en')).toEqual([documentId, own].sort());
    expect(await shown(boss, 'de')).toEqual([documentId]);
  });
});

test('whoever may open a text clones it', async () => {
  const documentId = await boss.writes(anArticle({ headline: 'Open to all' }));
  const { body } = await english.post(`${PANEL}/clone/${documentId}`, { locale: 'en' }).expect(200);
  expect(body.data).toMatchObject({ headline: 'Open to all', slug: 'open-to-all-copy' });
});

test('of many texts to look over in no language or in several, it is said what is wrong', async () => {
  const documentIds = [await boss.writes()];
  const { body } = await boss
    .post(`${PANEL}/actions/bulkFindForValidation`, { documentIds, locale: ['en', 'de'] })
    .expect(400);
  expect(body.error).toMatchObject({ message: 'Wrong body: locale: must be text', details: { code: 'BAD_PARAMETER' } });
});
