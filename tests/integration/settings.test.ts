import type { RulesOfType, StepRule } from '@contracts/settings';
import { ARTICLE, type Desk, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aUser } from './support/people';

let newsroom: Newsroom;
let boss: Desk;
let writer: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) =>
    config.set('plugin::editorial.governs', {
      [PAGE]: { preset: 'strict', minorEdits: false, reasonCodes: { legal: 'Legal' } },
      [ARTICLE]: { preset: 'desk', approvals: [{ group: 'legal', count: 2 }] },
    }),
  );
  ({ boss, writer } = await desksOf(newsroom, 'boss', 'writer'));
  await anAdmin(newsroom, 'lawyer');
  await aUser(newsroom, ['workflow.publish', 'workflow.approve_legal']);
}, 60_000);

afterAll(() => newsroom.close());

async function rulesOf(uid: string): Promise<RulesOfType> {
  const { body } = await boss.get('/editorial/settings/workflow').expect(200);
  return body.data.find((type: RulesOfType) => type.uid === uid);
}

function stepIn({ steps }: RulesOfType, name: string): StepRule {
  const found = steps.find((step) => step.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
}

const names = (roles: readonly { readonly name: string }[]) => roles.map(({ name }) => name.replace(/ \d+$/, ''));

test('says how each governed type is set up', async () => {
  expect(await rulesOf(PAGE)).toMatchObject({
    name: 'Page',
    approvals: 1,
    fourEyes: 'strict',
    minorEdits: false,
    reasonCodes: [{ code: 'legal', label: 'Legal' }],
  });
  const offered = (await rulesOf(PAGE)).steps.map(({ name }) => name);
  expect(offered).toContain('publish');
  expect(offered).not.toContain('publish_minor');
});

test('says which roles of the panel and of the content API may take a step', async () => {
  const { ways } = stepIn(await rulesOf(ARTICLE), 'publish');
  expect(ways).toHaveLength(1);
  expect(names(ways[0]?.panel ?? [])).toEqual(expect.arrayContaining(['Super Admin', 'Editor']));
  expect(names(ways[0]?.panel ?? [])).not.toContain('writer');
  expect(ways[0]?.contentApi.join()).toMatch(/user-\d/);
});

test('names the groups whose approval counts, and not those who review where groups do', async () => {
  const { ways } = stepIn(await rulesOf(ARTICLE), 'approve');
  expect(names(ways[0]?.panel ?? [])).toEqual(expect.arrayContaining(['lawyer', 'Super Admin']));
  expect(names(ways[0]?.panel ?? [])).not.toContain('Editor');
});

test('marks what is the owner’s alone', async () => {
  const { ways } = stepIn(await rulesOf(PAGE), 'withdraw');
  expect(ways.map(({ isOwnOnly }) => isOwnOnly)).toEqual([true, false]);
});

test('is for those who may see how the workflow is set up', async () => {
  await writer.get('/editorial/settings/workflow').expect(403);
  await newsroom.http.get('/editorial/settings/workflow').expect(401);
});

test('a webhook takes events of the workflow, and no others', async () => {
  const webhook = { name: 'site', url: 'https://site.example/hook', headers: {} };
  const wanted = ['editorial.published', 'editorial.slug_renamed'];
  const { body } = await boss.post('/admin/webhooks', { ...webhook, events: wanted }).expect(201);
  expect(body.data.events).toEqual(wanted);
  await boss.post('/admin/webhooks', { ...webhook, events: ['editorial.never'] }).expect(400);
});
