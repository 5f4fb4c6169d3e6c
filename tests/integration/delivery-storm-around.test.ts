import { anArticle, anAuthor } from '../builders';
import { AUTHOR, type Desk, desksOf, publishesAmongOthers, type Plural } from './support/desk';
import { openBothDoors } from './support/doors';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { storm, Truth } from './support/truth';

const CHANGES = 5;
const DOORS = ['fast', 'ordinary'] as const;

jest.setTimeout(180_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

/** Of what one article shows beside its own text. */
let ids: Record<'author' | 'section' | 'tag' | 'one' | 'left' | 'right', string>;

beforeAll(async () => {
  newsroom = await openNewsroom({}, openBothDoors);
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  const author = await writer.writes(anAuthor({ name: 'Ines', slug: 'ines', jobTitle: 'title 0' }), AUTHOR);
  await publishes(author, 'authors');
  const [section, tag] = [await aHeading('section'), await aHeading('tag')];
  const around = {
    credits: [{ author: { connect: [{ documentId: author }] }, role: 'by' }],
    section: { connect: [{ documentId: section }] },
    tags: { connect: [{ documentId: tag }] },
  };
  const [left, right] = [
    await writer.writes(anArticle({ slug: 'left' })),
    await writer.writes(anArticle({ slug: 'right' })),
  ];
  const one = await writer.writes(anArticle({ slug: 'one', ...around, picks: [left] }));
  for (const article of [left, right, one]) await publishes(article);
  ids = { author, section, tag, one, left, right };
}, 120_000);

afterAll(() => newsroom.close());

async function publishes(documentId: string, plural: Plural = 'articles'): Promise<void> {
  await writer.takes('submit', documentId, {}, plural).expect(200);
  expect((await reviewer.approves(documentId, plural)).status).toBe(200);
  await publishesAmongOthers(boss, documentId, plural);
}

const manager = (kind: string) => `/content-manager/collection-types/plugin::editorial.${kind}`;

async function aHeading(kind: 'section' | 'tag'): Promise<string> {
  const { body } = await boss.post(manager(kind), { name: `${kind} 0`, slug: `${kind}-0` }).expect(201);
  return body.data.documentId;
}

interface Named {
  readonly name: string;
  readonly slug: string;
}

interface Shown extends Named {
  readonly section: Named;
  readonly tags: readonly Named[];
  readonly authors: readonly { readonly jobTitle: string }[];
  readonly jobTitle: string;
}

type Pick = (data: Shown & readonly Shown[]) => string;

interface Thing {
  readonly truth: Truth;
  /** Makes the change with this number; a state of its own follows from it. */
  readonly change: (number: number) => Promise<unknown>;
  readonly state: (number: number) => string;
  /** Addresses that show it, and where they do. */
  readonly places: readonly (readonly [path: string, pick: Pick])[];
}

const written = ({ name, slug }: Named) => `${name} at ${slug}`;
const inList = (data: readonly Shown[]) => {
  const found = data.find(({ slug }) => slug === 'one');
  if (!found) throw new Error('the article is not on the list');
  return found;
};

/** It goes to a new address each time; who asks at the first one is led there. */
function heading(kind: 'section' | 'tag', pick: (article: Shown) => Named | undefined): Thing {
  const named = (number: number) => ({ name: `${kind} ${number}`, slug: `${kind}-${number}` });
  const shown = (article: Shown) => written(pick(article) ?? { name: 'none', slug: 'none' });
  return {
    truth: new Truth(kind, written(named(0))),
    state: (number) => written(named(number)),
    change: (number) => boss.put(`${manager(kind)}/${ids[kind]}`, named(number)).expect(200),
    places: [
      ['/articles/one', (data) => shown(data)],
      ['/articles', (data) => shown(inList(data))],
      ['/articles?view=full', (data) => shown(inList(data))],
      [`/${kind}s/${kind}-0`, (data) => written(data)],
    ],
  };
}

function profile(): Thing {
  const title = ({ authors }: Shown) => String(authors[0]?.jobTitle);
  return {
    truth: new Truth('author', 'title 0'),
    state: (number) => `title ${number}`,
    change: async (number) => {
      await writer.saves(ids.author, { jobTitle: `title ${number}` }, AUTHOR).expect(200);
      await publishes(ids.author, 'authors');
    },
    places: [
      ['/articles/one', title],
      ['/articles?view=full', (data) => title(inList(data))],
      ['/authors/ines', ({ jobTitle }) => jobTitle],
    ],
  };
}

function pick(): Thing {
  const sides = ['left', 'right'] as const;
  const side = (number: number) => sides[number % 2] ?? 'left';
  return {
    truth: new Truth('picks', 'left'),
    state: side,
    change: async (number) => {
      await writer.saves(ids.one, { picks: [ids[side(number)]] }).expect(200);
      await publishes(ids.one);
    },
    places: [['/articles/one/related', (data) => String(data[0]?.slug)]],
  };
}

async function look({ truth }: Thing, path: string, where: Pick, door: string): Promise<void> {
  const judge = truth.look();
  const answer = await newsroom.http.get(`/api/delivery${path}`).set('x-door', door).redirects(5);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${String(answer.headers.location)}`);
  judge(where(answer.body.data));
}

async function lifeOf(thing: Thing): Promise<void> {
  for (let number = 1; number <= CHANGES; number += 1) {
    await thing.truth.becomes(thing.state(number), () => thing.change(number));
    for (const door of DOORS) for (const [path, where] of thing.places) await look(thing, path, where, door);
  }
}

test('nobody reads what an article showed before a change that has returned, of profile, heading or pick', async () => {
  const things = [
    heading('section', ({ section }) => section),
    heading('tag', ({ tags }) => tags[0]),
    profile(),
    pick(),
  ];
  const readers = things.flatMap((thing, at) => {
    const door = DOORS[at % DOORS.length] ?? 'fast';
    return thing.places.map(
      ([path, where]) =>
        () =>
          look(thing, path, where, door),
    );
  });
  expect(await storm(things.map(lifeOf), readers)).toBeGreaterThan(100);
});
