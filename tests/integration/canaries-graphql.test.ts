import { graphqlQuestions, listsOf, readSchema, type Schema } from './support/canary-graphql';
import { ask as askOf, grant, holdsMark, inOneOrder, leaksIn, listen, type Heard } from './support/canary-hearing';
import { OPENING } from './support/canary-questions';
import { changeTheUnpublished, MARK, setScene, type Scene } from './support/canary-scene';
import { addNeighbours, FILE, LEAFLET, TOPIC, USER } from './support/canary-types';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aToken, aUser, type Someone } from './support/people';

const ASKING_MS = 3_600_000;

/** Every sixtieth question keeps the suite short; CANARIES=all asks each of them. */
const STRIDE = process.env.CANARIES === 'all' ? 1 : 60;

const TYPES = ['article', 'author', 'section', 'tag'].map((type) => `plugin::editorial.${type}`);
const READ = [...TYPES, TOPIC, LEAFLET, FILE, USER].flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);
const OTHERS = ['plugin::upload.content-api.find', 'plugin::users-permissions.user.find'];
const WRITE = [TOPIC, LEAFLET, ...TYPES.slice(0, 1)].flatMap((uid) => [`${uid}.create`, `${uid}.update`]);

let newsroom: Newsroom;
let schema: Schema;
let scene: Scene;
let writer: Someone;
let reader: Someone;
let token: Someone;

const ask = (question: string, who?: Someone) => askOf(newsroom, question, who);

beforeAll(async () => {
  newsroom = await openNewsroom({ GRAPHQL: 'true', LOG_LEVEL: 'silent' }, addNeighbours);
  await listen(newsroom);
  [reader, writer] = [await aUser(newsroom, []), await aUser(newsroom, [])];
  token = await aToken(newsroom, 'read-only');
  for (const who of ['public', reader, writer] as const) await grant(newsroom, who, [...READ, ...OTHERS]);
  await grant(newsroom, writer, WRITE);
  schema = await readSchema(newsroom, reader);
  scene = await setScene(newsroom, reader);
}, ASKING_MS);

afterAll(() => newsroom.close());

const total = async (list: string, filters: string) => {
  const { text } = await ask(`{${list}_connection(filters:${filters}){pageInfo{total}}}`);
  return JSON.parse(text).data?.[`${list}_connection`].pageInfo.total;
};

test('GraphQL is there, and finds what is published', async () => {
  expect(listsOf(schema).map(([list]) => list)).toEqual(
    expect.arrayContaining(['editorialArticles', 'editorialAuthors', 'topics', 'leaflets']),
  );
  const { text } = await ask('{topics{stories{headline credits{author{name}}}}}');
  expect(text).toContain('Out in the open');
  expect(text).toContain('Ines Marlow');
  expect(await total('topics', '{stories:{headline:{startsWith:"Out in"}}}')).toBe(2);
});

/** Seen to leak: relations take their status from the query at the top, and none below a mutation. */
const REFUSED = [
  '{editorialArticles(status:DRAFT){headline}}',
  '{editorialArticles_connection(publicationFilter:NEVER_PUBLISHED){pageInfo{total}}}',
  '{topics(status:DRAFT){stories{headline}}}',
  '{topics(status:DRAFT){picks{author{name}}}}',
  '{leaflets(status:DRAFT){topic{stories{headline}}}}',
  '{topics(publicationFilter:MODIFIED){stories{documentId}}}',
  '{topics(hasPublishedVersion:false){lead{documentId}}}',
];

test.each(REFUSED)('%s is refused, and says why', async (question) => {
  const heard = await ask(question);
  expect(heard.text).toContain('DRAFTS_NOT_READABLE');
  expect(holdsMark(heard)).toBe(false);
});

test('a filter on the way cannot take the place of the status', async () => {
  const { text } = await ask('{topics{stories(filters:{publishedAt:{notNull:false}}){headline}}}');
  expect(JSON.parse(text).data.topics[0].stories).toEqual([]);
});

