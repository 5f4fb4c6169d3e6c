import { createHash, createHmac } from 'node:crypto';
import { compareAnswer, restoreAnswer, type ComparisonView, type Skipped } from '@contracts/compare';
import type { RevisionLine } from '@contracts/revisions';
import { anArticle, anAuthor, aParagraph } from '../builders';
import { ARTICLE, AUTHOR, Desk, desksOf } from './support/desk';
import { ENVIRONMENT } from './support/environment';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdminOf, aSuperAdmin, aUser } from './support/people';
import { rowsOf, wholeLog } from './support/race-ledger';
import { removeUploads, upload } from './support/uploads';

jest.setTimeout(60_000);

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 120_000);

afterAll(async () => {
  await removeUploads(newsroom);
  await newsroom.close();
});

const pathOf = (documentId: string, more = '') => `/editorial/revisions/articles/${documentId}${more}`;

async function compare(documentId: string, query = '', desk = writer): Promise<ComparisonView> {
  const { body } = await desk.get(pathOf(documentId, `/compare${query}`)).expect(200);
  expect(compareAnswer.parse(body)).toEqual(body);
  return body.data;
}

const linesOf = async (documentId: string, desk = writer): Promise<RevisionLine[]> =>
  (await desk.get(pathOf(documentId)).expect(200)).body.data;
const oldest = async (documentId: string, desk = writer) => (await linesOf(documentId, desk)).at(-1)?.id ?? 0;

async function restores(desk: Desk, documentId: string, revision: number, textVersion?: number) {
  const version = textVersion ?? (await desk.status(documentId)).textVersion;
  return desk.post(pathOf(documentId, `/${revision}/restore`), { locale: 'en', textVersion: version });
}

/** As if another text had been saved then. */
const keepsAs = (id: number, content: string) => {
  const digest = createHash('sha256').update(content).digest('hex');
  return rowsOf(newsroom, 'revision').update({ where: { id }, data: { content, digest } });
};

const article = async (documentId: string) =>
  (await boss.get(`/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`).expect(200)).body.data;

