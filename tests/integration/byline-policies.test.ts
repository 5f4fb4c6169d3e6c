import { authorView, articleView } from '@contracts/delivery';
import { anArticle, anAuthor } from '../builders';
import { ARTICLE, AUTHOR, type Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let author: string;

/** A site that keeps names as they were, and has a role of its own. */
const BYLINES = {
  policy: 'name_as_published',
  roles: { podcast: { phrases: { en: 'Podcast by {names}' }, schemaProperty: 'producer' } },
};

beforeAll(async () => {
  newsroom = await openNewsroom({}, (strapi) => void strapi.config.set('plugin::editorial.bylines', BYLINES));
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
}, 60_000);

afterAll(() => newsroom.close());

type Plural = 'articles' | 'authors';

async function publishes(documentId: string, plural: Plural = 'articles'): Promise<void> {
  await writer.takes('submit', documentId, {}, plural).expect(200);
  await reviewer.approves(documentId, plural);
  await boss.takes('publish', documentId, {}, plural).expect(200);
}

const by = (documentId: string, role = 'by') => ({ author: { connect: [{ documentId }] }, role });

async function anArticleUnder(bylinePolicy: string | null): Promise<string> {
  const slug = `under-${bylinePolicy ?? 'the-site'}`.replaceAll('_', '-');
  const article = anArticle({ slug, bylinePolicy, credits: [by(author), { name: 'Cy Lens', role: 'podcast' }] });
  await publishes(await writer.writes(article, ARTICLE));
  return slug;
}

async function shown(slug: string) {
  const { body } = await newsroom.http.get(`/api/delivery/articles/${slug}`).expect(200);
  articleView.parse(body.data);
  const [first] = body.data.authors;
  const line = (await newsroom.http.get(`/api/delivery/articles/${slug}/byline`).expect(200)).body.data.text;
  expect(line).toBe(body.data.byline.text);
  const list = (await newsroom.http.get('/api/delivery/articles').expect(200)).body.data;
  expect(list.find((one: { slug: string }) => one.slug === slug).byline.text).toBe(line);
  return { line, name: first.name, title: first.jobTitle, bio: first.bio.text, slug: first.slug };
}

describe('a profile that changes after publication', () => {
  const slugs: Record<string, string> = {};
  const policies = [null, 'current', 'as_published', 'name_as_published'];

  beforeAll(async () => {
    author = await writer.writes(
      anAuthor({ name: 'Ines Marlow', slug: 'ines-marlow', jobTitle: 'Harbour editor', shortBio: 'Ines of then.' }),
      AUTHOR,
    );
    await publishes(author, 'authors');
    for (const policy of policies) slugs[String(policy)] = await anArticleUnder(policy);
    await boss
      .saves(author, { name: 'Ines Tal', jobTitle: 'Editor in chief', shortBio: 'Ines of today.' }, AUTHOR)
      .expect(200);
  }, 60_000);

  it('tells the editor beforehand which live articles it changes', async () => {
    const { advice } = await reviewer.status(author, 'authors');
    expect(advice).toEqual([expect.objectContaining({ code: 'LIVE_ARTICLES_CHANGE', total: 3 })]);
    expect(advice[0].documents).toHaveLength(3);
    const { body } = await reviewer.get(`/editorial/authors/${author}/credited`).expect(200);
    expect(body.data).toMatchObject({ total: 4, following: 3 });
    const frozen = body.data.articles.filter((one: { isFollowing: boolean }) => !one.isFollowing);
    expect(frozen).toEqual([expect.objectContaining({ slug: 'under-as-published', locale: 'en' })]);
  });

  it('changes under each article what its policy lets change', async () => {
    const before = await shown('under-the-site');
    expect(before).toMatchObject({ name: 'Ines Marlow', bio: 'Ines of then.' });
    await publishes(author, 'authors');
    const kept = { line: 'By Ines Marlow. Podcast by Cy Lens.', name: 'Ines Marlow', title: 'Harbour editor' };
    const profile = { slug: 'ines-marlow' };
    expect(await shown('under-the-site')).toEqual({ ...kept, bio: 'Ines of today.', ...profile });
    expect(await shown('under-name-as-published')).toEqual({ ...kept, bio: 'Ines of today.', ...profile });
    expect(await shown('under-as-published')).toEqual({ ...kept, bio: 'Ines of then.', ...profile });
    expect(await shown('under-current')).toEqual({
      line: 'By Ines Tal. Podcast by Cy Lens.',
      name: 'Ines Tal',
      title: 'Editor in chief',
      bio: 'Ines of today.',
      ...profile,
    });
  });

  it('leaves what was first published to articles that are published again', async () => {
    const { body } = await boss.get(`/content-manager/collection-types/${ARTICLE}`).expect(200);
    const { documentId } = body.results.find((one: { slug: string }) => one.slug === 'under-as-published');
    await boss.saves(documentId, { deck: 'Seen again' }).expect(200);
    await publishes(documentId);
    expect(await shown('under-as-published')).toMatchObject({ name: 'Ines Marlow', bio: 'Ines of then.' });
  });

  it('keeps what readers saw in every edition', async () => {
    const editions: { content: string }[] = await newsroom.strapi.db
      .getConnection('editorial_editions')
      .where({ slug: 'under-current' })
      .select('content');
    expect(editions.map(({ content }) => JSON.parse(content).profiles[author].name)).toEqual(['Ines Marlow']);
  });

  it('needs an approval like any other change of an article when the article asks for another policy', async () => {
    const { body } = await boss.get(`/content-manager/collection-types/${ARTICLE}`).expect(200);
    const { documentId } = body.results.find((one: { slug: string }) => one.slug === 'under-current');
    const { digest } = await boss.status(documentId);
    await boss.saves(documentId, { bylinePolicy: 'as_published' }).expect(200);
    expect(await boss.status(documentId)).toMatchObject({ stage: 'draft', isLive: true });
    expect((await boss.status(documentId)).digest).not.toBe(digest);
  });
});

describe('a role of the house', () => {
  it('is counted, filtered by and told to search engines like those that come with the plugin', async () => {
    const podcaster = await writer.writes(anAuthor({ name: 'Bo Reed', slug: 'bo-reed' }), AUTHOR);
    await publishes(podcaster, 'authors');
    const slug = 'with-a-podcast';
    await publishes(
      await writer.writes(anArticle({ slug, credits: [{ name: 'Wire desk', role: 'by' }, by(podcaster, 'podcast')] })),
    );
    const { data } = (await newsroom.http.get('/api/delivery/authors/bo-reed').expect(200)).body;
    expect(authorView.parse(data).counts).toEqual({ podcast: 1 });
    const listed = await newsroom.http.get('/api/delivery/authors?role=podcast').expect(200);
    expect(listed.body.data.map((one: { slug: string }) => one.slug)).toEqual(['bo-reed']);
    const article = (await newsroom.http.get(`/api/delivery/articles/${slug}`).expect(200)).body.data;
    expect(article.jsonLd.producer).toEqual([expect.objectContaining({ name: 'Bo Reed' })]);
    expect(article.contributors).toMatchObject([{ name: 'Bo Reed', roles: ['podcast'] }]);
  });

  it('that is in no vocabulary is refused, by name', async () => {
    const { body } = await writer
      .post(`/content-manager/collection-types/${ARTICLE}`, anArticle({ credits: [{ name: 'Bo', role: 'juggling' }] }))
      .expect(400);
    expect(JSON.stringify(body.error)).toContain('role');
    const asked = await newsroom.http.get('/api/delivery/authors?role=juggling').expect(400);
    expect(asked.body.error.details).toMatchObject({ code: 'BAD_PARAMETER', parameter: 'role' });
  });
});

describe('the byline in other words', () => {
  it('is advised upon where it leaves somebody out or adds somebody, and stops nobody', async () => {
    const credits = [by(author), { name: 'Cy Lens', role: 'photography' }];
    const documentId = await writer.writes(anArticle({ credits, bylineOverride: 'By Ines Tal and Bo Reed' }));
    expect((await writer.status(documentId)).advice).toEqual([
      expect.objectContaining({ code: 'BYLINE_LEAVES_OUT', field: 'bylineOverride', names: ['Cy Lens'] }),
      expect.objectContaining({ code: 'BYLINE_ADDS', field: 'bylineOverride', names: ['Bo Reed'] }),
    ]);
    await writer.takes('submit', documentId).expect(200);
  });
});

describe('the preview of what is typed', () => {
  const typed = (path: string, body: object) => writer.post(`/editorial/articles/${path}byline`, body);

  it('shows an article that is not saved yet, and who its authors are', async () => {
    const credits = [
      { role: 'by', author },
      { role: 'podcast', name: 'Cy Lens' },
    ];
    const { data } = (await typed('', { locale: 'en', credits, bylineOverride: '' }).expect(200)).body;
    expect(data.text).toBe('By Ines Tal. Podcast by Cy Lens.');
    expect(data.people).toEqual([
      { documentId: author, name: 'Ines Tal', jobTitle: 'Editor in chief', isPublished: true },
    ]);
    expect(data.credits).toEqual([
      { id: null, author, role: 'by', name: 'Ines Tal', jobTitle: 'Editor in chief', isPublished: true },
      { id: null, author: null, role: 'podcast', name: 'Cy Lens', jobTitle: null, isPublished: null },
    ]);
  });

  it('knows the authors of saved credits, until they are taken off', async () => {
    const documentId = await writer.writes(anArticle({ credits: [by(author)] }));
    const { body } = await writer.get(`/content-manager/collection-types/${ARTICLE}/${documentId}`).expect(200);
    const [{ id }] = body.data.credits;
    const line = async (credit: object) =>
      (await typed(`${documentId}/`, { locale: 'en', credits: [{ id, role: 'by', ...credit }] }).expect(200)).body.data
        .text;
    expect(await line({ keepsAuthor: true })).toBe('By Ines Tal');
    expect(await line({ keepsAuthor: true, creditedAs: 'I. T.' })).toBe('By I. T.');
    expect(await line({ keepsAuthor: false, name: 'Somebody Else' })).toBe('By Somebody Else');
  });

  it('composes the biography of a profile, short and long', async () => {
    const bio = {
      locale: 'en',
      name: 'Ines Tal',
      kind: 'person',
      jobTitle: 'editor',
      outlets: [{ name: 'The Inkwell' }],
    };
    const { data } = (await writer.post('/editorial/authors/bio', { ...bio, location: 'Ostrey' }).expect(200)).body;
    expect(data.short).toBe('Ines Tal is editor. Work by Ines Tal has appeared in The Inkwell.');
    expect(data.long).toBe(`${data.short} Location: Ostrey.`);
  });

  it('is for those who are signed in', async () => {
    await newsroom.http.post('/editorial/articles/byline').send({ credits: [] }).expect(401);
    await newsroom.http.post('/editorial/authors/bio').send({ name: 'x' }).expect(401);
    await newsroom.http.get(`/editorial/authors/${author}/credited`).expect(401);
  });
});
