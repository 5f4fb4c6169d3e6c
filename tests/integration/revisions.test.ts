import { revisionAnswer, revisionsAnswer, type RevisionLine } from '@contracts/revisions';
import { STANDARD_TIERS } from '@domain/revisions/thinning';
import { thinDue } from '../../src/plugins/editorial/server/src/revisions/thin';
import { documents } from '../../src/plugins/editorial/server/src/strapi';
import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, anAdminOf, aUser } from './support/people';
import { rowsOf } from './support/race-ledger';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 120_000);

afterAll(() => newsroom.close());

const revisions = () => newsroom.strapi.plugin('editorial').service('revisions');
const pathOf = (documentId: string, more = '', plural = 'articles') =>
  `/editorial/revisions/${plural}/${documentId}${more}`;

async function pageOf(documentId: string, query = '', desk = writer, plural = 'articles') {
  const { body } = await desk.get(pathOf(documentId, query, plural)).expect(200);
  expect(revisionsAnswer.parse(body)).toEqual(body);
  return body;
}

const linesOf = async (documentId: string, desk = writer): Promise<RevisionLine[]> =>
  (await pageOf(documentId, '', desk)).data;

async function contentOf(documentId: string, id: number, desk = writer, plural = 'articles') {
  const { body } = await desk.get(pathOf(documentId, `/${id}`, plural)).expect(200);
  expect(revisionAnswer.parse(body)).toEqual(body);
  return body.data.content;
}

const rename = (documentId: string, headline: string, desk = writer) =>
  desk.saves(documentId, { headline }).expect(200);
const kept = (documentId: string) => rowsOf(newsroom, 'revision').findMany({ where: { documentId } });

describe('every saved text', () => {
  const workflow = () => newsroom.strapi.plugin('editorial').service('workflow');
  const keyOf = (documentId: string) => ({ uid: ARTICLE, documentId, locale: 'en' });

  /** As a process leaves it that ends between the answer to a save and what comes after. */
  async function endedAfterSaving(documentId: string): Promise<void> {
    await workflow().savedAreKept();
    const [newest] = await rowsOf(newsroom, 'revision').findMany({ where: { documentId }, orderBy: { id: 'desc' } });
    await rowsOf(newsroom, 'revision').deleteMany({ where: { id: newest?.id } });
    const unkeptSince = String(newest?.at);
    await rowsOf(newsroom, 'case').updateMany({ where: { documentId }, data: { unkeptSince } });
  }

  it.each([
    ['a look at its revisions', (documentId: string) => linesOf(documentId)],
    ['the next save', (documentId: string) => rename(documentId, 'Three', editor)],
    ['a step', (documentId: string) => writer.takes('submit', documentId)],
    ['the round that looks for such texts', () => workflow().keepAllSaved()],
    ['its deletion', (documentId: string) => boss.delete(`/content-manager/collection-types/${ARTICLE}/${documentId}`)],
  ] as const)('is kept by %s where the process ended too soon', async (_, next) => {
    const documentId = await writer.writes(anArticle({ headline: 'One' }));
    await rename(documentId, 'Two');
    await endedAfterSaving(documentId);
    const [one, ...others] = await kept(documentId);
    expect(others).toEqual([]);
    await next(documentId);
    const found = await kept(documentId);
    const two = found.filter(({ content }) => JSON.parse(String(content)).headline === 'Two');
    expect(two).toMatchObject([{ savedBy: one?.savedBy }]);
    await workflow().savedAreKept();
    expect(await rowsOf(newsroom, 'case').count({ where: { documentId, unkeptSince: { $notNull: true } } })).toBe(0);
  });

  it('is kept though the next save follows at once', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'Text 0' }));
    const save = (headline: string) => documents(newsroom.strapi, ARTICLE).update({ documentId, data: { headline } });
    const actors = newsroom.strapi.plugin('editorial').service('actors');
    await actors.asSystem('test', async () => {
      for (let n = 1; n <= 8; n += 1) await save(`Text ${n}`);
    });
    await workflow().keepSaved(keyOf(documentId));
    expect(await kept(documentId)).toHaveLength(9);
  });

  it('holds up no step that follows at once, whoever keeps it', async () => {
    const documentIds = [await writer.writes(), await writer.writes(), await writer.writes(), await writer.writes()];
    for (const deck of ['The first', 'The second', 'The third']) {
      for (const documentId of documentIds) {
        await writer.saves(documentId, { deck }).expect(200);
        await writer.takes('submit', documentId).expect(200);
        await writer.takes('withdraw', documentId).expect(200);
      }
    }
    for (const documentId of documentIds) {
      const texts = await kept(documentId);
      expect(texts.filter(({ thinAt }) => thinAt === null)).toHaveLength(3);
    }
  });

  it('is kept once, with who saved it and when, newest first', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'One' }));
    await rename(documentId, 'Two', editor);
    await rename(documentId, 'Two');
    const lines = await linesOf(documentId);
    expect(lines).toMatchObject([
      { isWorking: true, isLive: false, marks: [], first: null, savedBy: expect.stringMatching(/^Ada /) },
      { isWorking: false, isLive: false, marks: [], first: null },
    ]);
    expect(lines[0]?.savedBy).not.toBe(lines[1]?.savedBy);
    expect(await contentOf(documentId, lines[1]?.id ?? 0)).toMatchObject({ headline: 'One' });
    expect(await kept(documentId)).toHaveLength(2);
  });

  it('that comes back is not kept twice, and says who brought it', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'One' }));
    const [first] = await linesOf(documentId);
    await rename(documentId, 'Two');
    await rename(documentId, 'One', editor);
    const lines = await linesOf(documentId);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      id: first?.id,
      isWorking: true,
      first: { at: first?.at, savedBy: first?.savedBy },
    });
    expect(lines[0]?.savedBy).not.toBe(first?.savedBy);
  });

  it('says what was done with it: submitted, approved, published', async () => {
    const documentId = await writer.writes(anArticle());
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    await editor.takes('publish', documentId).expect(200);
    await rename(documentId, 'After publication');
    const [working, live] = await linesOf(documentId);
    expect(working).toMatchObject({ isWorking: true, isLive: false, marks: [] });
    expect(live?.marks.map(({ step }) => step)).toEqual(['submit', 'approve', 'publish']);
    expect(live).toMatchObject({ isWorking: false, isLive: true });
  });

  it('is read in pages that neither repeat nor leave out', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'Take 0' }));
    for (let n = 1; n < 5; n += 1) await rename(documentId, `Take ${n}`);
    const seen: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await pageOf(documentId, `?limit=2${next && `&before=${next}`}`);
      seen.push(...page.data.map(({ id }: RevisionLine) => id));
      next = page.meta.next;
    }
    expect(seen).toEqual((await linesOf(documentId)).map(({ id }) => id));
    expect(new Set(seen).size).toBe(5);
  });

  it('of a profile is kept without what is private', async () => {
    const data = anAuthor({ email: 'secret@courier.example', legalName: 'Secret Name' });
    const documentId = await boss.writes(data, AUTHOR);
    const { data: lines } = await pageOf(documentId, '', boss, 'authors');
    const [row] = await kept(documentId);
    expect(row?.content).not.toMatch(/secret/i);
    expect(JSON.stringify(await contentOf(documentId, lines[0].id, boss, 'authors'))).not.toMatch(/secret/i);
  });
});

