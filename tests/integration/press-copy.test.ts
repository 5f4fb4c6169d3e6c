import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, aUser, anAdmin, type Someone } from './support/people';

const PATH = '/api/editorial/import/press-copy';

let newsroom: Newsroom;
let desk: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom();
  desk = await aUser(newsroom, ['import.pressCopy']);
}, 60_000);

afterAll(() => newsroom.close());

let copies = 0;

/** Press copy with a headline of its own. */
function aCopy({ byline = 'Author: Mira Solheim', biography = '', headline = `Tide tables redrawn ${++copies}` } = {}) {
  const body = 'The harbour office has redrawn its tide tables.\n\nPilots had asked for it for years.';
  return [headline, 'The old ones were an hour late', body, byline, biography].filter(Boolean).join('\n\n');
}

const BIOGRAPHY =
  'Mira Solheim is maritime editor at the Quay Gazette. She has 20 years of experience in reporting on ports, and her ' +
  'work has appeared in Anchor Weekly, The Pilot and South Bank News.';

const sends = (body: object, someone = desk) => newsroom.http.post(PATH).set(someone.headers).send(body);

const sendsFile = (bytes: Buffer, fields: Record<string, string> = {}) =>
  newsroom.http.post(PATH).set(desk.headers).field(fields).attach('file', bytes, 'copy.txt');

const stored = (type: 'article' | 'author', where: object = {}) =>
  newsroom.strapi.db
    .query(`plugin::editorial.${type}` as 'plugin::users-permissions.user')
    .findMany({ where, populate: true, orderBy: { id: 'asc' } }) as unknown as Promise<Record<string, unknown>[]>;

const textOf = (blocks: unknown) =>
  (blocks as { children: { text: string }[] }[]).map(({ children }) => children[0]?.text).join('\n');

const counts = async () => [(await stored('article')).length, (await stored('author')).length];

describe('an article that comes as text', () => {
  test('becomes a draft with its author, owned by who sent it, and readers see none of it', async () => {
    const text = aCopy({ byline: 'Author: Mira Solheim, m.solheim@example.org', biography: BIOGRAPHY });
    const { body } = await sends({ text, date: '2020-11-24' }).expect(201);

    const [article] = await stored('article', { documentId: body.data.documentId });
    expect(article).toMatchObject({ deck: 'The old ones were an hour late', genre: 'news', publishedAt: null });
    expect(textOf(article?.body)).toBe(
      'The harbour office has redrawn its tide tables.\nPilots had asked for it for years.',
    );
    const [author] = await stored('author', { name: 'Mira Solheim' });
    expect(author).toMatchObject({
      documentId: body.data.authors[0].documentId,
      publishedAt: null,
      jobTitle: 'maritime editor',
      organization: { name: 'Quay Gazette' },
      careerStart: 2000,
      outlets: [{ name: 'Anchor Weekly' }, { name: 'The Pilot' }, { name: 'South Bank News' }],
      email: 'm.solheim@example.org',
    });
    expect(textOf(author?.bio)).toBe(BIOGRAPHY.replace('20', '{years}'));
    expect(JSON.stringify(body)).not.toContain('example.org');
    const cases = await newsroom.strapi.db
      .query('plugin::editorial.case' as 'plugin::users-permissions.user')
      .findMany({
        where: { documentId: { $in: [article?.documentId, author?.documentId] } } as object,
      });
    expect(cases).toMatchObject([
      { stage: 'draft', owner: `user:${desk.id}` },
      { stage: 'draft', owner: `user:${desk.id}` },
    ]);
    await newsroom.http.get(`/api/delivery/articles/${body.data.slug}`).expect(404);
  });

  test('keeps years of experience as text where no date is known', async () => {
    const biography = 'Olaf Berg has 12 years of experience in reporting on fish.';
    const { body } = await sends({ text: aCopy({ byline: 'By Olaf Berg', biography }) }).expect(201);
    const [author] = await stored('author', { name: 'Olaf Berg' });
    expect(author).toMatchObject({ careerStart: null });
    expect(textOf(author?.bio)).toBe(biography);
    expect(body.data.report.map(({ code }: { code: string }) => code)).toContain('CAREER_START_UNKNOWN');
  });

  test('credits persons by profile and a wire desk by name, with the place as it was printed', async () => {
    const { body } = await sends({ text: aCopy({ byline: 'By Ida Roth in Paris and Reuters' }) }).expect(201);
    const [article] = await stored('article', { documentId: body.data.documentId });
    const credits = await newsroom.strapi.db.query('editorial.credit' as 'plugin::users-permissions.user').findMany({
      where: { id: { $in: (article?.credits as { id: number }[]).map(({ id }) => id) } } as object,
      populate: true,
    });
    expect(credits).toMatchObject([
      { role: 'by', name: null, author: { name: 'Ida Roth' }, note: 'in Paris' },
      { role: 'by', name: 'Reuters', author: null },
    ]);
  });

  test('is printed with its author line as it stood where a role has no credit', async () => {
    const byline = 'Written by Eva Lind and read by Nils Holm';
    const { body } = await sends({ text: aCopy({ byline }) }).expect(201);
    const [article] = await stored('article', { documentId: body.data.documentId });
    expect(article).toMatchObject({ bylineOverride: byline });
    expect(body.data.report).toContainEqual(expect.objectContaining({ code: 'ROLE_UNKNOWN', text: 'Nils Holm' }));
  });
});

