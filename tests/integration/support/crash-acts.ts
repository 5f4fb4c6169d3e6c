import { anArticle, anAuthor } from '../../builders';
import { anApprovedArticle, ARTICLE, AUTHOR, Desk } from './desk';
import type { Http, Newsroom } from './newsroom';
import { aSuperAdmin, anAdmin, type Someone } from './people';

const PANEL = `/content-manager/collection-types/${ARTICLE}`;

/** When everything scheduled here falls due. */
export const DUE = '2031-05-01T06:00:00.000Z';
/** Never reached. */
const LATER = '2040-05-01T06:00:00.000Z';

/** Who works in a newsroom, whichever of its instances they talk to. */
export interface Staff {
  readonly writer: Someone;
  readonly reviewer: Someone;
  readonly editor: Someone;
  readonly boss: Someone;
}

/** The people at their desks, all at one instance. */
export interface Desks extends Readonly<Record<keyof Staff, Desk>> {
  /** Has the instance publish what is due, as it does each minute. */
  readonly minute: () => Promise<{ readonly status: number }>;
}

/** Something that somebody does; a crash in the middle of it leaves all of it or nothing. */
export interface Act {
  /** Brings a document to where the act begins, and answers its documentId. */
  readonly prepare: (desks: Desks) => Promise<string>;
  readonly act: (desks: Desks, documentId: string) => PromiseLike<{ readonly status: number }>;
}

export async function hireStaff(newsroom: Newsroom): Promise<Staff> {
  return {
    writer: await anAdmin(newsroom, 'writer'),
    reviewer: await anAdmin(newsroom, 'reviewer'),
    editor: await anAdmin(newsroom, 'editor'),
    boss: await aSuperAdmin(newsroom),
  };
}

export function desksAt(
  newsroom: Newsroom,
  staff: Staff,
  minute: () => Promise<unknown>,
  http: Http = newsroom.http,
): Desks {
  const at = { ...newsroom, http };
  return {
    writer: new Desk(at, staff.writer),
    reviewer: new Desk(at, staff.reviewer),
    editor: new Desk(at, staff.editor),
    boss: new Desk(at, staff.boss),
    minute: () => minute().then(() => ({ status: 200 })),
  };
}

const aDraft = ({ writer }: Desks) => writer.writes(anArticle());

const inReview = async ({ writer }: Desks) => {
  const documentId = await writer.writes(await anArticleWithAFirstProfile(writer));
  await writer.takes('submit', documentId).expect(200);
  return documentId;
};

const approved = async ({ writer, reviewer }: Desks) =>
  anApprovedArticle(writer, reviewer, await anArticleWithAFirstProfile(writer));

const live = async (desks: Desks) => {
  const documentId = await approved(desks);
  await desks.editor.takes('publish', documentId).expect(200);
  return documentId;
};

const changed = async (desks: Desks) => {
  const documentId = await live(desks);
  await desks.writer.saves(documentId, { deck: 'Another deck' }).expect(200);
  return documentId;
};

const moved = async (desks: Desks) => {
  const documentId = await live(desks);
  await desks.writer.saves(documentId, { slug: `moved-${documentId}` }).expect(200);
  await desks.writer.takes('submit', documentId).expect(200);
  await desks.reviewer.approves(documentId);
  return documentId;
};

export const scheduled = async (desks: Desks) => {
  const documentId = await approved(desks);
  await desks.editor.takes('schedule', documentId, { at: DUE }).expect(200);
  return documentId;
};

export const ACTS: Readonly<Record<string, Act>> = {
  create: { prepare: async () => '', act: ({ writer }) => writer.post(PANEL, anArticle()) },
  save: { prepare: aDraft, act: ({ writer }, id) => writer.saves(id, { deck: 'Saved again', slug: `again-${id}` }) },
  'save of an approved text': { prepare: approved, act: ({ writer }, id) => writer.saves(id, { deck: 'Changed' }) },
  submit: { prepare: aDraft, act: ({ writer }, id) => writer.takes('submit', id) },
  'request changes': {
    prepare: inReview,
    act: ({ reviewer }, id) => reviewer.takes('request-changes', id, { reason: 'Too long.' }),
  },
  approve: { prepare: inReview, act: ({ reviewer }, id) => reviewer.approves(id) },
  publish: { prepare: approved, act: ({ editor }, id) => editor.takes('publish', id) },
  'publish with a new slug': { prepare: moved, act: ({ editor }, id) => editor.takes('publish', id) },
  'the panel’s Publish button': {
    prepare: approved,
    act: ({ editor }, id) => editor.post(`${PANEL}/${id}/actions/publish`),
  },
  'publish without approval': {
    prepare: aDraft,
    act: ({ boss }, id) => boss.takes('publish-without-approval', id, { reason: 'Flood warning.' }),
  },
  schedule: { prepare: approved, act: ({ editor }, id) => editor.takes('schedule', id, { at: LATER }) },
  'a scheduled publication': { prepare: scheduled, act: ({ minute }) => minute() },
  unpublish: { prepare: live, act: ({ editor }, id) => editor.takes('unpublish', id, { reason: 'Not yet.' }) },
  retract: { prepare: live, act: ({ editor }, id) => editor.takes('retract', id) },
  discard: { prepare: changed, act: ({ writer }, id) => writer.takes('discard-changes', id) },
  clone: { prepare: live, act: ({ editor }, id) => editor.post(`${PANEL}/clone/${id}`, anArticle()) },
  delete: { prepare: aDraft, act: ({ editor }, id) => editor.delete(`${PANEL}/${id}`) },
};

async function anArticleWithAFirstProfile(writer: Desk) {
  const profile = await writer.writes(anAuthor(), AUTHOR);
  return anArticle({ credits: [{ author: { connect: [{ documentId: profile }] }, role: 'by' }] });
}
