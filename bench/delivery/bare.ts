import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A request whose answer all servers are asked for. */
export interface Target {
  readonly work: string;
  readonly path: string;
  /** What stock Strapi must be asked for the same; absent where it has nothing like it. */
  readonly stockPath?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  /** Bytes of the body. */
  readonly bytes: number;
  /** Whether the answer must be made anew at each request. */
  readonly isFirstRead: boolean;
}

/** What the answers of delivery show of an article, its authors and its other languages, and no more. */
const AUTHOR = 'populate[credits][populate][author][populate]';
const POPULATE = [
  `${AUTHOR}[avatar][populate]=*`,
  `${AUTHOR}[organization]=true`,
  `${AUTHOR}[translations]=true`,
  'populate[leadImage][populate]=*',
  'populate[section]=true',
  'populate[tags]=true',
  'populate[corrections]=true',
  'populate[localizations][fields]=slug',
].join('&');
const ONE = { path: '/api/delivery/articles/loaded-500', stock: `/api/articles?filters[slug]=loaded-500&${POPULATE}` };
const NEWEST = {
  path: '/api/delivery/articles?view=full&limit=25',
  stock: `/api/articles?sort=publishedAt:desc&pagination[pageSize]=25&${POPULATE}`,
};

/** autocannon asks for no coding, so that what is compared with its answers must not be compressed either. */
export const PLAIN = { 'accept-encoding': 'identity' };

/** The bare server: `node:http` with the bytes that delivery gives, out of a database by primary key. */
export async function startBare(ours: string) {
  const [one, newest] = [await taken(ours + ONE.path), await taken(ours + NEWEST.path)];
  const child = fork(path.join(__dirname, 'bare-server.js'), { serialization: 'advanced' });
  child.send([
    { path: ONE.path, ...one },
    { path: NEWEST.path, ...newest },
  ]);
  const [port] = await once(child, 'message');
  const read = (work: string, { path: at, stock }: typeof ONE, { body }: { body: Buffer }) => [
    { work, path: at, stockPath: stock, status: 200, bytes: body.length, isFirstRead: false },
    { work: `${work}, first read`, path: at, stockPath: stock, status: 200, bytes: body.length, isFirstRead: true },
  ];
  const used = async (): Promise<number> => {
    child.send('used');
    const [microseconds] = await once(child, 'message');
    return Number(microseconds);
  };
  const revalidation = { headers: { 'if-none-match': one.etag }, status: 304, bytes: 0, isFirstRead: false };
  const targets: readonly Target[] = [
    ...read('one article by slug', ONE, one),
    ...read('newest 25, full', NEWEST, newest),
    { work: 'one article, 304', path: ONE.path, ...revalidation },
  ];
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { url: `http://127.0.0.1:${String(port)}`, targets, used, stop };
}

async function taken(url: string) {
  const answer = await fetch(url, { headers: PLAIN });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  return { body, etag: answer.headers.get('etag') ?? '', type: answer.headers.get('content-type') ?? '' };
}
