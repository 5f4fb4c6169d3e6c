import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, anApprovedArticle, Desk } from './support/desk';
import { MailServer } from './support/mail-server';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, aUser, anAdmin, type Someone } from './support/people';
import { statementsOf } from './support/statements';

jest.setTimeout(60_000);

const START = Date.parse('2031-05-01T12:00:00.000Z');
const HOUR = 3_600_000;

let newsroom: Newsroom;
let mails: MailServer;
let now = START;
let [writer, reviewer, editor, boss]: readonly Desk[] = [];
let people: Record<'writer' | 'reviewer' | 'editor' | 'boss', Someone>;

beforeAll(async () => {
  newsroom = await openNewsroom();
  mails = await MailServer.start();
  mails.serve(newsroom);
  people = {
    writer: await anAdmin(newsroom, 'writer'),
    reviewer: await anAdmin(newsroom, 'reviewer'),
    editor: await anAdmin(newsroom, 'editor'),
    boss: await aSuperAdmin(newsroom),
  };
  [writer, reviewer, editor, boss] = Object.values(people).map((someone) => new Desk(newsroom, someone));
  notifications().setClock(() => new Date(now));
  jest.spyOn(newsroom.strapi.log, 'warn').mockReturnValue(newsroom.strapi.log);
}, 120_000);

afterAll(async () => {
  await newsroom.close();
  await mails.stop();
});

beforeEach(async () => {
  now = START;
  mails.mood = 'answers';
  for (const name of ['telling', 'notice', 'letter', 'notice-choice']) await table(name).deleteMany({});
  mails.taken.length = 0;
  mails.asked = 0;
});

const notifications = () => newsroom.strapi.plugin('editorial').service('notifications');
const table = (name: string) =>
  newsroom.strapi.db.query(`plugin::editorial.${name}` as 'plugin::users-permissions.user');
const desk = (one: Desk | undefined): Desk => one ?? boss ?? new Desk(newsroom, people.boss);
const spread = () => notifications().spreadDue();
const post = () => notifications().postDue();
const inbox = async (one: Desk | undefined, query = '') =>
  (await desk(one).get(`/editorial/notices${query}`).expect(200)).body;
const kindsOf = async (one: Desk | undefined) => (await inbox(one)).data.map(({ kind }: { kind: string }) => kind);
const addressOf = async ({ id }: Someone) =>
  (await newsroom.strapi.db.query('admin::user').findOne({ where: { id } })).email;
const mailsTo = async (someone: Someone) => {
  const address = await addressOf(someone);
  return mails.taken.filter(({ to }) => to === address);
};
const chooses = (someone: Someone, body: object) =>
  newsroom.http.put('/editorial/notices/settings').set(someone.headers).send(body);

async function submitted(headline = 'The ferry'): Promise<string> {
  const documentId = await desk(writer).writes(anArticle({ headline }));
  await desk(writer).takes('submit', documentId).expect(200);
  return documentId;
}

async function sentBack(headline = 'The ferry'): Promise<string> {
  const documentId = await submitted(headline);
  await desk(reviewer).takes('request-changes', documentId, { reason: 'Two sources, please.' }).expect(200);
  return documentId;
}

test('news that goes to nobody by mail asks nothing of the letters', async () => {
  for (const { id } of [people.reviewer, people.editor, people.boss])
    await table('notice-choice').create({
      data: { account: `admin:${id}`, choices: { submitted: { panel: true, mail: 'off' } } } as object,
    });
  await submitted();
  const said = await statementsOf(newsroom, spread);
  expect(await kindsOf(reviewer)).toEqual(['submitted']);
  expect(said.filter(({ sql }) => sql.includes('editorial_letters'))).toEqual([]);
});

