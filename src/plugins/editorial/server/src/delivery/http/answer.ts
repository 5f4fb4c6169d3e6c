import { createHash } from 'node:crypto';
import type { DeliveryDesk } from '../desk';
import { matchPath, type Match } from './endpoints';
import { cacheHeaders, keyHeaders, OPEN } from './headers';
import { coded, codingFor, type Coding } from './codings';
import { isRefused, isUnchanged } from './conditions';
import { asProblem, type Problem } from './problems';
import { admit } from './admission';
import { joined } from '../present/joined';
import { unlessOvertaken } from '../reads/overtaken';
import { notAsItWas, notFound, type Listed, type Moved, type Page, type Written } from '../reads/page';
import { withReadyMade } from '../present/ready-made';

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

const DAY_MS = 24 * 60 * 60 * 1000;

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** The one function that answers readers, whichever door they come through. A HEAD is answered like the GET. */
export async function answer(desk: DeliveryDesk, request: DeliveryRequest): Promise<Answer> {
  try {
    await admit(desk, request);
    return conditional(request, keptAnswer(desk, request) ?? (await madeAnswer(desk, request)));
  } catch (error) {
    return problemAnswer(asProblem(error));
  }
}

export function isPath(desk: DeliveryDesk, path: string): boolean {
  return matchUnder(desk.root, path) !== null;
}

/** Ages and lengths of service are counted by the day, so that an answer is good for its day. */
function addressOf(at: number, { path, query }: DeliveryRequest, coding: Coding | null): string {
  return `${Math.floor(at / DAY_MS)} ${coding ?? ''} ${path}?${query}`;
}

/** What a reader gets out of memory; null where the answer must be made, and where readers show tokens first. */
export function answerAtOnce(desk: DeliveryDesk, request: DeliveryRequest): Answer | null {
  if (desk.settings.access !== 'public') return null;
  const kept = keptAnswer(desk, request);
  return kept && conditional(request, kept);
}

function keptAnswer(
  desk: DeliveryDesk,
  request: DeliveryRequest,
  coding = codingFor(request.headers['accept-encoding']),
): Answer | null {
  if (!desk.watch.isCurrent()) return null;
  const at = desk.now().getTime();
  return desk.memory.get(addressOf(at, request, coding), at);
}

/** In the coding that the client would rather have; both forms are kept. */
async function madeAnswer(desk: DeliveryDesk, request: DeliveryRequest): Promise<Answer> {
  const coding = codingFor(request.headers['accept-encoding']);
  const whole = (coding && keptAnswer(desk, request, null)) ?? (await freshAnswer(desk, request));
  if (coding === null) return whole;
  const answer = await coded(whole, coding);
  const at = desk.now().getTime();
  const of = { address: addressOf(at, request, null), answer: whole };
  desk.memory.keepForm({ of, address: addressOf(at, request, coding), answer });
  return answer;
}

async function freshAnswer(desk: DeliveryDesk, request: DeliveryRequest): Promise<Answer> {
  const match = matchUnder(desk.root, request.path);
  if (!match) throw notFound();
  const [isKeepable, ticket] = [desk.watch.isCurrent(), desk.memory.ticket()];
  const address = addressOf(desk.now().getTime(), request, null);
  const outcome = await unlessOvertaken(() => match.endpoint.read(desk, match.slug, request.query));
  if ('movedTo' in outcome) return redirection(desk, request, match, outcome);
  const made = pageAnswer(desk, request, outcome);
  const until = 'until' in outcome && outcome.until ? Date.parse(outcome.until) : Infinity;
  if (isKeepable) desk.memory.keep(address, made, { keys: outcome.keys, ticket, until });
  return made;
}

function matchUnder(root: string, path: string): Match | null {
  return path.startsWith(`${root}/`) ? matchPath(path.slice(root.length)) : null;
}

function pageAnswer(desk: DeliveryDesk, request: DeliveryRequest, page: Page | Listed | Written): Answer {
  const { body, type, next } = bytesOf(page);
  const headers = {
    'Content-Type': type,
    ETag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    ...(page.changedAt !== null && { 'Last-Modified': new Date(page.changedAt).toUTCString() }),
    ...(next && { Link: nextLink(request, next) }),
    ...cacheHeaders(desk.settings),
    ...keyHeaders(page.keys),
    ...OPEN,
  };
  return { status: 200, headers, body };
}

function bytesOf(page: Page | Listed | Written) {
  if ('text' in page) return { body: Buffer.from(page.text), type: page.type, next: null };
  const next = page.meta?.next ?? null;
  if ('items' in page) return { body: joined(page.items, page.meta ?? {}), type: JSON_TYPE['Content-Type'], next };
  const json = JSON.stringify({ data: page.data, meta: page.meta ?? {} });
  const body = Buffer.from(withReadyMade(json, page.readyMade ?? []));
  return { body, type: JSON_TYPE['Content-Type'], next };
}

function conditional({ headers }: DeliveryRequest, answer: Answer): Answer {
  if (isRefused(headers, answer.headers)) return problemAnswer(asProblem(notAsItWas()));
  return isUnchanged(headers, answer.headers) ? notModified(answer) : answer;
}

/** Without what describes a body, and with the validators again. Source: RFC 9110, section 15.4.5. */
function notModified(whole: Answer): Answer {
  const before = unchanged.get(whole);
  if (before) return before;
  const { 'Content-Type': _, 'Content-Encoding': _coding, ...validators } = whole.headers;
  const answer = { status: 304, headers: validators, body: null };
  unchanged.set(whole, answer);
  return answer;
}

/** Asked for as often as the answer itself is. */
const unchanged = new WeakMap<Answer, Answer>();

function nextLink({ path, query }: DeliveryRequest, cursor: string): string {
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  return `<${path}?${next.toString()}>; rel="next"`;
}

function redirection(desk: DeliveryDesk, { query }: DeliveryRequest, match: Match, { movedTo, keys }: Moved): Answer {
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
