import type { ServerResponse } from 'node:http';
import type { Answer, DeliveryRequest } from './answer';

/** What both doors use of Koa's context. */
export interface DeliveryContext {
  readonly method: string;
  readonly path: string;
  readonly querystring: string;
  readonly headers: DeliveryRequest['headers'];
  readonly res: ServerResponse;
  /** False: Koa leaves the response alone. */
  respond?: boolean;
  status: number;
  body: unknown;
  set(headers: Readonly<Record<string, string>>): void;
  remove(header: string): void;
}

const CREDENTIALS = 'Access-Control-Allow-Credentials';

/** What Strapi's own CORS rules say of each origin, where delivery says one thing to all. */
const OF_ORIGINS = [CREDENTIALS, 'Vary'];

export function send(context: DeliveryContext, { status, headers, body }: Answer): void {
  context.body = body;
  context.status = status;
  for (const header of OF_ORIGINS) context.remove(header);
  context.set(headers);
}

/** Past Koa, whose way of sending a body takes longer than the answer itself; what stands before the door stays. */
export function sendAtOnce(context: DeliveryContext, answer: Answer): void {
  context.respond = false;
  writeTo(context.res, context.method, answer);
}

/** @param method GET or HEAD */
export function writeTo(response: ServerResponse, method: string | undefined, answer: Answer): void {
  if (response.hasHeader(CREDENTIALS)) response.removeHeader(CREDENTIALS);
  response.writeHead(answer.status, linesOf(answer));
  if (answer.body === null || method === 'HEAD') response.end();
  else response.end(answer.body);
}

/** Names and values in turns, as Node writes them. */
const lines = new WeakMap<Answer, string[]>();

function linesOf(answer: Answer): string[] {
  const before = lines.get(answer);
  if (before) return before;
  const length = answer.body === null ? [] : ['Content-Length', String(answer.body.length)];
  const written = [...Object.entries(answer.headers).flat(), ...length];
  lines.set(answer, written);
  return written;
}