describe('who hears of what', () => {
  test('a text handed in is told to those who may review it, and to nobody else', async () => {
    const documentId = await submitted('The ferry returns');
    await spread();
    for (const one of [reviewer, editor, boss]) {
      expect((await inbox(one)).data).toMatchObject([{ kind: 'submitted', documentId, title: 'The ferry returns' }]);
    }
    expect(await kindsOf(writer)).toEqual([]);
  });

  test('changes are told to the writer with the reason and the name, and not to whoever asked for them', async () => {
    await sentBack();
    await spread();
    const { data, meta } = await inbox(writer);
    expect(data).toMatchObject([
      { kind: 'changes_requested', title: 'The ferry', detail: 'Two sources, please.', readAt: null },
    ]);
    expect(data[0].actor).toContain('Ada Admin');
    expect(meta).toEqual({ next: null, unread: 1 });
    expect(await kindsOf(reviewer)).toEqual(['submitted']);
  });

  test('an approval and a publication are told to whose text it is', async () => {
    const documentId = await anApprovedArticle(desk(writer), desk(reviewer));
    await desk(editor).takes('publish', documentId).expect(200);
    await spread();
    expect(await kindsOf(writer)).toEqual(['published', 'approved']);
  });

  test('whoever is assigned a text hears of it, and not whoever takes it upon themselves', async () => {
    const documentId = await desk(writer).writes();
    const [one, other] = [`admin:${people.reviewer.id}`, `admin:${people.editor.id}`];
    await desk(boss)
      .takes('plan', documentId, { assignees: [one], reason: 'Knows ships.' })
      .expect(200);
    await desk(boss)
      .takes('plan', documentId, { assignees: [one, other] })
      .expect(200);
    await desk(boss)
      .takes('plan', documentId, { assignees: [one, other, `admin:${people.boss.id}`] })
      .expect(200);
    await spread();
    expect((await inbox(reviewer)).data).toMatchObject([{ kind: 'assigned', documentId, detail: 'Knows ships.' }]);
    expect(await kindsOf(editor)).toEqual(['assigned']);
    expect(await kindsOf(boss)).toEqual([]);
    expect(await kindsOf(writer)).toEqual([]);
  });

  test('what falls due is told once to those who work on it, or to whose text it is, and again at another date', async () => {
    const planning = newsroom.strapi.plugin('editorial').service('planning');
    const workflow = newsroom.strapi.plugin('editorial').service('workflow');
    const tells = async (at: number) => {
      workflow.setClock(() => new Date(at));
      await Promise.all([planning.tellDue(), planning.tellDue()]);
      workflow.setClock(() => new Date());
      await spread();
    };
    const [worked, nobodys] = [await desk(writer).writes(), await desk(writer).writes()];
    const dueAt = new Date(START + HOUR).toISOString();
    await desk(boss)
      .takes('plan', worked, { assignees: [`admin:${people.reviewer.id}`], dueAt })
      .expect(200);
    await desk(boss).takes('plan', nobodys, { dueAt }).expect(200);
    await table('telling').deleteMany({});
    await tells(START);
    expect([...(await kindsOf(reviewer)), ...(await kindsOf(writer))]).toEqual([]);
    await tells(START + 2 * HOUR);
    await tells(START + 3 * HOUR);
    expect((await inbox(reviewer)).data).toMatchObject([{ kind: 'due', documentId: worked, actor: null }]);
    expect((await inbox(writer)).data).toMatchObject([{ kind: 'due', documentId: nobodys }]);
    await desk(boss)
      .takes('plan', nobodys, { dueAt: new Date(START + 4 * HOUR).toISOString() })
      .expect(200);
    await tells(START + 5 * HOUR);
    expect(await kindsOf(writer)).toEqual(['due', 'due']);
    expect(await kindsOf(reviewer)).toEqual(['due']);
  });

  test('a refused schedule is told to the writer and to whoever set it', async () => {
    const profile = await desk(writer).writes(anAuthor(), AUTHOR);
    await desk(boss).takes('publish-without-approval', profile, { reason: 'Test.' }, 'authors').expect(200);
    const credits = [{ author: { connect: [profile] }, role: 'by' }];
    const documentId = await anApprovedArticle(desk(writer), desk(reviewer), { credits });
    await desk(editor)
      .takes('schedule', documentId, { at: new Date(START + HOUR).toISOString() })
      .expect(200);
    await desk(boss).takes('unpublish', profile, { reason: 'Left.' }, 'authors').expect(200);
    await table('telling').deleteMany({});
    const workflow = newsroom.strapi.plugin('editorial').service('workflow');
    workflow.setClock(() => new Date(START + 2 * HOUR));
    await workflow.publishDue();
    workflow.setClock(() => new Date());
    await spread();
    expect((await inbox(writer)).data).toMatchObject([{ kind: 'schedule_failed', actor: null }]);
    expect(await kindsOf(editor)).toEqual(['schedule_failed']);
    expect((await inbox(writer)).data[0].detail).toContain('profile');
  });

  test('nobody hears of what they did themselves, under another account of theirs either', async () => {
    const account = await aUser(newsroom, []);
    const links = { linkedAdmin: people.editor.id, linkedUser: account.id };
    await desk(boss).writes(anAuthor(links), AUTHOR);
    const key = { uid: ARTICLE, documentId: await desk(writer).writes(), locale: 'en' };
    const to = [`admin:${people.editor.id}`, `admin:${people.writer.id}`];
    for (const by of [`user:${account.id}`, `admin:${people.editor.id}`]) {
      await notifications().tell({ kind: 'mentioned', key, to, by, detail: null });
    }
    await spread();
    expect(await kindsOf(writer)).toEqual(['mentioned', 'mentioned']);
    expect(await kindsOf(editor)).toEqual([]);
  });

  test('a step that is refused tells nobody', async () => {
    const documentId = await submitted();
    await table('telling').deleteMany({});
    await desk(reviewer).takes('request-changes', documentId, {}).expect(422);
    expect(await table('telling').count({})).toBe(0);
  });

  test('what somebody may not open is not told to them, and not mailed if they lose the right in between', async () => {
    const stranger = await anAdmin(newsroom, 'writer');
    const { id: role } = await newsroom.strapi.service('admin::role').create({ name: 'nobody', description: 'none' });
    const key = {
      uid: ARTICLE,
      documentId: await desk(writer).writes(anArticle({ headline: 'Secret' })),
      locale: 'en',
    };
    await newsroom.strapi.service('admin::user').updateById(stranger.id, { roles: [role] });
    const told = { kind: 'assigned', key, by: `admin:${people.boss.id}`, detail: 'Secret too' };
    await notifications().tell({ ...told, to: [`admin:${stranger.id}`] });
    await spread();
    expect((await inbox(new Desk(newsroom, stranger))).data).toEqual([]);

    const former = await anAdmin(newsroom, 'writer');
    await notifications().tell({ ...told, to: [`admin:${former.id}`] });
    await spread();
    await newsroom.strapi.service('admin::user').updateById(former.id, { roles: [role] });
    await post();
    expect(await mailsTo(former)).toEqual([]);
    expect((await table('letter').findMany({})).map(({ state }) => state)).toEqual(['withdrawn']);
    const { data } = await inbox(new Desk(newsroom, former));
    expect(data).toMatchObject([{ kind: 'assigned', title: null, actor: null, detail: null }]);
  });
});

