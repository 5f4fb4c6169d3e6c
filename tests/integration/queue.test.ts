import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, anAdminOf, aUser, type Someone } from './support/people';

let newsroom: Newsroom;
let rita: Someone;
let writer: Desk;
let reviewer: Desk;
let planner: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  rita = await anAdmin(newsroom, 'reviewer');
  writer = new Desk(newsroom, await anAdmin(newsroom, 'writer'));
  reviewer = new Desk(newsroom, rita);
  ({ planner, boss } = await desksOf(newsroom, 'planner', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

interface Listed {
  readonly documentId: string;
  readonly title: string;
}

const listed = async (desk: Desk, query: string) => {
  const { status, body } = await desk.get(`/editorial/queue?limit=100&${query}`);
  if (status !== 200) throw new Error(`no queue: ${JSON.stringify(body)}`);
  return { ids: body.data.map(({ documentId }: Listed) => documentId), items: body.data, meta: body.meta };
};
const submitted = async (desk: Desk, more: Record<string, unknown> = {}) => {
  const documentId = await desk.writes(anArticle(more));
  await desk.takes('submit', documentId).expect(200);
  return documentId;
};
const mayApprove = async (desk: Desk, documentId: string) => {
  const { steps } = await desk.status(documentId);
  return steps.find(({ name }: { name: string }) => name === 'approve').allowed;
};

describe('what waits for a reviewer', () => {
  test('is what deciding would let her approve, and nothing else', async () => {
    const profile = await boss.writes(anAuthor({ linkedAdmin: rita.id }), AUTHOR);
    await boss.takes('publish-without-approval', profile, { reason: 'A first profile' }, 'authors').expect(200);
    const foreign = await submitted(writer);
    const own = await submitted(boss, { credits: [{ author: profile, role: 'reporting' }] });
    const edited = await submitted(boss, { credits: [{ author: profile, role: 'editing' }] });
    const touched = await writer.writes();
    await reviewer.saves(touched, { deck: 'Written by the reviewer' }).expect(200);
    await writer.takes('submit', touched).expect(200);
    const handedIn = await writer.writes();
    await reviewer.takes('submit', handedIn).expect(200);
    const all = [foreign, own, edited, touched, handedIn];
    const expected = [];
    for (const documentId of all) if (await mayApprove(reviewer, documentId)) expected.push(documentId);
    expect(expected).toEqual([foreign, edited]);
    const { ids } = await listed(reviewer, 'list=review&types=articles');
    expect(ids.filter((id: string) => all.includes(id))).toEqual(expected);
    await reviewer.approves(foreign);
    expect((await listed(reviewer, 'list=review')).ids).not.toContain(foreign);
  });

  test('is nothing for who may not judge', async () => {
    await submitted(boss);
    expect(await listed(writer, 'list=review')).toMatchObject({ ids: [], meta: { total: 0, isMore: false } });
  });
});

describe('lists', () => {
  test('of what is mine, of nobody, and overdue', async () => {
    const [mine, nobodys, late] = [await writer.writes(), await writer.writes(), await writer.writes()];
    const me = { assignees: [`admin:${rita.id}`] };
    await planner.takes('plan', mine, me).expect(200);
    await planner.takes('plan', late, { ...me, dueAt: '2026-01-01T00:00:00Z', priority: 'urgent' }).expect(200);
    expect((await listed(reviewer, 'list=mine')).ids).toEqual([late, mine]);
    expect((await listed(reviewer, 'list=mine&order=desc')).ids).toEqual([late, mine]);
    expect((await listed(boss, `list=all&assignee=admin:${rita.id}&sort=priority`)).ids).toEqual([late, mine]);
    const unassigned = (await listed(boss, 'list=unassigned')).ids;
    expect(unassigned).toContain(nobodys);
    expect(unassigned).not.toContain(mine);
    const overdue = await listed(boss, 'list=overdue');
    expect(overdue.items).toMatchObject([{ documentId: late, plan: { isOverdue: true, priority: 'urgent' } }]);
    expect(
      (await listed(boss, 'list=all&dueFrom=2025-12-31T23:00:00%2B01:00&dueBefore=2026-01-02T00:00:00Z')).ids,
    ).toEqual([late]);
  });

  test('of what came back has, for each, what they wrote, handed in or work on', async () => {
    const returned = async (more: (documentId: string) => Promise<unknown> = async () => {}) => {
      const documentId = await submitted(writer, { headline: 'Came back' });
      await more(documentId);
      await reviewer.takes('request-changes', documentId, { reason: 'Two sources.' }).expect(200);
      return documentId;
    };
    const handedIn = await boss.writes(anArticle({ headline: 'Came back' }));
    await writer.takes('submit', handedIn).expect(200);
    await reviewer.takes('request-changes', handedIn, { reason: 'Two sources.' }).expect(200);
    const dueAt = '2099-01-01T00:00:00Z';
    const assigned = await returned((id) => planner.takes('plan', id, { assignees: [`admin:${rita.id}`], dueAt }));
    const written = await returned();
    await submitted(writer, { headline: 'Came back' });
    const idsOf = async (desk: Desk) => (await listed(desk, 'list=returned&search=came%20back')).ids;
    expect(await idsOf(writer)).toEqual([assigned, handedIn, written]);
    expect(await idsOf(boss)).toEqual([handedIn]);
    expect(await idsOf(reviewer)).toEqual([assigned]);
    await writer.takes('submit', written).expect(200);
    expect(await idsOf(writer)).toEqual([assigned, handedIn]);
  });

  test('are searched by title as it is now, whatever its capitals and accents', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'Über 100% der Fähren' }));
    const found = async (search: string) => (await listed(boss, `list=all&search=${encodeURIComponent(search)}`)).ids;
    expect(await found('uber 100% der fah')).toEqual([documentId]);
    expect(await found('100_')).toEqual([]);
    await writer.saves(documentId, { headline: 'Unter den Fähren' }).expect(200);
    expect(await found('uber 100')).toEqual([]);
    expect(await found('FAHREN')).toEqual([documentId]);
    await newsroom.strapi.db.connection('editorial_cases').update({ title: null, title_key: null, priority: null });
    await newsroom.strapi.plugin('editorial').service('workflow').adoptAll().done;
    expect(await found('unter den f')).toEqual([documentId]);
  });

  test('are filtered by type, stage and section, sorted, and read page by page', async () => {
    const section = await newsroom.strapi
      .documents('plugin::editorial.section')
      .create({ data: { name: 'Harbour', slug: 'harbour' } });
    const titles = ['Zebra', 'anchor', 'Mole'];
    const ids = new Map<string, string>();
    for (const headline of titles)
      ids.set(headline, await writer.writes(anArticle({ headline, section: section.documentId })));
    const inSection = `list=all&section=${section.documentId}&sort=title`;
    const sorted = ['anchor', 'Mole', 'Zebra'].map((title) => ids.get(title));
    expect((await listed(boss, inSection)).ids).toEqual(sorted);
    const pages = [1, 2].map((page) => boss.get(`/editorial/queue?${inSection}&limit=2&page=${page}`));
    const [first, second] = await Promise.all(pages);
    expect([first, second].flatMap((one) => one?.body.data.map(({ documentId }: Listed) => documentId))).toEqual(
      sorted,
    );
    expect(first?.body.meta).toEqual({ total: 3, isMore: false });
    expect((await listed(boss, `${inSection}&stages=in_review,published`)).ids).toEqual([]);
    expect((await listed(boss, `${inSection}&types=authors`)).ids).toEqual([]);
  });

  test('are counted to a thousand and read on beyond it, with everybody who works on a text', async () => {
    const { connection } = newsroom.strapi.db;
    const like = await connection('editorial_cases')
      .where({ document_id: await writer.writes() })
      .first();
    const { id: _id, ...row } = like;
    const numbered = (n: number) => ({ document_id: `many${n}`, title_key: `many ${String(n).padStart(4, '0')}` });
    const rows = Array.from({ length: 1003 }, (_, n) => ({ ...row, ...numbered(n), edits: '[]' }));
    await connection.batchInsert('editorial_cases', rows, 30);
    const { target_uid, locale } = row;
    const accounts = ['admin:900', 'admin:10000'];
    for (const account of accounts) {
      await connection('editorial_assignees').insert({ target_uid, locale, document_id: 'many1', account });
    }
    const found = (query: string) => listed(boss, `list=all&sort=title&search=${query}`);
    expect((await found('many&page=1')).ids.slice(0, 3)).toEqual(['many0', 'many1', 'many2']);
    const last = await found('many&page=11');
    expect(last).toMatchObject({ ids: ['many1000', 'many1001', 'many1002'], meta: { total: 1000, isMore: true } });
    expect((await found('many&page=12')).ids).toEqual([]);
    const few = await found('many%20000');
    expect(few).toMatchObject({ ids: rows.slice(0, 10).map((one) => one.document_id), meta: { total: 10 } });
    expect(few.items[1].plan.assignees.map((one: { account: string }) => one.account)).toEqual(accounts);
    expect(await found('many%20000&page=2')).toMatchObject({ ids: [], meta: { total: 10, isMore: false } });
    await connection('editorial_cases').where('document_id', 'like', 'many%').delete();
    await connection('editorial_assignees').where({ document_id: 'many1' }).delete();
  });

  test.each([
    ...['list=everything', 'sort=colour', 'stages=secret', 'page=0', 'dueFrom=tomorrow', 'assignee=ines'],
    ...['due=someday', 'types=articles,secrets', 'locale=e%20n', 'section=%25', 'limit=1000', 'order=up'],
  ])('refuse %s and name the field', async (query) => {
    const { body } = await boss.get(`/editorial/queue?${query}`).expect(400);
    expect(body.error.details.errors[0].path[0]).toBe(query.split('=')[0]);
  });
});

