import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, aUser, type Someone } from './support/people';

/** A person with an account in the panel and one on the content API, who is one person by a profile alone. */
interface Person {
  readonly profile: string;
  readonly desk: Desk;
  readonly admin: Someone;
  readonly user: Someone;
}

let newsroom: Newsroom;
let boss: Desk;
let reviewer: Desk;
let editor: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ boss, reviewer, editor } = await desksOf(newsroom, 'boss', 'reviewer', 'editor'));
}, 60_000);

afterAll(() => newsroom.close());

const entry = (uid: string, documentId: string) => `/content-manager/collection-types/${uid}/${documentId}`;
const linksTo = ({ admin, user }: Pick<Person, 'admin' | 'user'>) => ({
  linkedAdmin: { connect: [{ id: admin.id }] },
  linkedUser: { connect: [{ id: user.id }] },
});

async function aPerson(): Promise<Person> {
  const admin = await anAdmin(newsroom, 'editor');
  const user = await aUser(newsroom, ['article.readDraft', 'workflow.review']);
  const profile = await boss.writes(anAuthor(linksTo({ admin, user })), AUTHOR);
  return { profile, admin, user, desk: new Desk(newsroom, admin) };
}

async function published({ profile }: Pick<Person, 'profile'>): Promise<void> {
  await boss.takes('submit', profile, {}, 'authors').expect(200);
  expect((await reviewer.approves(profile, 'authors')).status).toBe(200);
  await editor.takes('publish', profile, {}, 'authors').expect(200);
}

/** What comes of somebody who approves by one account what they handed in by the other. */
async function approvesOwnWork({ desk, user }: Person): Promise<unknown> {
  const documentId = await desk.writes(anArticle(), ARTICLE);
  await desk.takes('submit', documentId).expect(200);
  const { digest } = await desk.status(documentId);
  const path = `/api/editorial/workflow/articles/${documentId}/approve`;
  const { status, body } = await newsroom.http.post(path).set(user.headers).send({ digest });
  return status === 200 ? 'approved' : body.error.details.code;
}

describe('two accounts stay one person', () => {
  test('when one of them deletes the profile that says so', async () => {
    const person = await aPerson();
    const { body } = await person.desk.delete(entry(AUTHOR, person.profile)).expect(403);
    expect(body.error).toMatchObject({
      message: expect.stringContaining('somebody with the permission to manage authors'),
      details: { code: 'NOT_PERMITTED' },
    });
    expect(await approvesOwnWork(person)).toBe('OWN_WORK');
  });

  test.each([
    ['by the step', (profile: string) => reviewer.takes('discard-changes', profile, {}, 'authors')],
    ['in the content manager', (profile: string) => editor.post(`${entry(AUTHOR, profile)}/actions/discard`)],
  ])('when the profile’s text is put back to what readers see, %s', async (_, discard) => {
    const [admin, user] = [
      await anAdmin(newsroom, 'editor'),
      await aUser(newsroom, ['article.readDraft', 'workflow.review']),
    ];
    const profile = await boss.writes(anAuthor(), AUTHOR);
    await published({ profile });
    await boss.saves(profile, { jobTitle: 'Somewhere else', ...linksTo({ admin, user }) }, AUTHOR).expect(200);
    await discard(profile).expect(200);
    expect(await boss.status(profile, 'authors')).toMatchObject({ stage: 'published' });
    expect(await approvesOwnWork({ profile, admin, user, desk: new Desk(newsroom, admin) })).toBe('OWN_WORK');
  });
});

test('who may manage authors deletes a linked profile', async () => {
  const { profile } = await aPerson();
  await boss.delete(entry(AUTHOR, profile)).expect(200);
});

test('a profile that is linked to nobody is deleted by whoever may delete', async () => {
  const profile = await boss.writes(anAuthor(), AUTHOR);
  await editor.delete(entry(AUTHOR, profile)).expect(200);
});

test('an account is free as soon as it is unlinked, also where the profile is public', async () => {
  const person = await aPerson();
  await published(person);
  await boss.saves(person.profile, { linkedAdmin: null, linkedUser: null }, AUTHOR).expect(200);
  const identity = await newsroom.strapi.plugin('editorial').service('workflow').identify(`admin:${person.admin.id}`);
  expect(identity).toEqual([`admin:${person.admin.id}`]);
  const other = await boss.writes(anAuthor(), AUTHOR);
  await boss.saves(other, linksTo(person), AUTHOR).expect(200);
  expect(await approvesOwnWork(person)).toBe('OWN_WORK');
});
