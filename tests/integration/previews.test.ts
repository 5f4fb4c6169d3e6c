import { articleView } from '@contracts/delivery';
import { newPreviewAnswer, previewLinksAnswer } from '@contracts/previews';
import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdmin, anAdminOf, aToken, aUser } from './support/people';

let newsroom: Newsroom;
let writer: Desk;
let boss: Desk;
let documentId: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
  ({ writer, boss } = await desksOf(newsroom, 'writer', 'boss'));
  const author = await writer.writes(anAuthor({ name: 'Ines Marlow', email: 'canary@courier.example' }), AUTHOR);
  documentId = await writer.writes(
    anArticle({ headline: 'Not out yet', credits: [{ author: { connect: [{ documentId: author }] }, role: 'by' }] }),
  );
}, 60_000);

afterAll(() => newsroom.close());

/** An administrator who may read articles of one language, and nothing else. */
const WORDS = ['headline', 'slug', 'deck', 'genre', 'body', 'credits.author', 'credits.name', 'credits.role'];

async function aRoleThatReads(locale: string, fields = WORDS): Promise<number> {
  const roles = newsroom.strapi.service('admin::role');
  const { id } = await roles.create({ name: `Reads ${locale} ${Math.random()}`, description: '' });
  await maySee(id, locale, fields);
  return id;
}

async function maySee(role: number, locale: string, fields: readonly string[]): Promise<void> {
  const grant = { subject: ARTICLE, conditions: [], properties: { fields, locales: [locale] } };
  const action = 'plugin::content-manager.explorer.read';
  await newsroom.strapi.service('admin::role').assignPermissions(role, [{ ...grant, action }]);
}

const open = (token: string) => newsroom.http.get(`/api/editorial/preview/${token}`);

async function aLink(wanted: object = {}, desk = writer) {
  const { body } = await desk.post(`/editorial/previews/articles/${documentId}`, wanted).expect(201);
  expect(newPreviewAnswer.parse(body)).toEqual(body);
  return body.data;
}

