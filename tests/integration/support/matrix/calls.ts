import { callTool } from '../agent';
import type { Newsroom } from '../newsroom';
import type { Someone } from '../people';
import type { Door } from './actors';
import type { Deed } from './oracle';
import type { Subject } from './states';

/** One attempt: somebody, at some door, with one document in view. */
export interface Call {
  readonly newsroom: Newsroom;
  readonly who: Someone;
  readonly subject: Subject;
}

export interface Outcome {
  readonly isAllowed: boolean;
  /** What the caller was told, for the list of breaches. */
  readonly said: string;
}

/** A way in. */
export interface Route {
  readonly name: string;
  readonly door: Door;
  readonly deed: Deed;
  readonly attempt: (call: Call) => Promise<Outcome>;
}

export type Method = 'post' | 'put' | 'delete' | 'get';

export async function send({ newsroom, who }: Call, method: Method, path: string, body: object = {}): Promise<Outcome> {
  const { status, text } = await newsroom.http[method](encodeURI(path)).set(who.headers).send(body);
  return { isAllowed: status < 300, said: `${status} ${text.slice(0, 200)}` };
}

export async function query({ newsroom, who }: Call, text: string, path = '/graphql'): Promise<Outcome> {
  const answer = await newsroom.http.post(path).set(who.headers).send({ query: text });
  const isAllowed = answer.status === 200 && answer.body.errors === undefined;
  return { isAllowed, said: `${answer.status} ${answer.text.slice(0, 200)}` };
}

export async function tool({ newsroom, who }: Call, name: string, args: object): Promise<Outcome> {
  const { isError, text } = await callTool(newsroom.http, who, name, args);
  return { isAllowed: !isError, said: text.slice(0, 200) };
}

/** Code resolves or throws; both are answers. */
export async function run(work: () => unknown): Promise<Outcome> {
  try {
    await work();
    return { isAllowed: true, said: 'done' };
  } catch (error) {
    return { isAllowed: false, said: String(error).slice(0, 200) };
  }
}

/** `:id` stands for the document, `:digest` for that of its text. */
export function filled(text: string, { subject: { documentId, digest } }: Call): string {
  return text.replaceAll(':id', documentId).replaceAll(':digest', digest);
}
