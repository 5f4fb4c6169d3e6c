import type { Test } from 'supertest';
import { anArticle, type ArticleData } from '../../builders';
import type { Newsroom } from './newsroom';
import { anAdmin, aSuperAdmin, type AdminRole, type Someone } from './people';

export const ARTICLE = 'plugin::editorial.article';
export const AUTHOR = 'plugin::editorial.author';

export const PAGE = 'api::page.page';

export type Plural = 'articles' | 'authors' | 'pages';

/** What the panel does over HTTP, as a given administrator. */
export class Desk {
  constructor(
    private readonly newsroom: Newsroom,
    private readonly someone: Someone,
  ) {}

  async writes(data: Record<string, unknown> = anArticle(), uid = ARTICLE): Promise<string> {
    const answer = await this.post(`/content-manager/collection-types/${uid}`, data);
    if (answer.status !== 201) throw new Error(`not saved: ${JSON.stringify(answer.body)}`);
    return answer.body.data.documentId;
  }

  saves(documentId: string, data: Record<string, unknown>, uid = ARTICLE): Test {
    return this.as(this.newsroom.http.put(`/content-manager/collection-types/${uid}/${documentId}`)).send(data);
  }

  takes(step: string, documentId: string, body: object = {}, plural: Plural = 'articles'): Test {
    return this.post(`/editorial/workflow/${plural}/${documentId}/${step}`, body);
  }

  async status(documentId: string, plural: Plural = 'articles') {
    const answer = await this.get(`/editorial/workflow/${plural}/${documentId}`);
    if (answer.status !== 200) throw new Error(`no status: ${JSON.stringify(answer.body)}`);
    return answer.body.data;
  }

  /** Approves the text as it stands now. */
  async approves(documentId: string, plural: Plural = 'articles'): Promise<Awaited<Test>> {
    const { digest, companions } = await this.status(documentId, plural);
    return this.takes('approve', documentId, { digest, companions }, plural);
  }

  get(path: string): Test {
    return this.as(this.newsroom.http.get(path));
  }

  post(path: string, body: object = {}): Test {
    return this.as(this.newsroom.http.post(path)).send(body);
  }

  put(path: string, body: object = {}): Test {
    return this.as(this.newsroom.http.put(path)).send(body);
  }

  delete(path: string): Test {
    return this.as(this.newsroom.http.delete(path));
  }

  private as(request: Test): Test {
    return request.set(this.someone.headers);
  }
}

/** One desk for each role, and `boss` for the person who may do everything. */
export async function desksOf<Name extends AdminRole | 'boss'>(
  newsroom: Newsroom,
  ...names: readonly Name[]
): Promise<Readonly<Record<Name, Desk>>> {
  const desks: Partial<Record<AdminRole | 'boss', Desk>> = {};
  for (const name of names) desks[name] = new Desk(newsroom, await signIn(newsroom, name));
  return desks as Record<Name, Desk>;
}

function signIn(newsroom: Newsroom, name: AdminRole | 'boss'): Promise<Someone> {
  return name === 'boss' ? aSuperAdmin(newsroom) : anAdmin(newsroom, name);
}

/** What readers could see: live rows of a type with this documentId. */
export function liveRows({ strapi }: Newsroom, documentId: string, uid = ARTICLE): Promise<Record<string, unknown>[]> {
  return strapi.db.query(uid as 'plugin::users-permissions.user').findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    populate: ['credits', 'credits.author'],
  });
}

/** Writes, submits and approves, and answers the documentId: ready to be published. */
export async function anApprovedArticle(
  writer: Desk,
  reviewer: Desk,
  more: Partial<ArticleData> = {},
): Promise<string> {
  const documentId = await writer.writes(anArticle(more));
  await writer.takes('submit', documentId).expect(200);
  const { status, body } = await reviewer.approves(documentId);
  if (status !== 200) throw new Error(`not approved: ${JSON.stringify(body)}`);
  return documentId;
}

/** MySQL lets one of two publications that meet on a profile come too late; it leaves nothing behind, and people take it again. */
const TRIES = ['mariadb', 'mysql'].includes(process.env.TEST_DATABASE ?? '') ? 5 : 1;

/** Publishes while others do. */
export async function publishesAmongOthers(desk: Desk, documentId: string, plural: Plural = 'articles'): Promise<void> {
  const statuses: number[] = [];
  while (statuses.at(-1) !== 200 && statuses.length < TRIES) {
    statuses.push((await desk.takes('publish', documentId, {}, plural)).status);
  }
  expect(statuses.filter((status) => status !== 409)).toEqual([200]);
}

/** The same, and published by whoever comes last. */
export async function aLiveArticle(
  writer: Desk,
  reviewer: Desk,
  publisher: Desk,
  more: Partial<ArticleData> = {},
): Promise<string> {
  const documentId = await anApprovedArticle(writer, reviewer, more);
  await publisher.takes('publish', documentId).expect(200);
  return documentId;
}
