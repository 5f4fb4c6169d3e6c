import { anArticle, anAuthor, aPage } from '../builders';
import { ARTICLE, AUTHOR, type Desk, desksOf, liveRows, PAGE, type Plural } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let boss: Desk;
let writer: Desk;
let reviewer: Desk;
let editor: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ boss, writer, reviewer, editor } = await desksOf(newsroom, 'boss', 'writer', 'reviewer', 'editor'));
}, 60_000);

afterAll(() => newsroom.close());

interface Draft {
  readonly uid: string;
  readonly plural: Plural;
  readonly data: Record<string, unknown>;
}

const article = (more: object): Draft => ({ uid: ARTICLE, plural: 'articles', data: { ...anArticle(), ...more } });
const author = (more: object): Draft => ({ uid: AUTHOR, plural: 'authors', data: { ...anAuthor(), ...more } });
const page = (more: object): Draft => ({ uid: PAGE, plural: 'pages', data: { ...aPage(), ...more } });

/** What Strapi lets a draft have and refuses at publication. */
const UNPUBLISHABLE: readonly [string, Draft, RegExp][] = [
  ['canonicalUrl', article({ canonicalUrl: 'javascript:alert(1)' }), /must be an address that begins with https:/],
  ['slug', article({ slug: '../../etc' }), /must be made of letters without accents/],
  ['slug', article({ slug: 'Ünï cödé' }), /must be made of letters without accents/],
  ['corrections.text', article({ corrections: [{ kind: 'correction' }] }), /is empty/],
  ['careerStart', author({ careerStart: 1700 }), /must be at least 1850/],
  ['orcid', author({ orcid: 'x' }), /such as 0000-0002-1825-0097/],
  ['isni', author({ isni: '1' }), /sixteen characters/],
  ['wikidata', author({ wikidata: '42' }), /such as Q42/],
  ['email', author({ email: 'nobody' }), /must be an e-mail address/],
  ['links.url', author({ links: [{ label: 'Home', url: 'javascript:x' }] }), /begins with https:/],
  ['organization.url', author({ organization: { name: 'Courier', url: 'ftp://x' } }), /begins with https:/],
  ['translations.language', author({ translations: [{ language: '!!' }] }), /a language code, such as en/],
  ['outlets.name', author({ outlets: [{}] }), /is empty/],
  ['kind', author({ kind: null }), /is empty/],
  ['contact.email', page({ contact: { label: 'Desk', email: 'nobody' } }), /must be an e-mail address/],
];

test.each(UNPUBLISHABLE)('what could not be published is not handed in either: %s', async (field, draft, words) => {
  const documentId = await boss.writes(draft.data, draft.uid);
  const { body } = await boss.takes('submit', documentId, {}, draft.plural).expect(422);
  expect(body.error).toMatchObject({
    message: expect.stringMatching(words),
    details: { code: 'NOT_READY', items: [{ field, message: expect.stringMatching(words) }] },
  });
});

test('a field is named once, by the room that has the better words', async () => {
  const documentId = await boss.writes({ deck: 'No headline yet' });
  const { body } = await boss.takes('submit', documentId).expect(422);
  const fields = body.error.details.items.map(({ field }: { field: string }) => field);
  expect(fields).toEqual([...new Set(fields)]);
  expect(body.error.details.items[0]).toMatchObject({ code: 'HEADLINE_MISSING' });
});

test('a first profile with such a field is named before the article is handed in', async () => {
  const profile = await boss.writes(anAuthor({ name: 'Orla Bad', orcid: 'x' }), AUTHOR);
  const credits = [{ role: 'by', author: { connect: [{ documentId: profile }] } }];
  const documentId = await writer.writes(anArticle({ credits }));
  const { body } = await writer.takes('submit', documentId).expect(422);
  expect(body.error.message).toMatch(/Orla Bad/);
  expect(body.error.message).toMatch(/orcid must be four groups/);
});

test('a field that was broken past the save is named before anybody approves it', async () => {
  const documentId = await writer.writes(anArticle({ canonicalUrl: 'https://courier.example/one' }));
  await writer.takes('submit', documentId).expect(200);
  await newsroom.strapi.db
    .connection('editorial_articles')
    .where({ document_id: documentId })
    .update({ canonical_url: 'nowhere' });
  const { body } = await reviewer.approves(documentId);
  expect(body.error).toMatchObject({ details: { code: 'NOT_READY', items: [{ field: 'canonicalUrl' }] } });
  await editor.takes('publish', documentId).expect(409);
  expect(await liveRows(newsroom, documentId)).toHaveLength(0);
});