describe('who may not read', () => {
  async function anAdminWhoReads(fields: readonly string[]): Promise<Desk> {
    const roles = newsroom.strapi.service('admin::role');
    const { id } = await roles.create({ name: `Reads ${fields.join()}`, description: '' });
    const action = 'plugin::content-manager.explorer.read';
    const grant = { action, subject: ARTICLE, properties: { fields, locales: ['en'] }, conditions: [] };
    await roles.assignPermissions(id, fields.length > 0 ? [grant] : []);
    return new Desk(newsroom, await anAdminOf(newsroom, id));
  }

  it('the working copy is told the 404 of a text that is not there', async () => {
    const documentId = await writer.writes(anArticle());
    const [line] = await linesOf(documentId);
    const stranger = await anAdminWhoReads([]);
    for (const path of ['', `/${line?.id}`]) await stranger.get(pathOf(documentId, path)).expect(404);
    await newsroom.http.get(pathOf(documentId)).expect(401);
    await newsroom.http.get(`/api${pathOf(documentId)}`).expect(403);
  });

  it('some of its fields is not shown them, in components either', async () => {
    const documentId = await writer.writes(anArticle({ credits: [{ name: 'Ines', role: 'by', note: 'in Tunis' }] }));
    const [line] = await linesOf(documentId);
    const reader = await anAdminWhoReads(['headline', 'credits.name']);
    expect(await contentOf(documentId, line?.id ?? 0, reader)).toEqual({
      headline: expect.any(String),
      credits: [{ name: 'Ines' }],
    });
  });

  it('another document gets nothing of it by its number', async () => {
    const [mine, other] = [await writer.writes(anArticle()), await writer.writes(anArticle())];
    const [line] = await linesOf(other);
    await writer.get(pathOf(mine, `/${line?.id}`)).expect(404);
    await writer.get(pathOf(mine, '/0')).expect(404);
    await writer.get(pathOf(mine, '/x')).expect(404);
  });

  it('the types that relations lead to gets no relations on the content API', async () => {
    const author = await boss.writes(anAuthor(), AUTHOR);
    const documentId = await writer.writes(anArticle({ credits: [{ author, role: 'by' }] }));
    const [line] = await linesOf(documentId);
    const permissions = ['article.readDraft', 'revision.list', 'revision.read'];
    const contentAt = async (actions: readonly string[]) => {
      const { headers } = await aUser(newsroom, actions);
      return (await newsroom.http.get(`/api${pathOf(documentId, `/${line?.id}`)}`).set(headers)).body.data.content;
    };
    expect((await contentAt(permissions)).credits).toEqual([{ role: 'by' }]);
    expect((await contentAt([...permissions, 'author.find'])).credits).toEqual([{ role: 'by', author }]);
    const { headers } = await aToken(newsroom, 'full-access');
    await newsroom.http
      .get(`/api${pathOf(documentId)}`)
      .set(headers)
      .expect(200);
  });
});

