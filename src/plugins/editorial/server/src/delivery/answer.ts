import { createHash } from 'node:crypto';
import type { DeliveryDesk } from './desk';
import { matchPath, type Match } from './endpoints';
import { cacheHeaders, keyHeaders, OPEN } from './headers';
import { isUnchanged } from './conditions';
import { asProblem, type Problem } from './problems';
import { notFound, type Outcome, type Page } from './page';

export interface DeliveryRequest {
  /** As it came, percent-encoded, root included. */
  readonly path: string;
  /** Behind the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** The one function that answers readers, whichever door they come through. A HEAD is answered like the GET. */
export async function answer(desk: DeliveryDesk, request: DeliveryRequest): Promise<Answer> {
  try {
    const match = matchUnder(desk.root, request.path);
    const outcome = await match.endpoint.read(desk, match.slug, request.query);
    return 'movedTo' in outcome ? redirection(desk, request, match, outcome) : pageAnswer(desk, request, outcome);
  } catch (error) {
    return problemAnswer(asProblem(error));
  }
}

function matchUnder(root: string, path: string): Match {
  const match = path.startsWith(`${root}/`) ? matchPath(path.slice(root.length)) : null;
  if (!match) throw notFound();
  return match;
}

function pageAnswer(desk: DeliveryDesk, request: DeliveryRequest, page: Page): Answer {
  const body = Buffer.from(JSON.stringify({ data: page.data, meta: page.meta ?? {} }));
  const headers = {
    ETag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    ...(page.changedAt !== null && { 'Last-Modified': new Date(page.changedAt).toUTCString() }),
    ...(page.meta?.next && { Link: nextLink(request, page.meta.next) }),
    ...cacheHeaders(desk.settings),
    ...keyHeaders(page.keys),
    ...OPEN,
  };
  if (isUnchanged(request.headers, headers)) return { status: 304, headers, body: null };
  return { status: 200, headers: { ...JSON_TYPE, ...headers }, body };
}

function nextLink({ path, query }: DeliveryRequest, cursor: string): string {
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  return `<${path}?${next.toString()}>; rel="next"`;
}

function redirection(
  desk: DeliveryDesk,
  { query }: DeliveryRequest,
  match: Match,
  { movedTo, keys }: Extract<Outcome, { movedTo: string }>,
): Answer {
  const Location = desk.root + match.withSlug(movedTo) + (query === '' ? '' : `?${query}`);
  return {
    status: 301,
    headers: { Location, ...cacheHeaders(desk.settings), ...keyHeaders(keys), ...OPEN },
    body: null,
  };
}

/** Not kept by caches: what is not there now may be published in a second. */
function problemAnswer({ status, ...error }: Problem): Answer {
  const body = Buffer.from(JSON.stringify({ data: null, error: { status, ...error } }));
  return { status, headers: { ...JSON_TYPE, 'Cache-Control': 'no-store', ...OPEN }, body };
}