describe('the inbox', () => {
  test('has pages, and what was read counts no more', async () => {
    for (let n = 0; n < 3; n += 1) await sentBack(`Text ${n}`);
    await spread();
    const first = await inbox(writer, '?limit=2');
    expect(first.data.map(({ title }: { title: string }) => title)).toEqual(['Text 2', 'Text 1']);
    expect(first.meta).toEqual({ next: first.data[1].id, unread: 3 });
    const second = await inbox(writer, `?limit=2&before=${first.meta.next}`);
    expect(second.data.map(({ title }: { title: string }) => title)).toEqual(['Text 0']);
    expect(second.meta.next).toBeNull();

    const [newest] = first.data;
    const read = await desk(writer)
      .post('/editorial/notices/read', { ids: [newest.id] })
      .expect(200);
    expect(read.body.data).toEqual({ unread: 2 });
    expect((await inbox(writer, '?unread=true')).data).toHaveLength(2);
    await desk(writer).post('/editorial/notices/read', { upTo: newest.id }).expect(200);
    expect((await desk(writer).get('/editorial/notices/unread').expect(200)).body.data).toEqual({ unread: 0 });
  });

  test('nobody marks what somebody else was told', async () => {
    await sentBack();
    await spread();
    const { data } = await inbox(writer);
    await desk(editor)
      .post('/editorial/notices/read', { ids: [data[0].id] })
      .expect(200);
    expect((await inbox(writer)).meta.unread).toBe(1);
  });

  test.each(['limit=0', 'limit=1000', 'before=x', 'unread=maybe'])('a wrong %s is 400 and named', async (query) => {
    const { body } = await desk(writer).get(`/editorial/notices?${query}`).expect(400);
    expect(body.error.message).toContain(query.split('=')[0]);
  });

  test('is for those who are signed in', () => newsroom.http.get('/editorial/notices').expect(401));
});

