import { createHash } from 'node:crypto';
import { anArticle, anAuthor } from '../builders';
import { anApprovedArticle, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { forget } from './support/race-ledger';

const REVISIONS = 'editorial_revisions';
const EDITIONS = 'editorial_editions';
const SLUGS = 'editorial_slugs';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, editor, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'editor', 'boss'));
}, 60_000);

afterEach(async () => expect(await problems()).toEqual([]));

afterAll(() => newsroom.close());

const sql = (table: string) => newsroom.strapi.db.connection(table);
const plugin = () => newsroom.strapi.plugin('editorial');

/** Every problem as `kind seq`, of the one document it must be about. */
async function problems(documentId?: string): Promise<string[]> {
  const { problems: found } = await plugin().service('log').verify();
  return found.map(({ kind, seq, ...one }: { kind: string; seq: number | null; remedy: string }) => {
    if (documentId !== undefined) expect(one).toMatchObject({ documentId, remedy: expect.stringContaining(' ') });
    return [kind, seq].filter((part) => part !== null).join(' ');
  });
}

async function aLiveArticle(more: object = {}): Promise<string> {
  const documentId = await anApprovedArticle(writer, reviewer, more);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

async function publishes(documentId: string): Promise<void> {
  await writer.takes('submit', documentId).expect(200);
  expect((await reviewer.approves(documentId)).status).toBe(200);
  await editor.takes('publish', documentId).expect(200);
}

async function aLiveProfile(name: string): Promise<string> {
  const documentId = await writer.writes(anAuthor({ name }), AUTHOR);
  await writer.takes('submit', documentId, {}, 'authors').expect(200);
  expect((await reviewer.approves(documentId, 'authors')).status).toBe(200);
  await editor.takes('publish', documentId, {}, 'authors').expect(200);
  return documentId;
}

const forged = (content: string) => content.replace('}', ',"zz":"The mayor resigns"}');
const digestOf = (content: string) => createHash('sha256').update(content).digest('hex');

describe('a kept text', () => {
  const of = (document_id: string) => sql(REVISIONS).where({ document_id });

  /** One that was saved alone, and the one that was published. */
  async function kept(): Promise<{ documentId: string; saved: number; published: number }> {
    const documentId = await writer.writes(anArticle({ deck: 'First words' }));
    await plugin().service('workflow').savedAreKept();
    await writer.saves(documentId, { deck: 'Other words' }).expect(200);
    await publishes(documentId);
    const [saved, published] = await of(documentId).orderBy('id');
    return { documentId, saved: saved.id, published: published.id };
  }

  test.each(['saved', 'published'] as const)(
    'that was %s and says something else is found, and put back',
    async (which) => {
      const { documentId, [which]: id } = await kept();
      const { content } = await of(documentId).where({ id }).first();
      await of(documentId)
        .where({ id })
        .update({ content: forged(content) });
      expect(await problems(documentId)).toEqual(['kept_text_changed']);
      await of(documentId).where({ id }).update({ content });
    },
  );

  test('that was saved and says something else bothers nobody any more once its row is deleted', async () => {
    const { documentId, saved } = await kept();
    await of(documentId).where({ id: saved }).update({ content: '{}' });
    expect(await problems(documentId)).toEqual(['kept_text_changed']);
    await of(documentId).where({ id: saved }).delete();
  });

  test('under another digest is found', async () => {
    const { documentId, saved } = await kept();
    const { digest } = await of(documentId).where({ id: saved }).first();
    await of(documentId)
      .where({ id: saved })
      .update({ digest: 'a'.repeat(64) });
    expect(await problems(documentId)).toEqual(['kept_text_changed']);
    await of(documentId).where({ id: saved }).update({ digest });
  });

  test('with somebody else’s signature of an erasure is found', async () => {
    const { documentId, saved } = await kept();
    const { content } = await of(documentId).where({ id: saved }).first();
    const change = { content: '{"erased":true}', mac: 'f'.repeat(64) };
    await of(documentId).where({ id: saved }).update(change);
    expect(await problems(documentId)).toEqual(['kept_text_changed']);
    await of(documentId).where({ id: saved }).update({ content, mac: null });
  });

  test('that was published and is written anew, with a digest that fits, is missing', async () => {
    const { documentId, published } = await kept();
    const { content, digest } = await of(documentId).where({ id: published }).first();
    const other = forged(content);
    await of(documentId)
      .where({ id: published })
      .update({ content: other, digest: digestOf(other) });
    expect(await problems(documentId)).toEqual(['kept_text_missing 1']);
    await of(documentId).where({ id: published }).update({ content, digest });
  });

  test('that was published and is gone is found, and put back', async () => {
    const { documentId, published } = await kept();
    const row = await of(documentId).where({ id: published }).first();
    await of(documentId).where({ id: published }).delete();
    expect(await problems(documentId)).toEqual(['kept_text_missing 1']);
    await sql(REVISIONS).insert(row);
  });

  test('that is gone hides nothing else of its text', async () => {
    const { documentId, published } = await kept();
    const row = await of(documentId).where({ id: published }).first();
    await of(documentId).where({ id: published }).delete();
    const theCase = () => sql('editorial_cases').where({ document_id: documentId });
    const { stage } = await theCase().first();
    await theCase().update({ stage: 'approved' });
    expect((await problems(documentId)).map((one) => one.split(' ')[0]).sort()).toEqual([
      'case_differs',
      'kept_text_missing',
    ]);
    await theCase().update({ stage });
    await sql(REVISIONS).insert(row);
  });

  test('that was published and would be thinned out is found', async () => {
    const { documentId, published } = await kept();
    await of(documentId).where({ id: published }).update({ thin_at: '2001-01-01T00:00:00.000Z' });
    expect(await problems(documentId)).toEqual(['kept_text_missing 1']);
    await of(documentId).where({ id: published }).update({ thin_at: null });
  });

  test('of an amendment is to stay as well', async () => {
    const profile = await aLiveProfile('Renamed Often');
    const rename = { slug: 'renamed-at-last', reason: 'Wish.' };
    await boss.post(`/editorial/authors/${profile}/rename-slug`, rename).expect(200);
    const row = await of(profile).orderBy('id', 'desc').first();
    await of(profile).where({ id: row.id }).delete();
    expect(await problems(profile)).toEqual(['kept_text_missing 4']);
    await sql(REVISIONS).insert(row);
  });
});

describe('an edition that has ended', () => {
  const of = (document_id: string) => sql(EDITIONS).where({ document_id });

  test.each(['slug', 'title', 'content', 'published_at'])('and whose %s was changed is found', async (column) => {
    const documentId = await aLiveArticle();
    await writer.saves(documentId, { deck: 'Once more' }).expect(200);
    await publishes(documentId);
    const { [column]: before } = await of(documentId).where({ number: 1 }).first();
    await of(documentId)
      .where({ number: 1 })
      .update({ [column]: `${before}x`.slice(-30) });
    expect(await problems(documentId)).toEqual(['past_edition_changed']);
    await of(documentId)
      .where({ number: 1 })
      .update({ [column]: before });
  });

  test('and that readers were given back, of a text that was taken down, is found and put right by a rebuild', async () => {
    const documentId = await aLiveArticle();
    await editor.takes('unpublish', documentId, { reason: 'Not so.' }).expect(200);
    await of(documentId).update({ is_current: true });
    expect(await problems(documentId)).toEqual(['edition_unpublished']);
    await plugin().service('delivery').rebuild();
  });
});

describe('an address that readers have known', () => {
  const claim = (slug: string) => sql(SLUGS).where({ slug });
  const location = async (slug: string) =>
    (await newsroom.http.get(`/api/delivery/articles/${slug}`).expect(301)).headers.location;

  async function moved(from: string, to: string): Promise<string> {
    const documentId = await aLiveArticle({ slug: from });
    await editor.saves(documentId, { slug: to }).expect(200);
    await publishes(documentId);
    return documentId;
  }

  test('and that leads to another text is found, and put back', async () => {
    const documentId = await moved('the-old-mayor', 'the-new-mayor');
    const other = await aLiveArticle({ slug: 'another-mayor' });
    await claim('the-old-mayor').update({ document_id: other });
    expect(await location('the-old-mayor')).toContain('another-mayor');
    expect(await problems(documentId)).toEqual(['address_moved']);
    await claim('the-old-mayor').update({ document_id: documentId });
  });

  test('and that others could take is found, and put back', async () => {
    const documentId = await moved('the-old-bridge', 'the-new-bridge');
    const row = await claim('the-old-bridge').first();
    await claim('the-old-bridge').delete();
    expect(await problems(documentId)).toEqual(['address_moved']);
    await sql(SLUGS).insert(row);
  });

  test('goes along when profiles are merged, as often as they are, and nowhere else', async () => {
    const [first, second, third, stranger] = [
      await aLiveProfile('Merged First'),
      await aLiveProfile('Merged Second'),
      await aLiveProfile('Merged Third'),
      await aLiveProfile('A Stranger'),
    ];
    await boss.post(`/editorial/authors/${first}/merge`, { into: second }).expect(200);
    await boss.post(`/editorial/authors/${second}/merge`, { into: third }).expect(200);
    expect(await problems()).toEqual([]);
    await claim('merged-first').update({ document_id: stranger });
    expect(await problems(first)).toEqual(['address_moved']);
    await claim('merged-first').update({ document_id: third });
  });

  test('is nobody’s any more, and no problem, once the profile that took it over is erased', async () => {
    const [from, into] = [await aLiveProfile('Went Before'), await aLiveProfile('Came After')];
    await boss.post(`/editorial/authors/${from}/merge`, { into }).expect(200);
    await boss.post(`/editorial/authors/${into}/anonymise`, { mode: 'erase' }).expect(200);
    expect(await problems()).toEqual([]);
  });

  test('stays that of the first where a second text came with it by import', async () => {
    const first = await writer.writes(anArticle({ slug: 'twice-there' }));
    const second = await aLiveArticle({ slug: 'soon-twice-there' });
    await sql('editorial_articles').where({ document_id: second }).update({ slug: 'twice-there' });
    await forget(newsroom, second);
    await claim('soon-twice-there').delete();
    await sql(EDITIONS).where({ document_id: second }).delete();
    await writer.status(second);
    expect((await claim('twice-there').first()).document_id).toBe(first);
  });
});
