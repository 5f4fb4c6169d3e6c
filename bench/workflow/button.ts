import type { Application } from '../applications/application';
import { CHIEF } from './staff';
import type { Times } from './tasks';
import type { Timing, Used } from './timing';

/** Somebody at an application's admin panel. */
export interface Desk {
  readonly application: Application;
  /** Of the articles, in the API of the content manager. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Form = Readonly<Record<string, unknown>>;

const UNCHANGED = { connect: [], disconnect: [] };

/** @param articles uid of the type there */
export async function signIn(application: Application, articles: string): Promise<Desk> {
  const url = await application.ask<string>('openDesk');
  const { email, password } = CHIEF;
  const json = { 'content-type': 'application/json' };
  const { token } = await answerTo(`${url}/admin/login`, { headers: json, body: { email, password } });
  const headers = { ...json, authorization: `Bearer ${String(token)}` };
  return { application, headers, address: `${url}/content-manager/collection-types/${articles}` };
}

/** What the button Publish of Strapi's edit view sends: the whole form, which is saved and goes out. */
export async function pressPublish(desk: Desk): Promise<Times> {
  const { application } = desk;
  const documentId = await application.ask<string>('readyText', null);
  const first = await pressed(desk, documentId);
  await application.ask('readyText', documentId);
  const again = await pressed(desk, documentId);
  return { 'Publish button, first time': [first], 'Publish button, again': [again] };
}

async function pressed({ application, address, headers }: Desk, documentId: string): Promise<Timing> {
  const article = `${address}/${documentId}`;
  const body = formOf(await answerTo(`${article}?locale=en`, { headers }));
  await application.ask('watch');
  const started = performance.now();
  await answerTo(`${article}/actions/publish?locale=en`, { headers, body });
  const ms = performance.now() - started;
  return { ms, ...(await application.ask<Used>('watched')) };
}

/** What the edit view shows beside the fields, and keeps to itself. */
const BESIDE: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'status',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
]);

/** As the edit view sends back what it was given, of which nothing was changed. */
function formOf(given: Form): Form {
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => !BESIDE.has(name)));
  const credits = (given.credits as readonly Form[]).map((credit) => ({ ...credit, author: UNCHANGED }));
  return { ...fields, credits, section: UNCHANGED, tags: UNCHANGED };
}

/** @throws Error with what the application answered where that is no success */
async function answerTo(
  url: string,
  { headers, body }: { headers: Readonly<Record<string, string>>; body?: object },
): Promise<Form> {
  const method = body ? 'POST' : 'GET';
  const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url} was answered ${answer.status}: ${text}`);
  return JSON.parse(text).data;
}
