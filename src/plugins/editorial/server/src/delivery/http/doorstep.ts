import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Strapi } from '../../strapi';
import type { Answer, DeliveryRequest } from './answer';
import { writeTo } from './send';

export const READING: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD']);

const DOOR = 'plugin::editorial.delivery';

interface Kept {
  readonly answerAtOnce: (request: DeliveryRequest) => Answer | null;
}

/**
 * Where the door is the first of all middlewares nothing is left that could come before it, and what is in memory is
 * given before Koa sets up a request of its own, which takes longer than the answer. Elsewhere this does nothing.
 */
export function standBeforeKoa(strapi: Strapi, { answerAtOnce }: Kept): void {
  if (!isFirst(strapi.config.get('middlewares'))) return;
  // Nobody out here would catch what is thrown; where Koa is, it becomes an answer.
  const keptFor = (request: IncomingMessage) => {
    try {
      return answerAtOnce(asked(request));
    } catch {
      return null;
    }
  };
  const { httpServer } = strapi.server;
  const others = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const kept = READING.has(request.method) ? keptFor(request) : null;
    if (kept) return writeTo(response, request.method, kept);
    for (const other of others) other.call(httpServer, request, response);
  });
}

/** Names stand in the list by themselves or with their settings. */
function isFirst(middlewares: unknown): boolean {
  const [first]: unknown[] = Array.isArray(middlewares) ? middlewares : [];
  return first === DOOR || (typeof first === 'object' && first !== null && 'name' in first && first.name === DOOR);
}

function asked({ url = '', headers }: IncomingMessage): DeliveryRequest {
  const mark = url.indexOf('?');
  return mark < 0
    ? { path: url, query: '', headers }
    : { path: url.slice(0, mark), query: url.slice(mark + 1), headers };
}