it.each([
  ['before', 'before=yesterday'],
  ['limit', 'limit=1000'],
])('a wrong %s is named', async (field, query) => {
  const documentId = await writer.writes(anArticle());
  const { body } = await writer.get(pathOf(documentId, `?${query}`)).expect(400);
  expect(body.error.details).toMatchObject({ code: 'BAD_PARAMETER', errors: [{ path: [field] }] });
});

describe('saved texts are thinned out', () => {
  const START = Date.parse('2024-05-06T10:00:00.000Z');
  let now = START;

  beforeAll(() => {
    revisions().setClock(() => new Date(now));
  });

  /** Texts saved at these minutes after the start, the last of them the working copy. */
  async function savedAt(minutes: readonly number[]): Promise<string> {
    const documentId = await writer.writes(anArticle({ headline: 'Minute 0' }));
    for (const minute of minutes.slice(1)) await rename(documentId, `Minute ${minute}`);
    const found = [...(await linesOf(documentId))].reverse();
    for (const [n, { id }] of found.entries()) {
      const at = new Date(START + (minutes[n] ?? 0) * 60_000).toISOString();
      const thinAt = new Date(Date.parse(at) + 24 * HOUR_MS).toISOString();
      await rowsOf(newsroom, 'revision').update({ where: { id }, data: { at, thinAt } });
    }
    return documentId;
  }

  const minutesOf = async (documentId: string) =>
    (await linesOf(documentId)).map(({ at }) => (Date.parse(at) - START) / 60_000).reverse();

  async function thinAt(hours: number): Promise<void> {
    now = START + hours * HOUR_MS;
    await revisions().thinDue();
  }

  it('after a day to one an hour, after a week to one a day, and the working copy stays', async () => {
    const documentId = await savedAt([0, 10, 50, 61, 119, 121, 122]);
    await thinAt(23);
    expect(await minutesOf(documentId)).toEqual([0, 10, 50, 61, 119, 121, 122]);
    await thinAt(27);
    expect(await minutesOf(documentId)).toEqual([50, 119, 122]);
    await thinAt(8 * 24);
    expect(await minutesOf(documentId)).toEqual([122]);
    await thinAt(400 * 24);
    expect(await minutesOf(documentId)).toEqual([122]);
  });

  it('but never one that was submitted', async () => {
    const documentId = await savedAt([0, 10]);
    await writer.takes('submit', documentId).expect(200);
    await writer.takes('withdraw', documentId).expect(200);
    await rename(documentId, 'Once more');
    await rowsOf(newsroom, 'revision').updateMany({
      where: { documentId, thinAt: { $notNull: true } },
      data: { thinAt: new Date(START).toISOString() },
    });
    await thinAt(400 * 24);
    const steps = (await linesOf(documentId)).map(({ marks }) => marks.map(({ step }) => step));
    expect(steps).toContainEqual(['submit']);
  });

  it('and one that a save brings back stays, whatever was found of it before', async () => {
    const documentId = await savedAt([0, 10]);
    await rename(documentId, 'Minute 0');
    await thinAt(48);
    expect((await linesOf(documentId))[0]).toMatchObject({ isWorking: true });
  });

  it('and the text that was saved last stays, though the clock was set back before', async () => {
    const workflow = newsroom.strapi.plugin('editorial').service('workflow');
    const at = (minute: number) => workflow.setClock(() => new Date(START + minute * 60_000));
    at(50);
    const documentId = await writer.writes(anArticle({ headline: 'By the fast clock' }));
    await linesOf(documentId);
    at(20);
    await rename(documentId, 'By the right one');
    expect((await linesOf(documentId))[0]).toMatchObject({ isWorking: true });
    workflow.setClock(() => new Date());
    await thinAt(48);
    expect(await linesOf(documentId)).toMatchObject([{ isWorking: true }]);
  });

  it('by two instances at once as by one', async () => {
    const documents = [await savedAt([0, 10, 50]), await savedAt([5, 65, 70])];
    now = START + 30 * HOUR_MS;
    const thinning = { strapi: newsroom.strapi, tiers: STANDARD_TIERS, now: () => new Date(now) };
    await Promise.all([thinDue(thinning), thinDue(thinning)]);
    expect(await minutesOf(documents[0] ?? '')).toEqual([50]);
    expect(await minutesOf(documents[1] ?? '')).toEqual([5, 70]);
  });
});
