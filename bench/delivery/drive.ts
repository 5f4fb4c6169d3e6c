import autocannon from 'autocannon';
import { PLAIN, type Target } from './bare';

export interface Drive {
  readonly work: string;
  readonly who: 'editorial' | 'bare' | 'stock';
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of the serving process for each request: steadier than the others on a busy machine. */
  readonly processor: number;
}

/** What one server is asked, and who it is. */
export interface Driven extends Target {
  readonly who: Drive['who'];
  readonly url: string;
  /** Microseconds of processor time that its process has used until now. */
  readonly used: () => Promise<number>;
}

const CONNECTIONS = 16;

/** Seconds of a server that is too slow for the usual time. */
const LONGEST = 30;

/** Until the code that answers is compiled; not counted. */
const WARM_UP_SECONDS = 1;

/** @throws Error when an answer is not the one that is to be measured */
export async function drive(target: Driven, seconds: number): Promise<Drive> {
  const { who, url, work, status, headers, bytes, used } = target;
  await check(target);
  const load = { url, connections: CONNECTIONS, headers: { ...headers }, timeout: LONGEST };
  await autocannon({ ...load, duration: WARM_UP_SECONDS });
  const [result, before] = await measured(load, seconds, used);
  const { total } = result.requests;
  const processor = ((await used()) - before) / Math.max(1, total);
  const wrong = result.errors + result.timeouts + total - (result.statusCodeStats?.[`${status}`]?.count ?? 0);
  if (wrong > 0) throw new Error(`${who}, ${work}: ${wrong} answers of ${total} were not ${status}`);
  const received = result.throughput.total / Math.max(1, total);
  if (who === 'editorial' && received < bytes) throw new Error(`${work}: answers of ${received} bytes, not ${bytes}`);
  const { p50, p99 } = result.latency;
  return { work, who, perSecond: total / result.duration, p50, p99, processor };
}

/** As long as it takes until every connection may have had an answer. */
async function measured(
  load: autocannon.Options,
  seconds: number,
  used: Driven['used'],
): Promise<readonly [autocannon.Result, number]> {
  const before = await used();
  const result = await autocannon({ ...load, duration: seconds });
  const isSlow = result.requests.total < CONNECTIONS && seconds < LONGEST;
  return isSlow ? measured(load, LONGEST, used) : [result, before];
}

async function check({ who, url, status, headers, bytes, work }: Driven): Promise<void> {
  const answer = await fetch(url, { headers: { ...PLAIN, ...headers } });
  const body = Buffer.from(await answer.arrayBuffer());
  const isRight = who === 'stock' ? body.includes('The harbour opens again') : body.length === bytes;
  if (answer.status !== status || !isRight) throw new Error(`${who}, ${work}: ${answer.status}, ${body.length} bytes`);
}
