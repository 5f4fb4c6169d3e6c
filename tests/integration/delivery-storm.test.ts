import { anArticle, anAuthor } from '../builders';
import { AUTHOR, type Desk, desksOf, publishesAmongOthers } from './support/desk';
import { openBothDoors } from './support/doors';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { storm, Truth } from './support/truth';

const WRITERS = 3;
const ROUNDS = 2;
const READERS = 6;
const DOORS = ['fast', 'ordinary'] as const;
const LISTS = ['/articles', '/authors/ines/articles', '/search?q=tidewater'] as const;

jest.setTimeout(180_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let author: string;

beforeAll(async () => {
  newsroom = await openNewsroom({}, openBothDoors);
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  author = await writer.writes(anAuthor({ name: 'Ines', slug: 'ines' }), AUTHOR);
  const first = await writer.writes(textOf('first', 'First'));
  await approved(first);
  await boss.takes('publish', first).expect(200);
}, 120_000);

afterAll(() => newsroom.close());

const textOf = (slug: string, headline: string) => ({
  ...anArticle({ slug, headline, deck: 'On the tidewater' }),
  credits: [{ author: { connect: [{ documentId: author }] }, role: 'by' }],
});
const read = (path: string, door: string) => newsroom.http.get(`/api/delivery${path}`).set('x-door', door);

async function approved(documentId: string): Promise<void> {
  await writer.takes('submit', documentId).expect(200);
  expect((await reviewer.approves(documentId)).status).toBe(200);
}

/** One article, at its slug. */
class Story extends Truth {
  constructor(readonly slug: string) {
    super(slug, '404');
  }

  override async becomes(state: string, step: () => PromiseLike<unknown>): Promise<void> {
    await super.becomes(state, step);
    await Promise.all(
      DOORS.flatMap((door) => [readOne(this, door), ...LISTS.map((path) => readList([this], path, door))]),
    );
  }
}

async function readOne(story: Story, door: string): Promise<void> {
  const judge = story.look();
  const { status, body } = await read(`/articles/${story.slug}`, door);
  judge(status === 200 ? body.data.headline : String(status));
}

/** A list shows what is public and leaves out the rest, whichever way it went. */
async function readList(stories: readonly Story[], path: string, door: string): Promise<void> {
  const looks = stories.map((story) => [story.slug, story.look()] as const);
  const { body } = await read(path, door).expect(200);
  const shown: readonly { slug: string; headline: string }[] = body.data;
  for (const [slug, judge] of looks) {
    const there = shown.find((one) => one.slug === slug);
    if (there) judge(there.headline);
    else judge('absent', (state) => ['404', '410'].includes(state));
  }
}

/** Publishes, publishes again, takes down, publishes, retracts and takes that back. */
async function lifeOf(story: Story): Promise<void> {
  const { slug } = story;
  let version = 0;
  const documentId = await writer.writes(textOf(slug, `${slug} 0`));
  const publishes = async () => {
    const headline = `${slug} ${(version += 1)}`;
    await writer.saves(documentId, { headline }).expect(200);
    await approved(documentId);
    await story.becomes(headline, () => publishesAmongOthers(boss, documentId));
  };
  const takes = (step: string, state: string) =>
    story.becomes(state, () => boss.takes(step, documentId, { reason: 'The storm.' }).expect(200));
  for (let round = 0; round < ROUNDS; round += 1) {
    await publishes();
    await publishes();
    await takes('unpublish', '404');
    await publishes();
    await takes('retract', '410');
    await takes('reinstate', '404');
  }
}

test('nobody reads what was before a step that has returned, through either door, while others publish', async () => {
  const stories = Array.from({ length: WRITERS }, (_, number) => new Story(`story-${number}`));
  let turn = 0;
  const readers = Array.from({ length: READERS }, (_, number) => async () => {
    const door = DOORS[number % 2] ?? 'fast';
    const story = stories[(turn += 1) % WRITERS];
    if (number < 2 && story) await readOne(story, door);
    else await readList(stories, LISTS[number % LISTS.length] ?? '/articles', door);
  });
  expect(await storm(stories.map(lifeOf), readers)).toBeGreaterThan(100);
});