async function published(more: Record<string, unknown> = {}): Promise<string> {
  const documentId = await writer.writes(anArticle(more));
  await writer.takes('submit', documentId).expect(200);
  await reviewer.approves(documentId);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

describe('two texts are compared', () => {
  it('the working copy with what readers get, where nothing else is asked, by fields and by words', async () => {
    const documentId = await published({ headline: 'The ferry is late', body: [aParagraph('It left at six.')] });
    await writer.saves(documentId, { headline: 'The ferry is on time', body: [aParagraph('It left at nine.')] });
    const { from, to, changed, same } = await compare(documentId);
    expect(from).toMatchObject({ side: 'live', revision: { isLive: true } });
    expect(to).toMatchObject({ side: 'working', revision: { isWorking: true } });
    expect(changed.map(({ name }) => name)).toEqual(['headline', 'body']);
    expect(changed[1]).toMatchObject({
      kind: 'prose',
      lines: [
        {
          change: 'changed',
          words: [
            { kind: 'same', text: 'It left at ' },
            { kind: 'removed', text: 'six' },
            { kind: 'added', text: 'nine' },
            { kind: 'same', text: '.' },
          ],
        },
      ],
    });
    expect(same).toEqual(expect.arrayContaining(['deck', 'credits', 'slug']));
  });

  it('and credits by name: who came, who went, who does something else', async () => {
    const ines = await boss.writes(anAuthor({ name: 'Ines Marlow' }), AUTHOR);
    const credits = [
      { author: ines, role: 'by' },
      { name: 'Wire desk', role: 'by' },
    ];
    const documentId = await writer.writes(anArticle({ credits }));
    const first = await oldest(documentId);
    await writer.saves(documentId, {
      credits: [
        { author: ines, role: 'photography' },
        { name: 'Omar', role: 'by' },
      ],
    });
    const { changed } = await compare(documentId, `?from=${first}`, boss);
    expect(changed).toMatchObject([
      {
        name: 'credits',
        parts: [
          { title: 'Ines Marlow', change: 'changed', fields: [{ name: 'role', from: 'by', to: 'photography' }] },
          { title: 'Wire desk', change: 'removed' },
          { title: 'Omar', change: 'added' },
        ],
      },
    ]);
  });

  it('with what people need to read a value, the picture of a file, and no name of what one may not see', async () => {
    const file = await upload(newsroom, await aSuperAdmin(newsroom));
    const documentId = await boss.writes(anArticle({ genre: 'news' }));
    const first = await oldest(documentId, boss);
    await boss.saves(documentId, { genre: 'opinion', leadImage: { file: file.id, alt: 'A ferry' } }).expect(200);
    const { changed } = await compare(documentId, `?from=${first}`, boss);
    expect(changed.find(({ name }) => name === 'genre')).toMatchObject({ kind: 'value', type: 'enumeration' });
    const image = changed.find(({ name }) => name === 'leadImage');
    expect(image).toMatchObject({
      parts: [{ picture: null, fields: [{ name: 'file', parts: [{ title: file.name, picture: file.url }] }, {}] }],
    });
  });

  it('with nothing where readers get nothing', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'New' }));
    const { from, changed } = await compare(documentId);
    expect(from).toBeNull();
    expect(changed[0]).toMatchObject({ name: 'headline', lines: [{ change: 'added' }] });
  });

  it('of two megabytes one word, and what is not shown is counted', async () => {
    const body = (word: string) => [
      ...Array.from({ length: 2000 }, (_, n) =>
        aParagraph(`${n} ${'The ferry left at six in the morning. '.repeat(27)}`),
      ),
      aParagraph(`It was ${word}.`),
    ];
    const documentId = await writer.writes(anArticle({ body: body('late') }));
    await writer.saves(documentId, { body: body('early') }).expect(200);
    const { changed } = await compare(documentId, `?from=${await oldest(documentId)}`);
    expect(changed).toMatchObject([
      {
        name: 'body',
        isCoarse: false,
        isCut: false,
        lines: [{ count: 1999 }, { change: 'same' }, { change: 'changed' }],
      },
    ]);
    await writer.saves(documentId, { body: [aParagraph(`Nothing of it. ${'Other words entirely. '.repeat(90_000)}`)] });
    const rewritten = await compare(documentId, `?from=${await oldest(documentId)}`);
    expect(rewritten.changed).toMatchObject([{ name: 'body', isCut: true }]);
  });

  it('by nobody who may not open the working copy, and without fields that one may not read', async () => {
    const documentId = await published({ headline: 'One' });
    await writer.saves(documentId, { headline: 'Two', deck: 'Secret deck' });
    const roles = newsroom.strapi.service('admin::role');
    const roleWith = async (fields: readonly string[]) => {
      const { id } = await roles.create({ name: `Compares ${fields.join()}`, description: '' });
      const action = 'plugin::content-manager.explorer.read';
      const grant = { action, subject: ARTICLE, properties: { fields, locales: ['en'] }, conditions: [] };
      await roles.assignPermissions(id, fields.length > 0 ? [grant] : []);
      return new Desk(newsroom, await anAdminOf(newsroom, id));
    };
    const reader = await roleWith(['headline']);
    const told = await compare(documentId, '', reader);
    expect(told.changed.map(({ name }) => name)).toEqual(['headline']);
    expect(JSON.stringify(told)).not.toMatch(/Secret/);
    await (await roleWith([])).get(pathOf(documentId, '/compare')).expect(404);
    const { headers } = await aUser(newsroom, ['article.readDraft', 'revision.compare']);
    await newsroom.http
      .get(`/api${pathOf(documentId, '/compare')}`)
      .set(headers)
      .expect(200);
    const { headers: none } = await aUser(newsroom, ['article.readDraft']);
    await newsroom.http
      .get(`/api${pathOf(documentId, '/compare')}`)
      .set(none)
      .expect(403);
  });

  it('never with what is private in a profile, nor with the name of a draft that one may not see', async () => {
    const documentId = await boss.writes(anAuthor({ email: 'secret@courier.example' }), AUTHOR);
    await boss.saves(documentId, { email: 'secret-two@courier.example', jobTitle: 'Editor' }, AUTHOR).expect(200);
    const { body } = await boss.get(`/editorial/revisions/authors/${documentId}/compare`).expect(200);
    expect(JSON.stringify(body)).not.toMatch(/secret/);
    const hidden = await boss.writes(anAuthor({ name: 'Hidden Person' }), AUTHOR);
    const text = await writer.writes(anArticle({ credits: [{ author: hidden, role: 'by' }] }));
    const { headers } = await aUser(newsroom, ['article.readDraft', 'revision.compare', 'author.find']);
    const answer = await newsroom.http
      .get(`/api${pathOf(text, '/compare')}`)
      .set(headers)
      .expect(200);
    expect(JSON.stringify(answer.body)).not.toMatch(/Hidden Person/);
  });

  it('with what there is: a wrong side is named, a revision of another text is not found', async () => {
    const [mine, other] = [await writer.writes(anArticle()), await writer.writes(anArticle())];
    const { body } = await writer.get(pathOf(mine, '/compare?from=yesterday')).expect(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['from'] }]);
    await writer.get(pathOf(mine, `/compare?from=${await oldest(other)}`)).expect(404);
  });
});