describe('an author who exists', () => {
  test('is found in another spelling and left as they are; what the copy tells otherwise is reported', async () => {
    const [before] = await stored('author', { name: 'Mira Solheim' });
    const biography = 'Mira Solheim is a columnist at the Other Paper.';
    const text = aCopy({ byline: 'By MIRA  SOLHEIM (mira@other.example)', biography });
    const { body } = await sends({ text }).expect(201);
    expect(body.data.authors).toEqual([{ documentId: before?.documentId, name: 'Mira Solheim', isNew: false }]);
    expect(await stored('author', { documentId: before?.documentId as string })).toEqual([before]);
    const codes = body.data.report.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['AUTHOR_EXISTS', 'EMAIL_NOT_STORED']));
    expect(codes).not.toContain('EMAIL_PRIVATE');
  });

  test('is one, also when six articles of theirs come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sends({ text: aCopy({ byline: 'By Søren O’Hara' }) }).expect(201)),
    );
    expect(new Set(answers.map(({ body }) => body.data.authors[0].documentId)).size).toBe(1);
    expect(await stored('author', { name: { $startsWith: 'Søren' } })).toHaveLength(1);
  });

  test('and has a namesake is reported; the older profile is credited', async () => {
    const create = () =>
      newsroom.strapi
        .documents('plugin::editorial.author' as 'plugin::users-permissions.user')
        .create({ data: { name: 'Two Namesakes', kind: 'person' } as object });
    const older = await create();
    await create();
    const { body } = await sends({ text: aCopy({ byline: 'By Two Namesakes' }) }).expect(201);
    expect(body.data.authors).toMatchObject([{ documentId: older.documentId }]);
    expect(body.data.report).toContainEqual(expect.objectContaining({ code: 'AMBIGUOUS_AUTHOR' }));
  });
});

describe('encodings and ways in', () => {
  const german = (headline: string) => aCopy({ headline, byline: 'Von Jürgen Größ' }).replace(/\n/g, '\r\n');

  test.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('a file in %s with Windows line ends is read', async (encoding, encode) => {
    const headline = `Fähre fährt nachts: ${encoding}`;
    const { body } = await sendsFile(encode(german(headline)), { date: '2020-11-24' }).expect(201);
    expect(body.data).toMatchObject({ headline, authors: [{ name: 'Jürgen Größ' }] });
  });

  test('plain text is read, with the date in the query', async () => {
    const biography = 'Pia Falk has 5 years of experience in reporting on ice.';
    const request = newsroom.http.post(`${PATH}?date=2020-11-24`).set(desk.headers).type('text/plain');
    await request.send(aCopy({ byline: 'By Pia Falk', biography })).expect(201);
    expect(await stored('author', { name: 'Pia Falk' })).toMatchObject([{ careerStart: 2015 }]);
  });

  test('administrators import through the panel’s door, with the permission for it', async () => {
    const path = '/editorial/import/press-copy';
    const [boss, writer] = [await aSuperAdmin(newsroom), await anAdmin(newsroom, 'writer')];
    await newsroom.http.post(path).set(boss.headers).send({ text: aCopy() }).expect(201);
    await newsroom.http.post(path).set(writer.headers).send({ text: aCopy() }).expect(403);
    await newsroom.http.post(path).send({ text: aCopy() }).expect(401);
  });

  test('nobody imports without the permission', async () => {
    const before = await counts();
    await newsroom.http.post(PATH).send({ text: aCopy() }).expect(403);
    await sends({ text: aCopy() }, await aUser(newsroom, ['article.create', 'author.create'])).expect(403);
    expect(await counts()).toEqual(before);
  });
});

describe('what is no article leaves nothing behind', () => {
  const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  test.each([
    ['an empty file', Buffer.alloc(0), 422, 'EMPTY'],
    ['white space', Buffer.from(' \r\n\t\n'), 422, 'EMPTY'],
    ['a picture', PICTURE, 422, 'BINARY'],
    ['text without a headline', Buffer.from('One paragraph that goes on and on. '.repeat(40)), 422, 'NO_HEADLINE'],
    ['a headline of 260 characters', Buffer.from(aCopy({ headline: 'Long '.repeat(52) })), 422, 'HEADLINE_TOO_LONG'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'word '), 413, 'TOO_LARGE'],
  ])('%s', async (_, bytes, status, code) => {
    const before = await counts();
    const { body } = await sendsFile(bytes).expect(status);
    expect(body.error.details.code).toBe(code);
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['a day that is not in the calendar', { date: '2020-02-30' }],
    ['a language the site does not have', { locale: 'xx' }],
    ['a field nobody knows', { colour: 'blue' }],
    ['no text', { text: undefined }],
  ])('%s', async (_, wrong) => {
    const before = await counts();
    const { body } = await sends({ text: aCopy(), ...wrong }).expect(400);
    expect(body.error.details.code).toBe('BAD_PARAMETER');
    expect(await counts()).toEqual(before);
  });

  test('text that is not UTF-8, sent as if it were', async () => {
    const bytes = Buffer.from(aCopy({ byline: 'Von Jürgen Groß' }), 'latin1');
    const { body } = await newsroom.http.post(PATH).set(desk.headers).type('text/plain').send(bytes).expect(422);
    expect(body.error.details.code).toBe('NOT_UTF8');
  });

  test('the same article a second time, unless that is what somebody wants', async () => {
    const text = aCopy();
    const first = await sends({ text }).expect(201);
    const before = await counts();
    const { body } = await sends({ text }).expect(409);
    expect(body.error.details).toMatchObject({ code: 'DUPLICATE', documentId: first.body.data.documentId });
    expect(await counts()).toEqual(before);
    const forced = await sends({ text, force: true }).expect(201);
    expect(forced.body.data.slug).not.toBe(first.body.data.slug);
  });
});
