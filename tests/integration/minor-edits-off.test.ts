import { anApprovedArticle, ARTICLE, AUTHOR, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom({}, ({ config }) =>
    config.set('plugin::editorial.governs', {
      [PAGE]: { preset: 'desk' },
      [ARTICLE]: { preset: 'desk', minorEdits: false },
    }),
  );
}, 60_000);

afterAll(() => newsroom.close());

test('where minor edits are switched off, nobody publishes one, and no role can be given the permission', async () => {
  const { writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss');
  const documentId = await anApprovedArticle(writer, reviewer);
  await boss.takes('publish', documentId).expect(200);
  await writer.saves(documentId, { deck: 'A comma, moved' }).expect(200);
  const { digest } = await boss.status(documentId);
  await boss.takes('publish-minor', documentId, { digest }).expect(403);
  expect((await boss.status(documentId)).stage).toBe('draft');

  const { sections } = (await boss.get('/admin/permissions').expect(200)).body.data;
  const minor = sections.collectionTypes.actions.find(
    ({ actionId }: { actionId: string }) => actionId === 'plugin::editorial.minor-edit',
  );
  expect(minor.subjects).toEqual([AUTHOR, PAGE]);
});
