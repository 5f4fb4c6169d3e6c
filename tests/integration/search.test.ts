import { searchAnswer } from '@contracts/delivery-answers';
import { aParagraph, anArticle } from '../builders';
import { type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

interface Result {
  slug: string;
  highlights: { headline: string; text: string };
}

async function publish(data: Record<string, unknown>): Promise<string> {
  const documentId = await writer.writes(anArticle(data));
  await again(documentId);
  return documentId;
}

async function again(documentId: string): Promise<void> {
  await writer.takes('submit', documentId).expect(200);
  await reviewer.approves(documentId);
  await boss.takes('publish', documentId).expect(200);
}

const ask = (query: string) => newsroom.http.get(`/api/delivery/search?${query}`);

async function found(question: string): Promise<string[]> {
  const { body } = await ask(`q=${encodeURIComponent(question)}`).expect(200);
  return body.data.map(({ slug }: Result) => slug);
}

let rope: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
  rope = await publish({
    slug: 'rope',
    headline: 'The lighthouse rope',
    body: [aParagraph('Nobody knew who had cut it.')],
  });
  await publish({
    slug: 'keeper',
    headline: 'A keeper',
    body: [aParagraph('She kept the lighthouse <b>alone</b> for years.')],
  });
  await publish({ slug: 'tomas', headline: 'Harbour notes', credits: [{ name: 'Tomás Arriola', role: 'by' }] });
  await publish({
    slug: 'tides',
    headline: 'Tides',
    body: [aParagraph('Rope '.repeat(30)), aParagraph('It was cut twice.')],
  });
  await writer.writes(
    anArticle({ slug: 'secret', headline: 'Lighthouse canary', body: [aParagraph('Unseen quokkas.')] }),
  );
}, 300_000);

afterAll(() => newsroom.close());

describe('searching', () => {
  test('puts a word in the headline before the same word in the text', async () => {
    expect(await found('lighthouse')).toEqual(['rope', 'keeper']);
  });

  test('wants all words, and takes the last as the beginning of one', async () => {
    expect(await found('keeper years')).toEqual(['keeper']);
    expect(await found('lighthouse alo')).toEqual(['keeper']);
    expect(await found('lighthouse quokkas')).toEqual([]);
  });

  test('finds people by the names they are credited by, without regard to accents and case', async () => {
    expect(await found('TOMAS arriola')).toEqual(['tomas']);
    expect(await found('Tomás')).toEqual(['tomas']);
  });

  test('answers with summaries and marked words, and nothing in them acts', async () => {
    const { body } = await ask('q=lighthouse').expect(200);
    expect(searchAnswer.parse(body)).toEqual(body);
    expect(body.data[0].highlights.headline).toBe('The <mark>lighthouse</mark> rope');
    expect(body.data[1].highlights.text).toBe(
      'She kept the <mark>lighthouse</mark> &lt;b&gt;alone&lt;/b&gt; for years.',
    );
  });

  test.each(['"', '*', "'", 'a AND OR NOT', 'title:rope', '^', '((', '\\', '%', 'x" OR "y', ':*', '&|!', '-rope'])(
    'takes %j as words and as nothing else',
    async (question) => {
      await ask(`q=${encodeURIComponent(question)}`).expect(200);
    },
  );

  test('says which parameter is wrong', async () => {
    for (const [query, parameter] of [
      ['', 'q'],
      ['q=', 'q'],
      [`q=${'a'.repeat(201)}`, 'q'],
      ['q=a&cursor=nonsense', 'cursor'],
      ['q=a&sort=up', 'sort'],
    ]) {
      const { body } = await ask(String(query)).expect(400);
      expect(body.error.details).toMatchObject({ code: 'BAD_PARAMETER', parameter });
    }
  });

  test('turns pages without leaving out or repeating anything', async () => {
    const first = (await ask('q=lighthouse&limit=1').expect(200)).body;
    const second = (await ask(`q=lighthouse&limit=1&cursor=${first.meta.next}`).expect(200)).body;
    expect([...first.data, ...second.data].map(({ slug }: Result) => slug)).toEqual(['rope', 'keeper']);
    expect(second.meta.next).toBeNull();
  });
});

describe('what is not public', () => {
  test('is not found, neither a draft nor the new text of a live one', async () => {
    expect(await found('quokkas')).toEqual([]);
    await writer.saves(rope, { body: [aParagraph('Quokkas cut it.')] }).expect(200);
    expect(await found('quokkas')).toEqual([]);
    await again(rope);
    expect(await found('quokkas')).toEqual(['rope']);
    expect(await found('nobody knew')).toEqual([]);
  });

  test('is not found any more once it was taken down', async () => {
    const gone = await publish({ slug: 'gone', headline: 'Zeppelins' });
    expect(await found('zeppelins')).toEqual(['gone']);
    await boss.takes('unpublish', gone, { reason: 'Wrong pictures' }).expect(200);
    expect(await found('zeppelins')).toEqual([]);
  });
});

test('the index is made anew of all that is public', async () => {
  await newsroom.strapi.db.connection('editorial_search').del();
  expect(await found('lighthouse')).toEqual([]);
  const search: { rebuild: () => Promise<number> } = newsroom.strapi.plugin('editorial').service('search');
  expect(await search.rebuild()).toBe(4);
  expect(await found('lighthouse')).toEqual(['rope', 'keeper']);
});

test('short words, parts of names, and words beside those that say little are found like any other', async () => {
  await publish({
    slug: 'law',
    headline: 'The AI law of the EU',
    body: [
      aParagraph(
        "Who was it for? O’Brien and O'Neill say so, as @ines_marlow did on quay.example; “quoted—words”, 漢字 too.",
      ),
    ],
  });
  for (const question of [
    'ai',
    'eu',
    'the EU',
    'law of',
    "o'neill",
    'brien',
    'marlow',
    'quay',
    'quoted',
    'words',
    '漢字',
  ])
    expect([question, await found(question)]).toEqual([question, ['law']]);
  expect(await found('uk law')).toEqual([]);
});