describe('what each person chose', () => {
  test('is kept kind by kind, and anything else is refused by name', async () => {
    const off = { panel: false, mail: 'off' };
    const { body } = await chooses(people.writer, { changes_requested: off }).expect(200);
    expect(body.data.choices).toMatchObject({ changes_requested: off, approved: { panel: true, mail: 'now' } });
    expect(body.data).toMatchObject({ hasMail: true, digestHour: 7 });
    const refused = await chooses(people.writer, { changes_requested: { panel: true, mail: 'weekly' } }).expect(400);
    expect(refused.body.error.message).toContain('changes_requested.mail');
    await chooses(people.writer, { lunch: off }).expect(400);
    await sentBack();
    await spread();
    expect(await table('notice').count({ where: { kind: 'changes_requested' } as object })).toBe(0);
  });

  test('a digest comes once a day, has what was not read in the panel, and one link', async () => {
    await chooses(people.writer, { changes_requested: { panel: true, mail: 'daily' } }).expect(200);
    for (const headline of ['One', 'Two', 'Three']) await sentBack(headline);
    await spread();
    const { data } = await inbox(writer);
    await desk(writer)
      .post('/editorial/notices/read', { ids: [data[2].id] })
      .expect(200);
    await post();
    expect(await mailsTo(people.writer)).toEqual([]);
    now = Date.parse('2031-05-02T07:00:00.000Z');
    await post();
    await post();
    const [digest, ...others] = await mailsTo(people.writer);
    expect(others).toEqual([]);
    expect(digest?.subject).toBe('Today in the newsroom: 2');
    expect(digest?.text).toMatch(/Two[\s\S]*Three/);
    expect(digest?.text).not.toContain('One');
    expect(digest?.html.match(/<a /g)).toHaveLength(1);
    expect(digest?.html).toContain('/plugins/editorial-notifications');
  });

  test('a digest whose hour comes twice, since the clock was set back, keeps nothing to itself', async () => {
    await chooses(people.writer, { changes_requested: { panel: true, mail: 'daily' } }).expect(200);
    await sentBack('Before');
    await spread();
    now = Date.parse('2031-05-02T07:00:00.000Z');
    await post();
    now -= HOUR;
    await sentBack('After');
    await spread();
    now += HOUR;
    await post();
    const subjects = (await mailsTo(people.writer)).map(({ subject }) => subject);
    expect(subjects).toEqual(['Changes requested: Before', 'Changes requested: After']);
  });

  test('what comes thick and fast comes as one letter within the minute, after the first three', async () => {
    const mailed = async () => (await mailsTo(people.writer)).map(({ subject }) => subject);
    const headlines = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    for (const headline of headlines) await sentBack(headline);
    await spread();
    await post();
    const ownLetters = ['One', 'Two', 'Three'].map((headline) => `Changes requested: ${headline}`);
    expect((await mailed()).sort()).toEqual([...ownLetters].sort());
    now += 60_000;
    await post();
    await post();
    expect((await mailed()).slice(3)).toEqual(['Today in the newsroom: 4']);
    const { text } = (await mailsTo(people.writer))[3] ?? {};
    expect(text).toMatch(/Four[\s\S]*Five[\s\S]*Six[\s\S]*Seven/);

    now += 60_000;
    await sentBack('Much later');
    await spread();
    await post();
    expect((await mailed()).slice(4)).toEqual(['Changes requested: Much later']);
  });

  test('a letter that gathers one piece of news is about that, and nothing is lost where a minute ends meanwhile', async () => {
    for (const headline of ['One', 'Two', 'Three']) await sentBack(headline);
    await spread();
    now += 55_000;
    await sentBack('At the end of the minute');
    await spread();
    now += 10_000;
    await post();
    expect(await mailsTo(people.writer)).toHaveLength(3);
    now += 60_000;
    await post();
    const [, , , last] = await mailsTo(people.writer);
    expect(last?.subject).toBe('Changes requested: At the end of the minute');
    expect(last?.text).toContain('/content-manager/collection-types/');
  });

  test('a letter speaks the language that its receiver chose in the panel', async () => {
    await newsroom.strapi.service('admin::user').updateById(people.writer.id, { preferedLanguage: 'de' });
    const documentId = await sentBack();
    await spread();
    await post();
    const [letter] = await mailsTo(people.writer);
    expect(letter?.subject).toBe('Änderungen erbeten: The ferry');
    expect(letter?.html).toContain(`/content-manager/collection-types/${ARTICLE}/${documentId}`);
    await newsroom.strapi.service('admin::user').updateById(people.writer.id, { preferedLanguage: null });
  });
});

