import { anArticle } from '../builders';
import { anApprovedArticle, ARTICLE, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aSuperAdmin } from './support/people';

let newsroom: Newsroom;
let writer: Desk;
let chief: Desk;
let ids: Record<'draft' | 'submitted' | 'approved' | 'live' | 'revised', string>;

const LIST = `/content-manager/collection-types/${ARTICLE}`;
const stages = (...names: readonly string[]) =>
  names.map((name, index) => `filters[$and][0][__stage][$in][${index}]=${name}`).join('&');

const listed = async (query: string) => {
  const { status, body } = await chief.get(`${LIST}?locale=en&sort=headline:ASC&${query}`);
  if (status !== 200) throw new Error(`no list: ${JSON.stringify(body)}`);
  return {
    ids: body.results.map((row: { documentId: string }) => row.documentId),
    total: body.pagination.total,
  };
};

beforeAll(async () => {
  newsroom = await openNewsroom();
  writer = new Desk(newsroom, await anAdmin(newsroom, 'writer'));
  const reviewer = new Desk(newsroom, await anAdmin(newsroom, 'reviewer'));
  const editor = new Desk(newsroom, await anAdmin(newsroom, 'editor'));
  chief = new Desk(newsroom, await aSuperAdmin(newsroom));
  const draft = await writer.writes(anArticle({ headline: 'A draft' }));
  const submitted = await writer.writes(anArticle({ headline: 'B submitted' }));
  await writer.takes('submit', submitted).expect(200);
  const approved = await anApprovedArticle(writer, reviewer, { headline: 'C approved' });
  const live = await anApprovedArticle(writer, reviewer, { headline: 'D live' });
  const revised = await anApprovedArticle(writer, reviewer, { headline: 'E revised' });
  for (const one of [live, revised]) await editor.takes('publish', one).expect(200);
  await writer.saves(revised, { deck: 'Another deck' }).expect(200);
  ids = { draft, submitted, approved, live, revised };
}, 300_000);

afterAll(() => newsroom.close());

it('lists the documents of one stage, and counts them', async () => {
  expect(await listed(stages('in_review'))).toEqual({ ids: [ids.submitted], total: 1 });
});

it('lists several stages, page by page, in the order of the list', async () => {
  const query = stages('draft', 'in_review', 'approved');
  expect(await listed(`${query}&pageSize=3&page=1`)).toEqual({
    ids: [ids.draft, ids.submitted, ids.approved],
    total: 4,
  });
  expect(await listed(`${query}&pageSize=3&page=2`)).toEqual({ ids: [ids.revised], total: 4 });
});

it('tells what readers can see from what they cannot, within a stage', async () => {
  const live = (answer: string) => `${stages('draft')}&filters[$and][1][__live][$eq]=${answer}`;
  expect((await listed(live('true'))).ids).toEqual([ids.revised]);
  expect((await listed(live('false'))).ids).toEqual([ids.draft]);
  expect((await listed('filters[$and][0][__live][$eq]=true')).total).toBe(2);
});

it("works with the search and with Strapi's own filters", async () => {
  expect((await listed(`${stages('draft', 'approved')}&_q=approved`)).ids).toEqual([ids.approved]);
  const headline = 'filters[$and][1][headline][$contains]=revised';
  expect((await listed(`${stages('draft', 'approved')}&${headline}`)).ids).toEqual([ids.revised]);
  expect((await listed(`${stages('published')}&filters[$and][1][__status][$eq]=published`)).ids).toEqual([ids.live]);
});

it('knows the stage of each language apart', async () => {
  await chief.post('/i18n/locales', { code: 'de', name: 'German', isDefault: false });
  await chief.saves(`${ids.live}?locale=de`, anArticle({ headline: 'D auf Deutsch' })).expect(200);
  expect((await listed(stages('published'))).ids).toEqual([ids.live]);
  const german = await chief.get(`${LIST}?locale=de&${stages('draft')}`);
  expect(german.body.results.map((row: { documentId: string }) => row.documentId)).toEqual([ids.live]);
  expect((await chief.get(`${LIST}?locale=de&${stages('published')}`)).body.pagination.total).toBe(0);
});

it('lists what somebody works on, and what is overdue or has no date', async () => {
  const { body } = await chief.get('/editorial/workflow/articles/people').expect(200);
  const account = body.data[0].account;
  await chief.takes('plan', ids.draft, { assignees: [account], dueAt: '2026-01-01T00:00:00Z' }).expect(200);
  await chief.takes('plan', ids.approved, { assignees: [account], dueAt: '2099-01-01T00:00:00Z' }).expect(200);
  const assignee = `filters[$and][0][__assignee][$eq]=${account}`;
  expect(await listed(assignee)).toEqual({ ids: [ids.draft, ids.approved], total: 2 });
  const due = (word: string) => `filters[$and][1][__due][$eq]=${word}`;
  expect(await listed(due('overdue').replace('[1]', '[0]'))).toEqual({ ids: [ids.draft], total: 1 });
  expect((await listed(`${assignee}&${due('none')}`)).ids).toEqual([]);
  expect((await listed(`${stages('draft', 'in_review')}&${due('none')}`)).ids).toEqual([ids.submitted, ids.revised]);
  await chief.get(`${LIST}?filters[$and][0][__due][$eq]=someday`).expect(400);
  await chief.get(`${LIST}?filters[$and][0][__assignee][$eq]=ines`).expect(400);
});

it('refuses a stage that does not exist, rather than listing everything', async () => {
  await chief.get(`${LIST}?${stages('secret')}`).expect(400);
  await chief.get(`${LIST}?filters[$and][0][__stage][$ne]=draft`).expect(400);
});

it('leaves types without a workflow as they are', async () => {
  await chief.get('/content-manager/collection-types/plugin::editorial.tag').expect(200);
});
