import { anArticle, anAuthor } from '../../builders';
import { FILE, LEAFLET, TOPIC, USER } from './canary-types';
import { ARTICLE, AUTHOR, Desk, PAGE } from './desk';
import type { Newsroom, Strapi } from './newsroom';
import { anAdmin, type Someone } from './people';

/** In every unpublished text and every private field, and nowhere else. */
export const MARK = 'aaa-canary';
export const OTHER_MARK = 'zzz-canary';

export interface Scene {
  /** A published article with an unpublished revision, and the published profile it credits. */
  readonly live: string;
  readonly liveAuthor: string;
  readonly drafts: readonly string[];
  readonly draftAuthor: string;
  readonly topic: string;
  readonly leaflet: string;
}

/** The address of a text that was taken back: readers know it, and get the notice there. */
export const RETRACTED_SLUG = 'taken-back';

/** Of the drafts, in the order of their stages; the first stays a draft. */
const SLUGS = [
  ...['first', 'in-review', 'sent-back', 'approved', 'scheduled'].map((name) => `${MARK}-${name}`),
  RETRACTED_SLUG,
  `${MARK}-archived`,
];

const marked = { headline: `${MARK} headline`, slug: `${MARK}-slug`, deck: `${MARK} deck`, seoTitle: `${MARK} title` };

const named = { name: `${MARK} name`, slug: `${MARK}-name`, shortBio: `${MARK} bio`, jobTitle: `${MARK} job` };

/** Documents in every stage before publication, and what leads to them from other types. */
export async function setScene(newsroom: Newsroom, reader: Someone): Promise<Scene> {
  const { strapi } = newsroom;
  const [writer, reviewer, editor] = [
    new Desk(newsroom, await anAdmin(newsroom, 'writer')),
    new Desk(newsroom, await anAdmin(newsroom, 'reviewer')),
    new Desk(newsroom, await anAdmin(newsroom, 'editor')),
  ];
  const cover = await aFile(strapi);
  const secret = { email: `${MARK}@private.test`, legalName: `${MARK} legal` };
  const liveAuthor = await writer.writes(anAuthor({ ...secret, name: 'Ines Marlow' }), AUTHOR);
  const draftAuthor = await writer.writes(anAuthor({ ...secret, ...named }), AUTHOR);
  const byLive = [by(liveAuthor)];
  const byDraft = [by(draftAuthor), { name: `${MARK} bare`, role: 'by', note: `${MARK} note` }];

  const live = await writer.writes(anArticle({ headline: 'Out in the open', credits: byLive, cover }));
  const drafts: string[] = [];
  for (const slug of SLUGS) {
    const credits = drafts.length === 0 ? byDraft : byLive;
    drafts.push(await writer.writes(anArticle({ ...marked, slug, credits, cover })));
  }
  const [, inReview = '', sentBack = '', approved = '', scheduled = '', retracted = '', archived = ''] = drafts;
  await writer.saves(live, { picks: drafts }).expect(200);
  const approvable = [live, approved, scheduled, retracted];
  for (const id of [...approvable, inReview, sentBack]) await writer.takes('submit', id).expect(200);
  for (const id of approvable) await reviewer.approves(id);
  await reviewer.takes('request-changes', sentBack, { reason: `${MARK} reason` }).expect(200);
  await editor.takes('schedule', scheduled, { at: '2099-01-01T00:00:00Z' }).expect(200);
  for (const id of [live, retracted]) await editor.takes('publish', id).expect(200);
  await editor.takes('retract', retracted).expect(200);
  await reviewer.takes('archive', archived).expect(200);
  await writer.writes({ title: `${MARK} page`, slug: `${MARK}-page` }, PAGE);
  await writer.saves(live, { ...marked, credits: byDraft }).expect(200);
  await writer.saves(liveAuthor, { ...named, slug: `${MARK}-ines` }, AUTHOR).expect(200);

  const stories = [live, ...drafts];
  const topic = await created(strapi, TOPIC, topicWith(stories, inReview, draftAuthor));
  await created(strapi, TOPIC, { ...topicWith([live], live, liveAuthor), name: 'Harbour' });
  await created(strapi, TOPIC, { name: 'Nothing yet' });
  const leaflet = await created(strapi, LEAFLET, { title: 'About', stories, contact: draftAuthor, topic, cover });
  const { publish } = strapi.documents(LEAFLET as 'plugin::users-permissions.user');
  await publish?.({ documentId: leaflet });
  await strapi.db.query(USER).update({ where: { id: reader.id }, data: { saved: await rowIds(strapi, stories) } });
  return { live, liveAuthor, drafts, draftAuthor, topic, leaflet };
}

/** Changes what is unpublished or private, and nothing else: every mark, and one draft that is gone. */
export async function changeTheUnpublished({ strapi }: Newsroom, { drafts }: Scene): Promise<void> {
  const { connection } = strapi.db;
  for (const table of await strapi.db.dialect.schemaInspector.getTables()) {
    for (const row of await connection(table).select('*')) {
      const changed = Object.entries(row).filter(([, value]) => textOf(value).includes(MARK));
      const remarked = changed.map(([column, value]) => [column, textOf(value).replaceAll(MARK, OTHER_MARK)]);
      if (changed.length > 0) await connection(table).where({ id: row.id }).update(Object.fromEntries(remarked));
    }
  }
  await connection('editorial_articles').where({ document_id: drafts[3] }).delete();
}

/** Some databases give JSON as a value. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function topicWith(stories: readonly string[], lead: string, chair: string) {
  return { name: 'Ferries', stories, lead, chair, picks: [{ author: chair, role: 'by' }] };
}

function by(documentId: string) {
  return { author: { connect: [{ documentId }] }, role: 'by' };
}

async function created(strapi: Strapi, uid: string, data: object): Promise<string> {
  const { documentId } = await strapi.documents(uid as 'plugin::users-permissions.user').create({ data });
  return documentId;
}

async function rowIds(strapi: Strapi, documentIds: readonly string[]): Promise<number[]> {
  const rows = await strapi.db.query(ARTICLE as typeof USER).findMany({ where: { documentId: { $in: documentIds } } });
  return rows.map(({ id }: { id: number }) => id);
}

async function aFile(strapi: Strapi): Promise<number> {
  const data = { name: 'ferry.png', hash: 'ferry', ext: '.png', mime: 'image/png', size: 1, url: '/ferry.png' };
  const { id } = await strapi.db.query(FILE).create({ data: { ...data, provider: 'local' } });
  return id;
}
