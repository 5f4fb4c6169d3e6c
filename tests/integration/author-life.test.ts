import { anArticle, anAuthor } from '../builders';
import { AUTHOR, Desk, desksOf, liveRows } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aUser, anAdmin, type Someone } from './support/people';
import { columnsOf } from './support/plugin-tables';

jest.setTimeout(30_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;
let reviewerId: number;
let colleague: Desk;
let colleagueId: number;

beforeAll(async () => {
  newsroom = await openNewsroom();
  const person = await anAdmin(newsroom, 'reviewer');
  reviewerId = person.id;
  reviewer = new Desk(newsroom, person);
  const second = await anAdmin(newsroom, 'reviewer');
  colleagueId = second.id;
  colleague = new Desk(newsroom, second);
  ({ writer, editor, boss } = await desksOf(newsroom, 'writer', 'editor', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

const by = (author: string, more: object = {}) => ({
  author: { connect: [{ documentId: author }] },
  role: 'by',
  ...more,
});
const live = (operation: string, author: string, body: object = {}) =>
  boss.post(`/editorial/authors/${author}/${operation}`, body);
const read = (slug: string) => newsroom.http.get(`/api/delivery/articles/${slug}`);
const readAuthor = (slug: string) => newsroom.http.get(`/api/delivery/authors/${slug}`);
const codeOf = (answer: { body: { error: { details: { code: string } } } }) => answer.body.error.details.code;

const written = (data: Record<string, unknown>) => writer.writes(data, AUTHOR);

async function submitted(slug: string, credits: readonly object[], more: object = {}): Promise<string> {
  const documentId = await writer.writes(anArticle({ slug, credits, ...more }));
  await writer.takes('submit', documentId).expect(200);
  return documentId;
}

async function approved(slug: string, credits: readonly object[], more: object = {}): Promise<string> {
  const documentId = await submitted(slug, credits, more);
  expect((await reviewer.approves(documentId)).status).toBe(200);
  return documentId;
}

async function published(slug: string, credits: readonly object[], more: object = {}): Promise<string> {
  const documentId = await approved(slug, credits, more);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

async function verify() {
  const { problems } = await newsroom.strapi.plugin('editorial').service('log').verify();
  return problems;
}

async function events(documentId: string, plural = 'articles') {
  return (await boss.get(`/editorial/workflow/${plural}/${documentId}/events`).expect(200)).body.data;
}

/** Everything in the database, as text. */
async function everything(): Promise<string> {
  const { connection, dialect } = newsroom.strapi.db;
  const contents = [];
  for (const name of await dialect.schemaInspector.getTables()) {
    contents.push(JSON.stringify(await connection(name).select(connection.raw(columnsOf(name)))));
  }
  return contents.join('\n');
}

describe('merging', () => {
  let one: string;
  let other: string;
  let article: string;
  let draft: string;

  beforeAll(async () => {
    one = await written(anAuthor({ name: 'J. Ferro', slug: 'j-ferro', orcid: '0000-0002-1825-0097' }));
    other = await written(anAuthor({ name: 'Jana Ferro', slug: 'jana-ferro' }));
    article = await published('ferry-one', [by(one)]);
    await published('ferry-two', [by(other)]);
    draft = await approved('ferry-three', [by(one), { name: 'Wire desk', role: 'photography' }]);
    await live('merge', one, { into: other, reason: 'One person.' }).expect(200);
  });

  test('shows the one that is left, under the name that was printed', async () => {
    const { data } = (await read('ferry-one').expect(200)).body;
    expect(data.byline.text).toBe('By J. Ferro');
    expect(data.authors).toMatchObject([{ slug: 'jana-ferro' }]);
    const page = (await readAuthor('jana-ferro').expect(200)).body.data;
    expect(page.articleCount).toBe(2);
  });

  test('rewrites live rows and working copies alike, with one event each, and keeps their stages', async () => {
    expect(await liveRows(newsroom, article)).toMatchObject([{ credits: [{ author: { documentId: other } }] }]);
    expect((await boss.status(article)).stage).toBe('published');
    const [newest] = await events(article);
    expect(newest).toMatchObject({ step: 'recredit', reason: 'One person.', from: 'published', to: 'published' });
  });

  test('carries approvals over, so that an approved article can be published', async () => {
    const { stage, approvals } = await boss.status(draft);
    expect(stage).toBe('approved');
    expect(approvals).toHaveLength(1);
    await editor.takes('publish', draft).expect(200);
    expect((await read('ferry-three').expect(200)).body.data.authors).toMatchObject([{ slug: 'jana-ferro' }]);
  });

  test('leads from the old address to the new one for ever, and takes the merged profile away', async () => {
    expect((await readAuthor('j-ferro').expect(301)).headers.location).toBe('/api/delivery/authors/jana-ferro');
    await boss.get(`/content-manager/collection-types/${AUTHOR}/${one}`).expect(404);
    const answer = await writer.post(`/content-manager/collection-types/${AUTHOR}`, anAuthor({ slug: 'j-ferro' }));
    expect([answer.status, codeOf(answer)]).toEqual([409, 'SLUG_TAKEN']);
  });

  test('puts identifiers into the working copy of the one that is left, for review', async () => {
    const { body } = await boss.get(`/content-manager/collection-types/${AUTHOR}/${other}`).expect(200);
    expect(body.data.orcid).toBe('0000-0002-1825-0097');
    expect((await boss.status(other, 'authors')).stage).toBe('draft');
    expect((await readAuthor('jana-ferro')).body.data.identifiers.orcid).toBeNull();
  });

  test('leaves a log that verifies', async () => expect(await verify()).toEqual([]));

  test('makes one credit of two in the same role, in the first place', async () => {
    const [first, second] = [await written(anAuthor({ name: 'B. Ode' })), await written(anAuthor({ name: 'Bea Ode' }))];
    const slug = 'two-become-one';
    const both = await published(slug, [by(first), { name: 'Someone Else', role: 'by' }, by(second)]);
    await live('merge', first, { into: second }).expect(200);
    expect((await read(slug)).body.data.byline.text).toBe('By Bea Ode and Someone Else');
    expect(await liveRows(newsroom, both)).toMatchObject([{ credits: [{ author: { documentId: second } }, {}] }]);
    expect(await verify()).toEqual([]);
  });

  test('is refused with oneself, with what readers cannot see, across kinds, and to people without the permission', async () => {
    const seen = await written(anAuthor({ name: 'Seen Person' }));
    await published('seen-person', [by(seen)]);
    const unseen = await written(anAuthor({ name: 'Unseen Person' }));
    const agency = await written(anAuthor({ name: 'An Agency', kind: 'agency' }));
    await published('an-agency', [by(agency)]);
    const refusal = async (from: string, into: string) => {
      const answer = await live('merge', from, { into });
      return [answer.status, codeOf(answer)];
    };
    expect(await refusal(seen, seen)).toEqual([422, 'SAME_PROFILE']);
    expect(await refusal(seen, unseen)).toEqual([422, 'AUTHOR_NOT_PUBLISHED']);
    expect(await refusal(seen, agency)).toEqual([409, 'KINDS_DIFFER']);
    await editor.post(`/editorial/authors/${seen}/merge`, { into: agency, acrossKinds: true }).expect(403);
    await live('merge', seen, { into: 'nobody' }).expect(404);
    expect((await live('merge', seen, {})).status).toBe(400);
    expect((await read('seen-person')).body.data.authors).toMatchObject([{ slug: 'seen-person' }]);
  });
});

describe('reassigning', () => {
  test('refuses a list with an article that does not credit the profile, and moves nothing', async () => {
    const [one, other] = [await written(anAuthor({ name: 'Bea One' })), await written(anAuthor({ name: 'Bea Other' }))];
    const [own, foreign] = [await published('bea-own', [by(one)]), await published('bea-foreign', [by(other)])];
    const answer = await live('reassign', one, { to: other, articles: [own, foreign] });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_PARAMETER']);
    expect(answer.body.error.message).toContain(foreign);
    expect((await read('bea-own')).body.data.byline.text).toBe('By Bea One');
  });

  test('moves the credits of the articles that are listed, and prints the new name', async () => {
    const [one, other] = [await written(anAuthor({ name: 'Ari One' })), await written(anAuthor({ name: 'Ari Other' }))];
    const [first] = [await published('ari-first', [by(one)]), await published('ari-second', [by(one)])];
    await published('ari-third', [by(other)]);
    const { body } = await live('reassign', one, { to: other, articles: [first] }).expect(200);
    expect(body.data.articles).toMatchObject([{ documentId: first, isLive: true }]);
    expect((await read('ari-first')).body.data.byline.text).toBe('By Ari Other');
    expect((await read('ari-second')).body.data.byline.text).toBe('By Ari One');
  });

  test('does not make an approver the author of what they approved', async () => {
    const mine = await boss.writes(
      anAuthor({ name: 'Rita Reviewer', linkedAdmin: { connect: [{ id: reviewerId }] } }),
      AUTHOR,
    );
    const theirs = await written(anAuthor({ name: 'Theo Writer' }));
    const documentId = await approved('approved-by-rita', [by(theirs)]);
    const answer = await live('reassign', theirs, { to: mine });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'APPROVED_BY_CREDITED']);
    expect(await boss.status(documentId)).toMatchObject({ stage: 'approved' });
  });

  test('does not let someone approve what they are no longer credited for', async () => {
    const mine = await boss.writes(
      anAuthor({ name: 'Rita Again', linkedAdmin: { connect: [{ id: colleagueId }] } }),
      AUTHOR,
    );
    const other = await written(anAuthor({ name: 'Other Writer' }));
    const documentId = await submitted('written-by-rita', [by(mine)]);
    await live('reassign', mine, { to: other }).expect(200);
    const answer = await colleague.approves(documentId);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'OWN_WORK']);
  });
});

describe('renaming the address', () => {
  let author: string;

  beforeAll(async () => {
    author = await written(anAuthor({ name: 'Slug Bearer', slug: 'name-a' }));
    await published('slug-bearer', [by(author)]);
  });

  test('leads from every earlier address to the newest in one step, there and back again', async () => {
    for (const slug of ['name-b', 'name-c']) await live('rename-slug', author, { slug }).expect(200);
    for (const slug of ['name-a', 'name-b']) {
      expect((await readAuthor(slug).expect(301)).headers.location).toBe('/api/delivery/authors/name-c');
    }
    await live('rename-slug', author, { slug: 'name-a' }).expect(200);
    await readAuthor('name-a').expect(200);
    expect((await readAuthor('name-c').expect(301)).headers.location).toBe('/api/delivery/authors/name-a');
    expect((await boss.status(author, 'authors')).stage).toBe('published');
    expect(await verify()).toEqual([]);
  });

  test.each(['admin', 'name-c', 'slug-taken'])(
    'takes no slug that is reserved or belongs to another: %s',
    async (slug) => {
      const other = await written(anAuthor({ name: `Wants ${slug}`, slug: `wants-${slug}` }));
      if (slug === 'slug-taken') await written(anAuthor({ slug }));
      const answer = await live('rename-slug', other, { slug });
      expect([answer.status, codeOf(answer)]).toEqual([409, 'SLUG_TAKEN']);
    },
  );

  test('takes no slug that is none', async () => {
    await live('rename-slug', author, { slug: 'No Slug!' }).expect(400);
  });
});

describe('hiding a profile', () => {
  test('leaves the name as it was printed, with nothing behind it', async () => {
    const author = await written(anAuthor({ name: 'Hilde Hidden', slug: 'hilde-hidden' }));
    const documentId = await published('hidden-byline', [by(author)]);
    await live('anonymise', author, { mode: 'hide' }).expect(200);
    const { data } = (await read('hidden-byline')).body;
    expect([data.byline.text, data.authors[0].slug]).toEqual(['By Hilde Hidden', null]);
    await readAuthor('hilde-hidden').expect(404);
    expect(await liveRows(newsroom, documentId)).toMatchObject([{ credits: [{ author: null, name: 'Hilde Hidden' }] }]);
    expect((await boss.status(author, 'authors')).stage).toBe('archived');
    expect(await verify()).toEqual([]);
  });
});

describe('erasing a person', () => {
  const NAMES = [
    'Erasmus Gone',
    'erasmus-gone',
    'E. Gone-Once',
    'erasmus@gone.test',
    'Erasmus Legalname',
    'Gone Gazette',
  ];
  let author: string;
  let article: string;

  beforeAll(async () => {
    author = await written(
      anAuthor({
        name: 'Erasmus Gone',
        slug: 'erasmus-gone',
        email: 'erasmus@gone.test',
        legalName: 'Erasmus Legalname',
        outlets: [{ name: 'Gone Gazette' }],
      }),
    );
    article = await published('gone-once', [by(author, { creditedAs: 'E. Gone-Once' })]);
    await writer.saves(article, { deck: 'A second edition' }).expect(200);
    await writer.takes('submit', article).expect(200);
    await reviewer.approves(article);
    await editor.takes('publish', article).expect(200);
    for (const name of NAMES) expect(await everything()).toContain(name);
    await live('anonymise', author, { mode: 'erase', label: 'Staff' }).expect(200);
  });

  test('puts the label in every byline', async () => {
    const { data } = (await read('gone-once').expect(200)).body;
    expect(data.byline.text).toBe('Staff');
    expect(await liveRows(newsroom, article)).toMatchObject([{ credits: [{ author: null, name: 'Staff' }] }]);
  });

  test('leaves nothing of the person in the database', async () => {
    const left = await everything();
    for (const name of NAMES) expect([name, left.includes(name)]).toEqual([name, false]);
  });

  test('leaves a log that verifies', async () => expect(await verify()).toEqual([]));

  test('is told apart from what SQL made of a kept text, before and after', async () => {
    const kept = (id: string) => newsroom.strapi.db.connection('editorial_revisions').where({ document_id: id });
    const put = (id: number, content: string) => kept(article).where({ id }).update({ content });
    const [erased] = await kept(article).whereNotNull('mac').orderBy('id');
    await put(erased.id, erased.content.replace('Staff', 'Someone'));
    expect(await verify()).toMatchObject([{ kind: 'kept_text_changed', documentId: article, seq: null }]);
    await put(erased.id, erased.content);
    expect(await verify()).toEqual([]);
    const person = await written(anAuthor({ name: 'Late Erased' }));
    const documentId = await published('late-erased', [by(person)]);
    const [row] = await kept(documentId).orderBy('id');
    await kept(documentId)
      .where({ id: row.id })
      .update({ content: row.content.replace('"role":"by"', '"role":"photo"') });
    await live('anonymise', person, { mode: 'erase' }).expect(200);
    expect(await verify()).toMatchObject([{ kind: 'kept_text_changed', documentId }]);
    await kept(documentId).where({ id: row.id }).update({ content: row.content });
    expect(await verify()).toEqual([]);
  });

  test('takes the profiles along that were merged into theirs, one after the other', async () => {
    const [first, second, last] = [
      await written(anAuthor({ name: 'Ada Firstname', slug: 'ada-firstname' })),
      await written(anAuthor({ name: 'Ada Secondname', slug: 'ada-secondname' })),
      await written(anAuthor({ name: 'Ada Lastname', slug: 'ada-lastname' })),
    ];
    await published('of-one-person', [by(first)]);
    for (const profile of [second, last]) await published(`of-${profile}`, [by(profile)]);
    const printed = await published('named-by-hand', [], { bylineOverride: 'Ada Firstname for this house' });
    await live('merge', first, { into: second }).expect(200);
    await live('merge', second, { into: last }).expect(200);
    const names = ['Ada Firstname', 'Ada Secondname', 'Ada Lastname', 'ada-firstname', 'ada-secondname'];
    const held = (await boss.get(`/editorial/authors/${last}/export`).expect(200)).body.data;
    expect(held.merged).toEqual([second, first]);
    for (const name of names) expect(JSON.stringify(held)).toContain(name);

    const { body } = await live('anonymise', last, { mode: 'erase', label: 'Staff' }).expect(200);
    expect(body.data.mentions).toMatchObject([{ documentId: printed, place: 'byline_override' }]);
    const left = (await everything()).replaceAll('Ada Firstname for this house', '');
    for (const name of names) expect([name, left.includes(name)]).toEqual([name, false]);
    await readAuthor('ada-firstname').expect(404);
    const found = await newsroom.http.get('/api/delivery/search?q=Firstname').expect(200);
    expect(found.body.data.map(({ slug }: { slug: string }) => slug)).toEqual(['named-by-hand']);
    expect(await verify()).toEqual([]);
  });

  test('is not held up by a kept text that SQL made unreadable, and leaves nothing of that', async () => {
    const person = await written(anAuthor({ name: 'Unread Person' }));
    const documentId = await published('unreadable', [by(person)]);
    const [row] = await newsroom.strapi.db.connection('editorial_revisions').where({ document_id: documentId });
    const kept = newsroom.strapi.db.connection('editorial_revisions').where({ id: row.id });
    await kept.clone().update({ content: `${row.content}, says Unread Person` });
    await live('anonymise', person, { mode: 'erase', label: 'Staff' }).expect(200);
    expect(await everything()).not.toContain('Unread Person');
    expect(await verify()).toMatchObject([{ kind: 'kept_text_changed', documentId }]);
    await kept.clone().update({ content: row.content });
    expect(await verify()).toEqual([]);
  });

  test('never gives the address to another', async () => {
    await readAuthor('erasmus-gone').expect(404);
    const answer = await writer.post(`/content-manager/collection-types/${AUTHOR}`, anAuthor({ slug: 'erasmus-gone' }));
    expect([answer.status, codeOf(answer)]).toEqual([409, 'SLUG_TAKEN']);
  });

  test('names the texts in which the name still stands', async () => {
    const person = await written(anAuthor({ name: 'Mentioned Person' }));
    const documentId = await published('mentioning', [by(person)], { bylineOverride: 'Mentioned Person, as told' });
    const { body } = await live('anonymise', person, { mode: 'erase' }).expect(200);
    expect(body.data.mentions).toContainEqual(expect.objectContaining({ documentId, place: 'byline_override' }));
  });
});

test('a users-permissions user needs the same permission, and then can do the same', async () => {
  const [manager, stranger] = [
    await aUser(newsroom, ['workflow.manage_authors']),
    await aUser(newsroom, ['workflow.submit']),
  ];
  const author = await written(anAuthor({ name: 'Content Api', orcid: '0000-0001-5109-3700' }));
  const into = await written(anAuthor({ name: 'Content Api Two' }));
  const post = (who: Someone) =>
    newsroom.http.post(`/api/editorial/authors/${author}/merge`).set(who.headers).send({ into });
  await post(stranger).expect(403);
  await post(manager).expect(200);
  expect(await verify()).toEqual([]);
});

test('profiles that may be one person are listed for those who may merge them, without the address they share', async () => {
  const shared = { email: 'twice@there.test' };
  const one = await written(anAuthor({ name: 'Twice There', ...shared }));
  const other = await written(anAuthor({ name: 'T. There', ...shared }));
  await editor.get('/editorial/authors/duplicates').expect(403);
  const { body, text } = await boss.get(`/editorial/authors/duplicates?of=${one}`).expect(200);
  expect(body.data).toMatchObject([
    { reasons: ['email', 'similar_name'], authors: [{ documentId: one }, { documentId: other }] },
  ]);
  expect(text).not.toContain('twice@there.test');
  const all = (await boss.get('/editorial/authors/duplicates').expect(200)).body.data;
  expect(all).toContainEqual(body.data[0]);
});

test('profiles that may be one person come in pages, each group once', async () => {
  for (const name of ['Paged Once', 'Paged Twice', 'Paged Thrice'])
    for (const slug of ['a', 'b'])
      await written(anAuthor({ name, slug: `${name}-${slug}`.toLowerCase().replace(' ', '-') }));
  const pageOf = async (page: number, limit: number) =>
    (await boss.get(`/editorial/authors/duplicates?page=${page}&limit=${limit}`).expect(200)).body;
  const whole = await pageOf(1, 100);
  expect(whole.meta).toEqual({ page: 1, limit: 100, total: whole.data.length });
  expect(whole.data.length).toBeGreaterThanOrEqual(3);
  const pages = [];
  for (let page = 1; page <= Math.ceil(whole.data.length / 2); page += 1) pages.push(await pageOf(page, 2));
  expect(pages.flatMap(({ data }) => data)).toEqual(whole.data);
  expect(pages.every(({ data, meta }) => data.length <= 2 && meta.total === whole.data.length)).toBe(true);
  expect((await pageOf(9999, 20)).data).toEqual([]);
  for (const query of ['page=0', 'page=x', 'limit=101']) {
    const answer = await boss.get(`/editorial/authors/duplicates?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_PARAMETER']);
  }
});

describe('accounts and profiles', () => {
  const linkOf = (id: number) => ({ linkedAdmin: { connect: [{ id }] } });

  test('are linked by people who manage authors, and unlinked by them alone', async () => {
    const { id } = await anAdmin(newsroom, 'writer');
    const author = await written(anAuthor({ name: 'Not Yet Linked' }));
    const answer = await writer.saves(author, linkOf(id), AUTHOR);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'NOT_PERMITTED']);
    await boss.saves(author, linkOf(id), AUTHOR).expect(200);
    const unlinking = await writer.saves(author, { linkedAdmin: { disconnect: [{ id }] } }, AUTHOR);
    expect([unlinking.status, codeOf(unlinking)]).toEqual([403, 'NOT_PERMITTED']);
    await writer
      .saves(author, { jobTitle: 'Linked', linkedAdmin: { connect: [], disconnect: [] } }, AUTHOR)
      .expect(200);
  });

  test.each([
    7,
    '7',
    { id: 7 },
    [{ id: 7 }],
    { set: [{ id: 7 }] },
    { connect: [7] },
    'a-document-id',
    { documentId: 'x' },
  ])('are not linked by code that does not say who it is, however it is written: %j', async (linkedUser) => {
    const documentId = await written(anAuthor({ name: 'Linked By Code' }));
    const authors = newsroom.strapi.documents(AUTHOR as 'plugin::users-permissions.user');
    await expect(authors.update({ documentId, data: { linkedUser } as object })).rejects.toMatchObject({
      details: { code: 'NOT_PERMITTED' },
    });
  });

  test('belong together one to one, and a copy of a profile has none', async () => {
    const { id } = await anAdmin(newsroom, 'writer');
    const first = await boss.writes(anAuthor({ name: 'First Linked', ...linkOf(id) }), AUTHOR);
    const second = await boss.post(`/content-manager/collection-types/${AUTHOR}`, anAuthor(linkOf(id)));
    expect([second.status, codeOf(second)]).toEqual([409, 'ACCOUNT_TAKEN']);
    const copy = await boss.post(`/content-manager/collection-types/${AUTHOR}/clone/${first}`, { name: 'A Copy' });
    expect(copy.status).toBe(200);
    const identity = await newsroom.strapi.plugin('editorial').service('workflow').identify(`admin:${id}`);
    expect(identity).toEqual([`admin:${id}`, `author:${first}`]);
  });

  test('stay one to one when many link one account in the same moment, to old profiles and to new ones', async () => {
    const { id } = await anAdmin(newsroom, 'writer');
    const old = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => written(anAuthor({ name: `Wanted ${n}` }))));
    const { asSystem } = newsroom.strapi.plugin('editorial').service('actors');
    const authors = newsroom.strapi.documents(AUTHOR as 'plugin::users-permissions.user');
    const outcomes = await Promise.allSettled([
      ...old.map((documentId) =>
        asSystem('linking', () => authors.update({ documentId, data: { linkedAdmin: id } as object })),
      ),
      ...old.map((_, n) =>
        asSystem('linking', () => authors.create({ data: { name: `New ${n}`, linkedAdmin: id } as never })),
      ),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.details.code] : []));
    expect(refused).toEqual(Array(outcomes.length - 1).fill('ACCOUNT_TAKEN'));
    const linked = await newsroom.strapi.db
      .query(AUTHOR as 'plugin::users-permissions.user')
      .findMany({ where: { linkedAdmin: { id } } });
    expect(linked).toHaveLength(1);
  });

  test('go along when profiles are merged, unless both have one', async () => {
    const ids = [(await anAdmin(newsroom, 'writer')).id, (await anAdmin(newsroom, 'writer')).id];
    const linked: string[] = [];
    for (const id of ids) linked.push(await boss.writes(anAuthor({ name: `Merge ${id}`, ...linkOf(id) }), AUTHOR));
    const [one = '', other = ''] = linked;
    const answer = await live('merge', one, { into: other });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'ACCOUNTS_DIFFER']);
    const free = await written(anAuthor({ name: 'Free Of Accounts' }));
    await live('merge', one, { into: free }).expect(200);
    const identity = await newsroom.strapi.plugin('editorial').service('workflow').identify(`admin:${ids[0]}`);
    expect(identity).toContain(`author:${free}`);
  });
});

describe('my profile', () => {
  test('is read, changed and handed in by the person behind it, and goes through review', async () => {
    const me = await aUser(newsroom, [
      'author.readOwnDraft',
      'author.updateOwn',
      'workflow.submit',
      'article.readOwnDraft',
    ]);
    const author = await boss.writes(
      anAuthor({ name: 'My Self', slug: 'my-self', linkedUser: { connect: [{ id: me.id }] } }),
      AUTHOR,
    );
    const article = await published('about-my-self', [by(author)]);
    const { http } = newsroom;
    const profile = (await http.get('/api/editorial/my/profile').set(me.headers).expect(200)).body.data;
    expect(profile).toMatchObject({ documentId: author, name: 'My Self' });
    expect(Object.keys(profile)).not.toEqual(expect.arrayContaining(['email']));
    const data = { jobTitle: 'Own words' };
    await http.put('/api/editorial/my/profile').set(me.headers).send({ data }).expect(200);
    expect((await readAuthor('my-self')).body.data.jobTitle).toBe('Harbour correspondent');
    await http.post('/api/editorial/my/profile/submit').set(me.headers).expect(200);
    expect((await reviewer.approves(author, 'authors')).status).toBe(200);
    await editor.takes('publish', author, {}, 'authors').expect(200);
    expect((await readAuthor('my-self')).body.data.jobTitle).toBe('Own words');
    const mine = (await http.get('/api/editorial/my/articles').set(me.headers).expect(200)).body.data;
    expect(mine.map(({ documentId }: { documentId: string }) => documentId)).toEqual([article]);
  });

  test('is nobody else’s, and there is none without a link', async () => {
    const stranger = await aUser(newsroom, ['author.readOwnDraft', 'author.updateOwn']);
    await newsroom.http.get('/api/editorial/my/profile').set(stranger.headers).expect(404);
    await newsroom.http.put('/api/editorial/my/profile').set(stranger.headers).send({ data: {} }).expect(404);
    await newsroom.http.get('/api/editorial/my/profile').expect(403);
  });
});

test('an export has everything that is held about a person, for those who manage authors', async () => {
  const { id } = await anAdmin(newsroom, 'writer');
  const author = await boss.writes(
    anAuthor({
      name: 'Exported Person',
      slug: 'exported-person',
      email: 'held@private.test',
      legalName: 'Held Legally',
      linkedAdmin: { connect: [{ id }] },
    }),
    AUTHOR,
  );
  const article = await published('exporting', [by(author, { note: 'in Oslo' })], {
    bylineOverride: 'By Exported Person',
  });
  await editor.get(`/editorial/authors/${author}/export`).expect(403);
  const { body, text } = await boss.get(`/editorial/authors/${author}/export`).expect(200);
  expect(body.data).toMatchObject({
    documentId: author,
    workingCopy: { email: 'held@private.test', legalName: 'Held Legally', linkedAdmin: { id } },
    live: { name: 'Exported Person' },
    slugs: ['exported-person'],
    accounts: [`admin:${id}`],
    credits: [
      { documentId: article, isLive: expect.any(Boolean), role: 'by', note: 'in Oslo' },
      { documentId: article, isLive: expect.any(Boolean), role: 'by', note: 'in Oslo' },
    ],
    editions: [{ number: 1, slug: 'exported-person' }],
    mentions: expect.arrayContaining([expect.objectContaining({ documentId: article, place: 'byline_override' })]),
    revisions: expect.arrayContaining([expect.objectContaining({ documentId: author, content: expect.anything() })]),
  });
  expect(body.data.events.map(({ step }: { step: string }) => step)).toEqual(['submit', 'approve', 'publish']);
  expect(text).not.toContain('password');
});
