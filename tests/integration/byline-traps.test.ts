import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, Desk } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, aToken, anAdmin } from './support/people';

jest.setTimeout(60_000);

type Uid = 'plugin::users-permissions.user';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let ann: string;
let bea: string;
let article: string;

const by = (author: string, more: object = {}) => ({
  author: { connect: [{ documentId: author }] },
  role: 'by',
  ...more,
});
const entry = (uid: string, documentId = '') => `/content-manager/collection-types/${uid}/${documentId}`;
const documents = (uid: string) => newsroom.strapi.documents(uid as Uid);

beforeAll(async () => {
  newsroom = await openNewsroom();
  writer = new Desk(newsroom, await anAdmin(newsroom, 'writer'));
  reviewer = new Desk(newsroom, await aSuperAdmin(newsroom));
  boss = new Desk(newsroom, await aSuperAdmin(newsroom));
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  ann = await writer.writes(anAuthor({ name: 'Ann Arbor', slug: 'ann-arbor' }), AUTHOR);
  bea = await writer.writes(anAuthor({ name: 'Bea Brook', slug: 'bea-brook' }), AUTHOR);
  article = await published({
    slug: 'trapped',
    credits: [by(bea), { name: 'Wire desk', role: 'by' }, by(ann, { role: 'photography', note: 'in Rome' })],
  });
});

afterAll(() => newsroom.close());

async function out(documentId: string, plural: 'articles' | 'authors' = 'articles'): Promise<void> {
  await writer.takes('submit', documentId, {}, plural).expect(200);
  expect((await reviewer.approves(documentId, plural)).status).toBe(200);
  await boss.takes('publish', documentId, {}, plural).expect(200);
}

async function published(more: object): Promise<string> {
  const documentId = await writer.writes(anArticle(more));
  await out(documentId);
  return documentId;
}

/** The credits of the live article: in its row, in order, and as readers get them. */
async function credits() {
  const [row, second] = await newsroom.strapi.db.query(ARTICLE as Uid).findMany({
    where: { documentId: article, locale: 'en', publishedAt: { $notNull: true } },
    populate: { credits: { populate: { author: true } } },
  });
  expect(second).toBeUndefined();
  const inRow = row.credits.map(
    (credit: { author?: { documentId: string; publishedAt: unknown } | null; name: string }) =>
      credit.author ? [credit.author.documentId, Boolean(credit.author.publishedAt)] : credit.name,
  );
  const { data } = (await newsroom.http.get('/api/delivery/articles/trapped').expect(200)).body;
  return {
    inRow,
    byline: data.byline.text,
    authors: data.authors.map(({ slug }: { slug: string }) => slug),
    others: data.contributors.map(({ slug }: { slug: string }) => slug),
  };
}

const UNTOUCHED = () => ({
  inRow: [[bea, true], 'Wire desk', [ann, true]],
  byline: 'By Bea Brook and Wire desk. Photographs by Ann Arbor in Rome.',
  authors: ['bea-brook', null],
  others: ['ann-arbor'],
});

async function code(work: Promise<{ status: number; body: { error?: { details?: { code?: string } } } }>) {
  const { status, body } = await work;
  return [status, body.error?.details?.code];
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: { details?: { code?: string } }) => error.details?.code,
  );
}