describe('lists are narrowed by the date', () => {
  test('to what is overdue, has none, or falls between two instants', async () => {
    const names = ['Dated late', 'Dated soon', 'Dated never'] as const;
    const [late, soon, never] = await Promise.all(names.map((headline) => writer.writes(anArticle({ headline }))));
    await planner.takes('plan', late ?? '', { dueAt: '2026-01-01T00:00:00Z' }).expect(200);
    await planner.takes('plan', soon ?? '', { dueAt: '2099-01-01T12:00:00Z' }).expect(200);
    const found = async (query: string) => (await listed(boss, `list=all&search=dated&${query}`)).ids;
    expect(await found('due=overdue')).toEqual([late]);
    expect(await found('due=none')).toEqual([never]);
    expect(await found('dueFrom=2099-01-01T00:00:00Z&dueBefore=2099-01-02T00:00:00Z')).toEqual([soon]);
  });
});

describe('what lists can be narrowed to', () => {
  test('is people, sections and languages, for who may open the types', async () => {
    const { body } = await boss.get('/editorial/queue/choices').expect(200);
    expect(body.data.people).toContainEqual({ account: `admin:${rita.id}`, name: expect.stringMatching(/^Ada/) });
    expect(body.data.sections).toContainEqual({ documentId: expect.any(String), name: 'Harbour' });
    expect(body.data.locales).toContainEqual({ code: 'en', name: expect.any(String) });
    const { id } = await newsroom.strapi.service('admin::role').create({ name: 'guest', description: 'guest' });
    const guest = new Desk(newsroom, await anAdminOf(newsroom, id));
    const none = { people: [], sections: [], locales: [] };
    expect((await guest.get('/editorial/queue/choices').expect(200)).body.data).toEqual(none);
    await newsroom.http.get('/editorial/queue/choices').expect(401);
  });
});

