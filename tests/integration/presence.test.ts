import { anArticle } from '../builders';
import { Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, type Someone } from './support/people';
import { rowsOf } from './support/race-ledger';
import { statementsOf } from './support/statements';

jest.setTimeout(60_000);

const START = Date.parse('2031-05-01T10:04:00.000Z');
const SECOND = 1000;

let newsroom: Newsroom;
let anna: Desk;
let ben: Desk;
let people: readonly [Someone, Someone];
let now = START;
let documentId: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  people = [await anAdmin(newsroom, 'writer'), await anAdmin(newsroom, 'editor')];
  [anna, ben] = [new Desk(newsroom, people[0]), new Desk(newsroom, people[1])];
  presence().setClock(() => new Date(now));
}, 120_000);

afterAll(() => newsroom.close());

beforeEach(async () => {
  now = START;
  await rowsOf(newsroom, 'lease').deleteMany({});
  documentId = await anna.writes(anArticle());
});

const presence = () => newsroom.strapi.plugin('editorial').service('presence');
const at = (seconds: number) => new Date(START + seconds * SECOND).toISOString();
const beats = async (desk: Desk, what = '') =>
  (await desk.post(`/editorial/presence/articles/${documentId}${what}`, { locale: 'en' }).expect(200)).body.data;

test('who comes first has it, and who comes later sees since when', async () => {
  expect(await beats(anna)).toEqual({ others: [], isMine: true, takenOver: null });
  now += 30 * SECOND;
  expect(await beats(ben)).toMatchObject({ others: [{ since: at(0), isHolder: true }], isMine: false });
  expect(await beats(anna)).toMatchObject({ others: [{ since: at(30), isHolder: false }], isMine: true });
});

test('a lease goes on with each beat and ends by itself a minute after the last', async () => {
  await beats(anna);
  for (let n = 0; n < 5; n += 1) {
    now += 50 * SECOND;
    await beats(anna);
  }
  expect((await beats(ben)).others).toMatchObject([{ since: at(0), isHolder: true }]);
  now += 61 * SECOND;
  expect(await beats(ben)).toEqual({ others: [], isMine: true, takenOver: null });
  expect(await rowsOf(newsroom, 'lease').count({})).toBe(1);
});

test('who takes over has it from then on, and the other is told at the next beat', async () => {
  await beats(anna);
  await beats(ben);
  now += 20 * SECOND;
  expect(await beats(ben, '/take-over')).toMatchObject({ isMine: true });
  const told = await beats(anna);
  expect(told).toMatchObject({ isMine: false, takenOver: { at: at(20) } });
  expect(told.takenOver.name).toBe(told.others[0].name);
  await beats(anna, '/take-over');
  expect(await beats(anna)).toMatchObject({ isMine: true, takenOver: null });
});

test('who leaves is gone at once, and whoever is left has it', async () => {
  await beats(anna);
  await beats(ben);
  await beats(ben, '/take-over');
  await beats(ben, '/leave');
  expect(await beats(anna)).toEqual({ others: [], isMine: true, takenOver: null });
});

test('a beat of somebody who is there writes once', async () => {
  await beats(anna);
  const said = await statementsOf(newsroom, () => beats(anna));
  expect(said.filter(({ sql }) => /^\s*(?:insert|update|delete)\b.*editorial/is.test(sql))).toHaveLength(1);
});

test('two who come in the same moment are both there, and one of them has it', async () => {
  await Promise.all([beats(anna), beats(ben), beats(anna), beats(ben)]);
  const seen = [await beats(anna), await beats(ben)];
  expect(seen.map(({ others }) => others.length)).toEqual([1, 1]);
  expect(seen.filter(({ isMine }) => isMine)).toHaveLength(1);
});

test('no save is held up by it: versions alone decide', async () => {
  await beats(anna);
  await ben.saves(documentId, { deck: 'By Ben' }).expect(200);
  await beats(ben, '/take-over');
  await anna.saves(documentId, { deck: 'By Anna' }).expect(200);
});

test('a text that somebody may not open, or that is not there, is the same 404', async () => {
  const { id: role } = await newsroom.strapi.service('admin::role').create({ name: 'nobody', description: 'none' });
  const stranger = await anAdmin(newsroom, 'writer');
  await newsroom.strapi.service('admin::user').updateById(stranger.id, { roles: [role] });
  for (const place of [documentId, 'nowhere']) {
    const address = `/editorial/presence/articles/${place}`;
    await new Desk(newsroom, stranger).post(address, { locale: 'en' }).expect(404);
  }
  await anna.post(`/editorial/presence/articles/${documentId}`, { locale: 7 }).expect(400);
  await newsroom.http.post(`/editorial/presence/articles/${documentId}`).expect(401);
});