/** Whatever people and code can do to profiles and articles, and what comes of it. */
const TRAPS: readonly (readonly [string, () => Promise<unknown>, unknown])[] = [
  [
    'unpublishing a credited author, by a step',
    () => code(boss.takes('unpublish', ann, { reason: 'Left.' }, 'authors')),
    [409, 'CREDITED_ELSEWHERE'],
  ],
  [
    'retracting a credited author',
    () => code(boss.takes('retract', ann, { reason: 'Left.' }, 'authors')),
    [409, 'CREDITED_ELSEWHERE'],
  ],
  [
    'unpublishing a credited author, in bulk',
    async () => (await boss.post(`${entry(AUTHOR)}actions/bulkUnpublish`, { documentIds: [ann, bea] })).status >= 400,
    true,
  ],
  [
    'unpublishing a credited author, by code',
    () => refusal(documents(AUTHOR).unpublish({ documentId: ann })),
    'NOT_PERMITTED',
  ],
  ['deleting a credited author, in the panel', () => code(boss.delete(entry(AUTHOR, ann))), [409, 'STILL_LIVE']],
  [
    'deleting credited authors, in bulk',
    async () => (await boss.post(`${entry(AUTHOR)}actions/bulkDelete`, { documentIds: [ann, bea] })).status >= 400,
    true,
  ],
  ['deleting a credited author, by code', () => refusal(documents(AUTHOR).delete({ documentId: ann })), 'STILL_LIVE'],
  [
    'deleting a credited author, through the content API',
    async () => {
      const token = await aToken(newsroom, 'full-access');
      return code(newsroom.http.delete(`/api/editorial/authors/${ann}`).set(token.headers));
    },
    [409, 'STILL_LIVE'],
  ],
  [
    'deleting rows of a credited author, by a query',
    () => refusal(newsroom.strapi.db.query(AUTHOR as Uid).deleteMany({ where: { documentId: ann } })),
    'NOT_PERMITTED',
  ],
  [
    'publishing a changed profile',
    async () => {
      await writer.saves(ann, { jobTitle: 'Photographer' }, AUTHOR).expect(200);
      await out(ann, 'authors');
    },
    undefined,
  ],
  [
    'publishing the changed profile again and again',
    async () => {
      for (const jobTitle of ['Editor', 'Photographer at large']) {
        await writer.saves(ann, { jobTitle }, AUTHOR).expect(200);
        await out(ann, 'authors');
      }
    },
    undefined,
  ],
  [
    'discarding changes of a profile',
    async () => {
      await writer.saves(bea, { name: 'Bea Changed' }, AUTHOR).expect(200);
      await boss.takes('discard-changes', bea, {}, 'authors').expect(200);
    },
    undefined,
  ],
  [
    'cloning a profile',
    async () => (await boss.post(`${entry(AUTHOR)}clone/${ann}`, { name: 'Ann Copy', slug: 'ann-copy' })).status,
    200,
  ],
  [
    'cloning the article',
    async () => (await boss.post(`${entry(ARTICLE)}clone/${article}`, { headline: 'A copy', slug: 'a-copy' })).status,
    200,
  ],
  [
    'reordering and removing credits in the working copy, then discarding that',
    async () => {
      await writer.saves(article, { credits: [by(ann)] }).expect(200);
      await boss.takes('discard-changes', article).expect(200);
    },
    undefined,
  ],
  [
    'a second language of the article, written, published and taken down',
    async () => {
      const inGerman = '?locale=de';
      const put = documents(ARTICLE).update({
        documentId: article,
        locale: 'de',
        data: { ...anArticle({ slug: 'gefangen' }), credits: [{ author: ann, role: 'by' }] } as object,
      });
      await put;
      await boss
        .post(`/editorial/workflow/articles/${article}/publish-without-approval`, { locale: 'de', reason: 'Test.' })
        .expect(200);
      expect((await boss.get(`/editorial/workflow/articles/${article}${inGerman}`)).body.data.isLive).toBe(true);
      await boss
        .post(`/editorial/workflow/articles/${article}/unpublish`, { locale: 'de', reason: 'Test.' })
        .expect(200);
    },
    undefined,
  ],
  [
    'publishing the article again after a change',
    async () => {
      await writer.saves(article, { deck: 'Another deck' }).expect(200);
      await out(article);
    },
    undefined,
  ],
  [
    'unpublishing the article and publishing it again',
    async () => {
      await boss.takes('unpublish', article, { reason: 'For an hour.' }).expect(200);
      await out(article);
    },
    undefined,
  ],
  [
    'merging another profile into a credited one',
    async () => {
      const other = await writer.writes(anAuthor({ name: 'A. Arbor' }), AUTHOR);
      await boss.post(`/editorial/authors/${other}/merge`, { into: ann }).expect(200);
    },
    undefined,
  ],
  [
    'reassigning, merging and erasing other people',
    async () => {
      const [one, other] = [
        await writer.writes(anAuthor({ name: 'Cora One' }), AUTHOR),
        await writer.writes(anAuthor({ name: 'Dora Two' }), AUTHOR),
      ];
      await published({ credits: [by(one), by(ann)] });
      await published({ credits: [by(other)] });
      await boss.post(`/editorial/authors/${one}/reassign`, { to: other }).expect(200);
      await boss.post(`/editorial/authors/${other}/anonymise`, { mode: 'erase' }).expect(200);
    },
    undefined,
  ],
];

test('the article is live with its credits before anything happens', async () => {
  expect(await credits()).toEqual(UNTOUCHED());
});

test.each(TRAPS)('%s leaves the credits of the live article as they were', async (_, happens, outcome) => {
  expect(await happens()).toEqual(outcome);
  expect(await credits()).toEqual(UNTOUCHED());
});

test('what refuses to take a credited profile down names the articles and the ways out', async () => {
  const { body } = await boss.takes('unpublish', ann, { reason: 'Left.' }, 'authors').expect(409);
  expect(body.error.details).toMatchObject({ waysOut: ['reassign', 'merge', 'anonymise'] });
  expect(body.error.details.documents).toContainEqual({ documentId: article, title: expect.any(String) });
});

test('an article that credits a profile which was taken down is told so, with the ways out', async () => {
  const gone = await writer.writes(anAuthor({ name: 'Gone Away' }), AUTHOR);
  await out(gone, 'authors');
  await boss.takes('unpublish', gone, { reason: 'Left.' }, 'authors').expect(200);
  const draft = await writer.writes(anArticle({ credits: [by(gone)] }));
  const { body } = await writer.takes('submit', draft).expect(422);
  expect(body.error.details).toMatchObject({
    code: 'AUTHOR_NOT_PUBLISHED',
    documents: [{ documentId: gone, title: 'Gone Away' }],
    waysOut: ['publish_profile', 'bare_name', 'reassign'],
  });
});

test('a profile that only a draft credits is not deleted either', async () => {
  const author = await writer.writes(anAuthor({ name: 'Only Drafted' }), AUTHOR);
  const draft = await writer.writes(anArticle({ credits: [by(author)] }));
  expect(await code(boss.delete(entry(AUTHOR, author)))).toEqual([409, 'CREDITED_ELSEWHERE']);
  await boss.delete(entry(ARTICLE, draft)).expect(200);
  await boss.delete(entry(AUTHOR, author)).expect(200);
});

test('reordering credits reaches readers with the next publication, in the new order', async () => {
  const [one, other] = [ann, bea];
  const documentId = await published({ slug: 'in-order', credits: [by(one), by(other)] });
  const line = async () => (await newsroom.http.get('/api/delivery/articles/in-order')).body.data.byline.text;
  expect(await line()).toBe('By Ann Arbor and Bea Brook');
  await writer.saves(documentId, { credits: [by(other), by(one)] }).expect(200);
  expect(await line()).toBe('By Ann Arbor and Bea Brook');
  await out(documentId);
  expect(await line()).toBe('By Bea Brook and Ann Arbor');
});

test('after all of it the log is whole, and readers see what it says', async () => {
  const { problems } = await newsroom.strapi.plugin('editorial').service('log').verify();
  expect(problems).toEqual([]);
});