describe('nobody sees what they may not open', () => {
  test('by the conditions and languages of a role', async () => {
    const grant = (properties: object, conditions: readonly string[] = []) => ({
      action: 'plugin::content-manager.explorer.read',
      subject: ARTICLE,
      properties: { fields: ['headline'], ...properties },
      conditions,
    });
    const someoneWith = async (name: string, permission: object) => {
      const { id } = await newsroom.strapi.service('admin::role').create({ name, description: name });
      await newsroom.strapi.service('admin::role').assignPermissions(id, [permission]);
      return new Desk(newsroom, await anAdminOf(newsroom, id));
    };
    await boss.post('/i18n/locales', { code: 'de', name: 'German', isDefault: false });
    const documentId = await boss.writes(anArticle({ headline: 'Only for some' }));
    const search = 'list=all&search=only%20for';
    const seenBy = async (desk: Desk) => (await listed(desk, search)).ids;
    expect(await seenBy(await someoneWith('english', grant({ locales: ['en'] })))).toEqual([documentId]);
    expect(await seenBy(await someoneWith('german', grant({ locales: ['de'] })))).toEqual([]);
    const own = grant({ locales: ['en'] }, ['admin::is-creator']);
    expect(await seenBy(await someoneWith('own only', own))).toEqual([]);
    expect(await seenBy(await someoneWith('profiles', { ...grant({}), subject: AUTHOR }))).toEqual([]);
  });

  test('on the content API by readDraft and readOwnDraft', async () => {
    const documentId = await boss.writes(anArticle({ headline: 'Behind the door' }));
    const ask = ({ headers }: Someone) =>
      newsroom.http.get('/api/editorial/queue?list=all&search=behind').set(headers).expect(200);
    const ids = async (someone: Someone) => (await ask(someone)).body.data.map((one: Listed) => one.documentId);
    expect(await ids(await aUser(newsroom, ['workflow.queue', 'article.readDraft']))).toEqual([documentId]);
    expect(await ids(await aUser(newsroom, ['workflow.queue', 'article.readOwnDraft']))).toEqual([]);
    expect(await ids(await aUser(newsroom, ['workflow.queue', 'article.find']))).toEqual([]);
  });
});