describe('a mail server', () => {
  test('that refuses, hangs or is down loses nothing and slows no step; when it is back the letter goes out once', async () => {
    const keys = new Set<string>();
    mails.serve(newsroom, 0.2);
    for (const mood of ['refuses', 'hangs'] as const) {
      mails.mood = mood;
      await sentBack(mood);
      await spread();
      await post();
    }
    expect(mails.taken).toEqual([]);
    expect(await kindsOf(writer)).toEqual(['changes_requested', 'changes_requested']);
    const waiting = await table('letter').findMany({ where: { isDigest: false } as object });
    expect(waiting.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['waiting', expect.any(Number)],
      ['waiting', 1],
    ]);

    mails.mood = 'answers';
    mails.serve(newsroom);
    await post();
    expect(mails.taken).toEqual([]);
    now += HOUR;
    await post();
    await post();
    const letters = await mailsTo(people.writer);
    for (const { headers } of letters) keys.add(String(headers['Message-ID']));
    expect([letters.length, keys.size]).toEqual([2, 2]);
  });

  test('that failed twelve times leaves a dead letter, which those with the permission see and try again', async () => {
    mails.mood = 'refuses';
    await sentBack();
    await spread();
    for (let n = 0; n < 20; n += 1) {
      await post();
      now += 6 * HOUR;
    }
    // The reviewers' letters of the day fail as well.
    const { body } = await desk(boss).get('/editorial/letters').expect(200);
    const [dead] = body.data.filter(({ kinds }: { kinds: string[] }) => kinds.includes('changes_requested'));
    expect(dead).toMatchObject({ attempts: 12, error: '550 refused', kinds: ['changes_requested'] });
    expect(JSON.stringify(body)).not.toContain('ferry');
    await desk(writer).get('/editorial/letters').expect(403);
    await desk(writer).post(`/editorial/letters/${dead.id}/retry`).expect(403);

    mails.mood = 'answers';
    await post();
    expect(await mailsTo(people.writer)).toEqual([]);
    await desk(boss).post(`/editorial/letters/${dead.id}/retry`).expect(200);
    await desk(boss).post(`/editorial/letters/${dead.id}/retry`).expect(404);
    await post();
    expect(await mailsTo(people.writer)).toHaveLength(1);
    const left = await desk(boss).post('/editorial/letters/retry').expect(200);
    expect(left.body.data.retried).toBe(body.meta.total - 1);
  });

  test('that refuses is told of at once to those with the permission, and tried again when they say so', async () => {
    const delayed = async () => (await desk(boss).get('/editorial/letters').expect(200)).body.meta.delayed;
    expect(await delayed()).toBeNull();
    mails.mood = 'refuses';
    await sentBack();
    await spread();
    await post();
    expect(await delayed()).toEqual({
      count: 1,
      nextAttemptAt: new Date(START + 60_000).toISOString(),
      error: '550 refused',
    });

    mails.mood = 'answers';
    await post();
    expect(mails.taken).toEqual([]);
    expect((await desk(boss).post('/editorial/letters/retry').expect(200)).body.data.retried).toBe(1);
    await post();
    expect(await mailsTo(people.writer)).toHaveLength(1);
    expect(await delayed()).toBeNull();
  });

  test('that has a letter in its hands just now is not handed it a second time by somebody who tries again', async () => {
    mails.mood = 'refuses';
    await sentBack();
    await spread();
    await post();
    now += HOUR;
    mails.mood = 'hangs';
    mails.serve(newsroom, 1);
    const underWay = post();
    while (mails.asked < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await desk(boss).post('/editorial/letters/retry').expect(200)).body.data.retried).toBe(0);
    await underWay;
    mails.serve(newsroom);
    expect(mails.asked).toBe(2);
  });

  test('that is down is asked about a handful of letters in a round, not about all of them', async () => {
    mails.mood = 'refuses';
    for (let n = 0; n < 7; n += 1) {
      now += 61_000;
      await sentBack(`Text ${n}`);
      await spread();
    }
    await post();
    expect(mails.asked).toBe(5);
  });

  test('that nobody has set up gets no letters, and the panel says so', async () => {
    newsroom.strapi.config.set('plugin::editorial.notifications.mail', undefined);
    await sentBack();
    await spread();
    expect(await table('letter').count({})).toBe(0);
    const { body } = await desk(writer).get('/editorial/notices/settings').expect(200);
    expect(body.data.hasMail).toBe(false);
    mails.serve(newsroom);
  });
});