describe('a preview link', () => {
  test('shows the working copy to whoever has it, as it would be read, first profiles included', async () => {
    const { token, url } = await aLink();
    expect(url).toBe(`https://courier.example/preview/${token}`);
    const { body } = await open(token).expect(200);
    expect(articleView.parse(body.data)).toEqual(body.data);
    expect(body).toMatchObject({
      data: { headline: 'Not out yet', byline: { text: 'By Ines Marlow' }, authors: [{ name: 'Ines Marlow' }] },
      meta: { preview: { stage: 'draft' } },
    });
    expect(JSON.stringify(body)).not.toContain('canary');
  });

  test('shows the text as it is now, not as it was when the link was made', async () => {
    const { token } = await aLink();
    await writer.saves(documentId, { headline: 'Not out yet, and better' }).expect(200);
    expect((await open(token).expect(200)).body.data.headline).toBe('Not out yet, and better');
  });

  test('is kept by no cache and listed by no search engine, whether it is good or not', async () => {
    for (const token of [(await aLink()).token, 'unknown']) {
      expect((await open(token)).headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  test('is one of at least 2^128, and only its hash is stored', async () => {
    const { token } = await aLink();
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const stored = await newsroom.strapi.db.connection('editorial_previews').select('*');
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test('opens no more often than it may, however many come at once', async () => {
    const { token } = await aLink({ views: 3 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(7);
  });

  test('ends with its time, and when it is taken back; what is left tells nothing', async () => {
    const [old, revoked] = [await aLink({ hours: 1 }), await aLink()];
    const past = new Date(Date.now() - 1000).toISOString();
    await newsroom.strapi.db.connection('editorial_previews').where({ id: old.id }).update({ expires_at: past });
    const path = `/editorial/previews/articles/${documentId}/${revoked.id}`;
    expect((await writer.delete(path).expect(200)).body.data.revokedAt).toEqual(expect.any(String));
    const [unknown, ...over] = [await open('unknown'), await open(old.token), await open(revoked.token)];
    for (const { status, body } of over) expect({ status, body }).toEqual({ status: 404, body: unknown.body });
    expect(unknown.body.error.details.code).toBe('NOT_FOUND');
  });

  test('leaves a trace of every view, with the text that was shown', async () => {
    const { id, token } = await aLink();
    const { digest } = await writer.status(documentId);
    await open(token).expect(200);
    await open(token).expect(200);
    const views = await newsroom.strapi.db.connection('editorial_preview_views').where({ preview_id: id });
    expect(views.map((view: { digest: string }) => view.digest)).toEqual([digest, digest]);
    const { body } = await writer.get(`/editorial/previews/articles/${documentId}`).expect(200);
    expect(previewLinksAnswer.parse(body)).toEqual(body);
    expect(body.data.find((link: { id: number }) => link.id === id)).toMatchObject({
      views: 2,
      createdBy: expect.any(String),
    });
  });

  test('says what is missing in a text that cannot be shown yet, and counts no view for it', async () => {
    const empty = await writer.writes({ deck: 'Only a deck' });
    const { body } = await writer.post(`/editorial/previews/articles/${empty}`).expect(201);
    const answer = await open(body.data.token).expect(422);
    expect(answer.body.error).toMatchObject({
      details: { code: 'NOT_READY' },
      message: expect.stringContaining('headline'),
    });
    const { body: links } = await writer.get(`/editorial/previews/articles/${empty}`).expect(200);
    expect(links.data).toMatchObject([{ views: 0 }]);
  });
});

describe('a link ends', () => {
  type Maker = { readonly id: number; readonly headers: { readonly Authorization: string } };

  const update = (uid: string, id: number, data: object) =>
    newsroom.strapi.db.query(uid as 'plugin::users-permissions.user').update({ where: { id }, data });

  async function aLinkOver(door: string, { headers }: Maker): Promise<string> {
    const { body } = await newsroom.http
      .post(`${door}/previews/articles/${documentId}`)
      .set(headers)
      .send({})
      .expect(201);
    await open(body.data.token).expect(200);
    return body.data.token;
  }

  test.each([
    ['is closed', { isActive: false }],
    ['may open the text no more', { roles: [] }],
  ])('when the account in the panel that made it %s', async (_, data) => {
    const maker = await anAdmin(newsroom, 'writer');
    const token = await aLinkOver('/editorial', maker);
    await update('admin::user', maker.id, data);
    expect((await open(token).expect(404)).body.error.message).toMatch(/not valid, or not any more/);
  });

  test('when the user who made it is blocked, or loses the permission', async () => {
    const actions = ['article.readDraft', 'preview-link.create'];
    const [blocked, stripped] = [await aUser(newsroom, actions), await aUser(newsroom, actions)];
    const tokens = [await aLinkOver('/api/editorial', blocked), await aLinkOver('/api/editorial', stripped)];
    await update('plugin::users-permissions.user', blocked.id, { blocked: true });
    await update('plugin::users-permissions.user', stripped.id, { role: null });
    for (const token of tokens) await open(token).expect(404);
  });

  test('when the token that made it is revoked', async () => {
    const maker = await aToken(newsroom, 'full-access');
    const token = await aLinkOver('/api/editorial', maker);
    await newsroom.strapi.service('admin::api-token').revoke(maker.id);
    await open(token).expect(404);
  });

  test.each([null, 'robot:7'])('when nobody is known to have made it: %s', async (created_by) => {
    const link = await aLink();
    await open(link.token).expect(200);
    const row = () => newsroom.strapi.db.connection('editorial_previews').where({ id: link.id });
    await row().update({ created_by });
    await open(link.token).expect(404);
    await row().delete();
  });

  test('when its text is deleted, and is none to a text that comes in its place', async () => {
    const entry = `/content-manager/collection-types/${ARTICLE}`;
    const two = await boss.writes(anArticle({ headline: 'In two languages' }));
    const german = () =>
      boss.put(`${entry}/${two}?locale=de`, anArticle({ headline: 'Noch nicht fertig' })).expect(200);
    await german();
    const { body } = await boss.post(`/editorial/previews/articles/${two}`, { locale: 'de' }).expect(201);
    const { token } = body.data;
    await open(token).expect(200);
    await boss.delete(`${entry}/${two}?locale=de`).expect(200);
    const deleted = await open(token).expect(404);
    expect(deleted.body).toEqual((await open('unknown')).body);
    await german();
    await open(token).expect(404);
  });
});

describe('who may not open the text', () => {
  test('gets no link to it, sees none and takes none back', async () => {
    const { id } = await aLink();
    const reader = await aUser(newsroom, []);
    for (const request of [
      newsroom.http.post(`/api/editorial/previews/articles/${documentId}`),
      newsroom.http.get(`/api/editorial/previews/articles/${documentId}`),
      newsroom.http.delete(`/api/editorial/previews/articles/${documentId}/${id}`),
    ]) {
      const { status } = await request.set(reader.headers);
      expect([401, 403, 404]).toContain(status);
    }
    await newsroom.http.post(`/editorial/previews/articles/${documentId}`).expect(401);
  });

  test('gets no link to a language that they may not read, whichever language the address names', async () => {
    await writer.saves(`${documentId}?locale=de`, anArticle({ slug: 'auf-deutsch' })).expect(200);
    const desk = new Desk(newsroom, await anAdminOf(newsroom, await aRoleThatReads('en')));
    const path = `/editorial/previews/articles/${documentId}`;
    await desk.post(path, { locale: 'en' }).expect(201);
    await desk.post(`${path}?locale=en`, { locale: 'de' }).expect(404);
    await desk.get(`/editorial/workflow/articles/${documentId}?locale=en`).expect(200);
    await desk.get(`/editorial/workflow/articles/${documentId}?locale=de`).expect(404);
  });

  test('whole, gets no link that shows the rest, and is told of what', async () => {
    const half = new Desk(
      newsroom,
      await anAdminOf(newsroom, await aRoleThatReads('en', ['headline', 'credits.role'])),
    );
    const { body } = await half.post(`/editorial/previews/articles/${documentId}`, {}).expect(403);
    expect(body.error.details.code).toBe('NOT_PERMITTED');
    expect(body.error.message).toMatch(/your role may not read all of it: .*\bbody\b/);
    expect(body.error.message).toMatch(/\bcredits\b/);
    expect(body.error.message).not.toContain('headline');
  });

  test('whole any more, has no link that still shows it', async () => {
    const role = await aRoleThatReads('en');
    const { token } = await aLink({}, new Desk(newsroom, await anAdminOf(newsroom, role)));
    await open(token).expect(200);
    await maySee(role, 'en', ['headline']);
    await open(token).expect(404);
  });

  test('cannot take back a link by the address of another text', async () => {
    const { id } = await aLink();
    const other = await writer.writes(anArticle());
    await writer.delete(`/editorial/previews/articles/${other}/${id}`).expect(404);
  });

  test.each([{ hours: 0 }, { hours: 9000 }, { views: 0 }, { views: 1.5 }, { until: 'always' }])(
    'refuses %j',
    async (wanted) => {
      await writer.post(`/editorial/previews/articles/${documentId}`, wanted).expect(400);
    },
  );
});

describe("Strapi's Preview button", () => {
  const urlFor = async (desk: Desk, query: string, uid = ARTICLE) =>
    (await desk.get(`/content-manager/preview/url/${uid}?documentId=${documentId}&${query}`)).body?.data?.url;

  test('opens the working copy by one link a day for each person', async () => {
    const first = await urlFor(writer, 'locale=en&status=draft');
    expect(first).toMatch(/^\/preview\/[\w-]{43}$/);
    expect(await urlFor(writer, 'locale=en&status=draft')).toBe(first);
    expect(await urlFor(boss, 'locale=en&status=draft')).not.toBe(first);
    await open(String(first).split('/').at(-1) ?? '').expect(200);
  });

  test('leaves its links out of those that were made to be given away', async () => {
    await urlFor(writer, 'locale=en&status=draft');
    const path = `/editorial/previews/articles/${documentId}`;
    const originsIn = async (query: string) => {
      const { body } = await writer.get(`${path}?${query}`).expect(200);
      expect(previewLinksAnswer.parse(body)).toEqual(body);
      return new Set(body.data.map(({ origin }: { origin: string }) => origin));
    };
    expect(await originsIn('origin=by_hand')).toEqual(new Set(['by_hand']));
    expect(await originsIn('origin=button')).toEqual(new Set(['button']));
    expect(await originsIn('')).toEqual(new Set(['by_hand', 'button']));
    await writer.get(`${path}?origin=nowhere`).expect(400);
  });

  test('has another link once its own was ended or opened as often as it may be', async () => {
    const tokenOf = (url: string) => url.split('/').at(-1) ?? '';
    const first = await urlFor(writer, 'locale=en&status=draft');
    const path = `/editorial/previews/articles/${documentId}`;
    const { body } = await writer.get(`${path}?origin=button`).expect(200);
    for (const { id } of body.data) await writer.delete(`${path}/${id}`).expect(200);
    await open(tokenOf(first)).expect(404);
    const second = await urlFor(writer, 'locale=en&status=draft');
    expect(second).not.toBe(first);
    expect(await urlFor(writer, 'locale=en&status=draft')).toBe(second);
    await open(tokenOf(second)).expect(200);
    await newsroom.strapi.db.connection('editorial_previews').whereNull('revoked_at').update({ views: 500 });
    await open(tokenOf(second)).expect(404);
    await open(tokenOf(await urlFor(writer, 'locale=en&status=draft'))).expect(200);
  });

  test('has one link for two tabs that ask at once', async () => {
    const other = new Desk(newsroom, await anAdmin(newsroom, 'reviewer'));
    const urls = await Promise.all(Array.from({ length: 5 }, () => urlFor(other, 'locale=en&status=draft')));
    expect(new Set(urls).size).toBe(1);
    expect(urls[0]).toMatch(/^\/preview\/[\w-]{43}$/);
  });

  test('opens the page of readers for what is live, and nothing where nothing is', async () => {
    expect(await urlFor(writer, 'locale=en&status=published')).toBeUndefined();
  });
});