describe('an older text is brought back', () => {
  const texts = async (documentId: string) => {
    const { headline, deck, body, credits } = await article(documentId);
    return {
      headline,
      deck,
      body,
      credits: credits.map(({ name, role }: { name: string; role: string }) => [name, role]),
    };
  };

  it('as it was, by an ordinary save that voids approvals, and the log says which', async () => {
    const documentId = await writer.writes(
      anArticle({ headline: 'One', credits: [{ name: 'Wire desk', role: 'by' }] }),
    );
    const before = await texts(documentId);
    const [revision] = await linesOf(documentId);
    await writer.saves(documentId, { headline: 'Two', deck: null, body: [aParagraph('Other.')], credits: [] });
    await writer.saves(documentId, { credits: [{ name: 'Omar', role: 'photography' }] });
    await writer.takes('submit', documentId).expect(200);
    await reviewer.approves(documentId);
    const { body } = await restores(editor, documentId, revision?.id ?? 0);
    expect(body.data).toMatchObject({ isRestored: true, skipped: [], status: { digest: revision?.digest } });
    expect(await texts(documentId)).toEqual(before);
    expect(body.data.status.approvals).toEqual([]);
    const [edit, restored] = (await wholeLog(newsroom, documentId)).slice(-2);
    expect([edit?.step, restored?.step, restored?.about]).toEqual(['edit', 'restore_revision', revision?.digest]);
    const [now] = await linesOf(documentId);
    expect(now).toMatchObject({ id: revision?.id, isWorking: true, marks: [{ step: 'restore_revision' }] });
  });

  it('with relations, pictures of components and dynamic parts left where they do not change', async () => {
    const ines = await boss.writes(anAuthor(), AUTHOR);
    const documentId = await boss.writes(anArticle({ credits: [{ author: ines, role: 'by' }] }));
    const first = await oldest(documentId, boss);
    await boss.saves(documentId, { credits: [{ name: 'Nobody', role: 'by' }] }).expect(200);
    await restores(boss, documentId, first);
    expect((await article(documentId)).credits).toMatchObject([{ role: 'by', name: null }]);
    expect((await compare(documentId, `?from=${first}`, boss)).changed).toEqual([]);
  });

  it('on the content API by whoever may save there, without fields that are private or lead where they may find nothing', async () => {
    const [news, sport] = await Promise.all(
      ['news', 'sport'].map(async (slug) => {
        const section = await newsroom.strapi
          .documents('plugin::editorial.section')
          .create({ data: { name: slug, slug } as never });
        return section.documentId;
      }),
    );
    const documentId = await boss.writes(anArticle({ headline: 'One', section: news }));
    const first = await oldest(documentId, boss);
    await boss.saves(documentId, { headline: 'Two', section: sport }).expect(200);
    const by = async (actions: readonly string[]) => {
      const { headers } = await aUser(newsroom, actions);
      const { textVersion } = await boss.status(documentId);
      return newsroom.http
        .post(`/api${pathOf(documentId, `/${first}/restore`)}`)
        .set(headers)
        .send({ locale: 'en', textVersion });
    };
    expect((await by(['article.readDraft', 'article.update'])).status).toBe(403);
    expect((await by(['article.update', 'revision.restore'])).status).toBe(404);
    const reader = await by(['article.readDraft', 'revision.restore']);
    expect([reader.status, reader.body.error.details.code]).toEqual([403, 'NOT_PERMITTED']);
    const { status, body } = await by(['article.readDraft', 'article.update', 'revision.restore']);
    expect(status).toBe(200);
    expect(restoreAnswer.parse(body)).toEqual(body);
    expect(body.data).toMatchObject({
      isRestored: true,
      skipped: [{ field: 'section', reason: 'NOT_YOURS', name: null }],
    });
    const left = await compare(documentId, `?from=${first}`, boss);
    expect(left.changed).toMatchObject([{ name: 'section', parts: [{ title: 'news' }, { title: 'sport' }] }]);
  });

  it('not over what somebody saved meanwhile', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'One' }));
    const { textVersion } = await writer.status(documentId);
    await editor.saves(documentId, { headline: 'Two' }).expect(200);
    const { status, body } = await restores(writer, documentId, await oldest(documentId), textVersion);
    expect([status, body.error.details.code]).toEqual([409, 'STALE_VERSION']);
    expect((await article(documentId)).headline).toBe('Two');
  });

  it('not by who may not change it, and what one may not change stays', async () => {
    const documentId = await writer.writes(anArticle({ headline: 'One', deck: 'One' }));
    const first = await oldest(documentId);
    await writer.saves(documentId, { headline: 'Two', deck: 'Two' });
    const roles = newsroom.strapi.service('admin::role');
    const roleWith = async (name: string, actions: Readonly<Record<string, readonly string[]>>) => {
      const { id } = await roles.create({ name, description: '' });
      const grants = Object.entries(actions).map(([action, fields]) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: ARTICLE,
        properties: { fields, locales: ['en'] },
        conditions: [],
      }));
      await roles.assignPermissions(id, grants);
      return new Desk(newsroom, await anAdminOf(newsroom, id));
    };
    const reader = await roleWith('Reads both', { read: ['headline', 'deck'] });
    const refused = await restores(reader, documentId, first);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'NOT_PERMITTED']);
    const partly = await roleWith('Changes one', { read: ['headline', 'deck'], update: ['headline'] });
    const { body } = await restores(partly, documentId, first);
    expect(body.data.skipped).toEqual([{ field: 'deck', reason: 'NOT_YOURS', name: null }]);
    expect(await texts(documentId)).toMatchObject({ headline: 'One', deck: 'Two' });
  });

  it('without what is gone since, and says what that is', async () => {
    const section = await newsroom.strapi
      .documents('plugin::editorial.section')
      .create({ data: { name: 'Gone', slug: 'gone' } as never });
    const documentId = await boss.writes(anArticle({ headline: 'One', section: section.documentId }));
    const first = await oldest(documentId, boss);
    await boss.saves(documentId, { headline: 'Two', section: null }).expect(200);
    await newsroom.strapi.documents('plugin::editorial.section').delete({ documentId: section.documentId });
    const row = await rowsOf(newsroom, 'revision').findOne({ where: { id: first } });
    const content = {
      ...JSON.parse(row?.content),
      formerField: 'x',
      genre: 'gossip',
      leadImage: { file: { documentId: 'nofile', content: 'aa' }, alt: 'A ferry' },
    };
    await keepsAs(first, JSON.stringify(content));
    const { status, body } = await restores(boss, documentId, first);
    expect(status).toBe(200);
    const skipped: Skipped[] = body.data.skipped;
    expect(skipped.map(({ field, reason }) => `${field} ${reason}`).sort()).toEqual([
      'formerField FIELD_GONE',
      'genre VALUE_NOT_ALLOWED',
      'leadImage.file FILE_GONE',
      'section DOCUMENT_GONE',
    ]);
    expect(await article(documentId)).toMatchObject({ headline: 'One', genre: 'news', leadImage: { alt: 'A ferry' } });
  });

  it('but nothing that was changed past the workflow', async () => {
    const documentId = await boss.writes(anArticle({ headline: 'One' }));
    await boss.saves(documentId, { headline: 'Two' }).expect(200);
    const first = await oldest(documentId, boss);
    const { content } = (await rowsOf(newsroom, 'revision').findOne({ where: { id: first } })) ?? {};
    const changed = String(content).replace('"One"', '"Forged"');
    await rowsOf(newsroom, 'revision').update({ where: { id: first }, data: { content: changed } });
    const { status, body } = await restores(boss, documentId, first);
    expect([status, body.error.details.code]).toEqual([409, 'NOT_AS_KEPT']);
    expect(await article(documentId)).toMatchObject({ headline: 'Two' });
    expect(await stateOf('articles', documentId, first)).toEqual(['changed', 'changed']);
    await rowsOf(newsroom, 'revision').update({ where: { id: first }, data: { content: `${changed}, and more` } });
    expect(await stateOf('articles', documentId, first)).toEqual(['changed', 'changed']);
    await rowsOf(newsroom, 'revision').update({ where: { id: first }, data: { content } });
    expect(await stateOf('articles', documentId, first)).toEqual(['kept', 'kept']);
  });

  it('but nothing of a person who was erased', async () => {
    const documentId = await boss.writes(anAuthor(), AUTHOR);
    await boss.saves(documentId, { jobTitle: 'Editor' }, AUTHOR).expect(200);
    const { body: list } = await boss.get(`/editorial/revisions/authors/${documentId}`).expect(200);
    const { id } = list.data.at(-1);
    const { digest } = (await rowsOf(newsroom, 'revision').findOne({ where: { id } })) ?? {};
    const content = '{"erased":true}';
    const signed = createHmac('sha256', ENVIRONMENT.EDITORIAL_LOG_KEY ?? '')
      .update(JSON.stringify(['erased', AUTHOR, documentId, '', digest, content]))
      .digest('hex');
    await rowsOf(newsroom, 'revision').update({ where: { id }, data: { content, mac: signed } });
    const { textVersion } = await boss.status(documentId, 'authors');
    const path = `/editorial/revisions/authors/${documentId}/${id}/restore`;
    const { body } = await boss.post(path, { textVersion }).expect(409);
    expect(body.error.details.code).toBe('ERASED');
    expect(await stateOf('authors', documentId, id)).toEqual(['erased', 'erased']);
  });

  /** As a kept text shows by itself, and beside the working copy. */
  async function stateOf(plural: string, documentId: string, id: number): Promise<string[]> {
    const alone = await boss.get(`/editorial/revisions/${plural}/${documentId}/${id}`).expect(200);
    const beside = await boss
      .get(`/editorial/revisions/${plural}/${documentId}/compare?from=${id}&to=working`)
      .expect(200);
    return [alone.body.data.state, beside.body.data.from.revision.state];
  }

  it('and what the working copy says already is not saved again', async () => {
    const documentId = await writer.writes(anArticle());
    const { textVersion } = await writer.status(documentId);
    const { body } = await restores(writer, documentId, await oldest(documentId));
    expect(body.data).toMatchObject({ isRestored: false, status: { textVersion } });
  });
});