test('a filter that enters articles from a list on the way counts no drafts', async () => {
  expect(await total('topics', `{stories:{headline:{startsWith:"${OPENING}"}}}`)).toBe(0);
  const { text } = await ask(
    `{usersPermissionsUsers{saved(filters:{credits:{name:{startsWith:"${OPENING}"}}}){headline}}}`,
  );
  expect(text).not.toContain('headline":');
});

test('what a mutation answers shows no drafts of others', async () => {
  const stories = JSON.stringify(scene.drafts);
  const everything =
    'name stories{headline} stories_connection{nodes{deck}} lead{headline} chair{name} picks{author{name}}';
  const heard = [
    await ask(`mutation{updateTopic(documentId:"${scene.topic}",data:{name:"Boats"}){${everything}}}`, writer),
    await ask(`mutation{updateTopic(status:DRAFT,documentId:"${scene.topic}",data:{}){${everything}}}`, writer),
    await ask(`mutation{createTopic(data:{name:"Mine",stories:${stories}}){${everything}}}`, writer),
    await ask(
      `mutation{updateLeaflet(documentId:"${scene.leaflet}",data:{}){stories{headline} topic{${everything}}}}`,
      writer,
    ),
    await ask(`mutation{updateEditorialArticle(documentId:"${scene.live}",data:{}){headline deck}}`, writer),
    await ask(`mutation{createEditorialArticle(data:{headline:"Mine"}){headline credits{author{name}}}}`, writer),
  ];
  expect(heard[0]?.text).toContain('"Boats"');
  expect(heard.filter(holdsMark)).toEqual([]);
});

test('a colleague with readDraft still reads drafts', async () => {
  const colleague = await aUser(newsroom, ['article.readDraft', 'author.readDraft']);
  await grant(newsroom, colleague, READ);
  const heard = await ask('{topics(status:DRAFT){stories{headline credits{author{name}}}}}', colleague);
  expect(heard.text).toContain(`${MARK} headline`);
  expect(heard.text).toContain(`${MARK} name`);
});

test('errors of fields that were asked side by side count in any order; what they say, and the order of rows, count', () => {
  const heard = (answer: object): Heard => ({ status: 200, text: inOneOrder(JSON.stringify(answer)), headers: '' });
  const differs = (one: object, other: object) => leaksIn(['a question'], [heard(one)], [heard(other)]).length > 0;
  const [first, second] = [{ message: 'in (1)' }, { message: 'in (2)' }];
  const data = { topics: ['Ferries', 'Harbour'] };
  expect(differs({ errors: [first, second], data }, { errors: [second, first], data })).toBe(false);
  expect(differs({ errors: [first, second], data }, { errors: [first, first], data })).toBe(true);
  expect(differs({ errors: [first, second], data }, { errors: [first], data })).toBe(true);
  expect(differs({ errors: [first], data }, { errors: [first], data: { topics: data.topics.toReversed() } })).toBe(
    true,
  );
  expect(differs({ data }, { data: { topics: data.topics.toReversed() } })).toBe(true);
});

test(
  'nothing unpublished or private makes a difference to any answer of GraphQL',
  async () => {
    const all = listsOf(schema).flatMap(([list, type]) => graphqlQuestions(schema, list, type));
    const questions = [...new Set(all)].filter((_, n) => n % STRIDE === 0);
    const askAll = async (who?: Someone) => {
      const heard: Heard[] = [];
      for (const question of questions) heard.push(await ask(question, who));
      return heard;
    };
    const before = await askAll();
    const signedIn = await askAll(token);
    await changeTheUnpublished(newsroom, scene);
    const leaks = leaksIn(questions, before, await askAll());
    const marked = questions.filter((_, n) => signedIn[n] && holdsMark(signedIn[n]));
    const answered = before.filter(({ text }) => !text.includes('"errors"')).length;
    process.stdout.write(
      `canaries of GraphQL: ${3 * questions.length} questions asked, ${answered} of ${questions.length} answered, ` +
        `leaks: ${leaks.length + marked.length}\n`,
    );
    expect(answered).toBeGreaterThan(questions.length / 3);
    expect(leaks).toEqual([]);
    expect(marked).toEqual([]);
  },
  ASKING_MS,
);