test('the worker tells and mails what was committed on its instance without waiting for its next look', async () => {
  newsroom.strapi.config.set('plugin::editorial.notifications', { worker: true, mail: true, mailTimeoutSeconds: 20 });
  notifications().start();
  const began = Date.now();
  await sentBack('At once');
  while ((await mailsTo(people.writer)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(Date.now() - began).toBeLessThan(9_000);
  expect(await kindsOf(writer)).toEqual(['changes_requested']);
  await notifications().stop();
  mails.serve(newsroom);
});

test('what was told long ago is forgotten; a dead letter is not', async () => {
  await sentBack();
  await spread();
  await post();
  const [letter] = await table('letter').findMany({ where: { state: 'sent' } as object });
  expect(letter).toBeDefined();
  await table('letter').update({ where: { state: 'waiting' } as object, data: { state: 'dead' } as object });
  now += 91 * 24 * HOUR;
  await notifications().forgetOld();
  expect(await table('notice').count({})).toBe(0);
  expect(
    (await table('letter').findMany({ where: { state: { $ne: 'waiting' } } as object })).map(({ state }) => state),
  ).toEqual(['dead']);
});

test('a person’s export has what they were told, and their erasure takes it away', async () => {
  const profile = await desk(boss).writes(anAuthor({ linkedAdmin: people.writer.id }), AUTHOR);
  await sentBack();
  await spread();
  const { body } = await desk(boss).get(`/editorial/authors/${profile}/export`).expect(200);
  expect(body.data.notifications).toMatchObject({
    notices: [{ kind: 'changes_requested', detail: 'Two sources, please.' }],
    letters: [{ state: 'waiting' }],
  });
  await desk(boss).post(`/editorial/authors/${profile}/anonymise`, { mode: 'erase' }).expect(200);
  const account = `admin:${people.writer.id}`;
  for (const name of ['notice', 'letter', 'notice-choice']) {
    expect(await table(name).count({ where: { account } as object })).toBe(0);
  }
  expect(await kindsOf(reviewer)).toContain('submitted');
});
