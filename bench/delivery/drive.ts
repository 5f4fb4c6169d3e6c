import autocannon from 'autocannon';
import type { Target } from './bare';

export interface Drive {
  readonly work: string;
  readonly who: 'editorial' | 'bare' | 'stock';
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const CONNECTIONS = 16;

/** Until the code that answers is compiled; not counted. */
const WARM_UP_SECONDS = 1;

/** @throws Error when an answer is not the one that is to be measured */
export async function drive(
  target: Target & { readonly who: Drive['who']; readonly url: string },
  seconds: number,
): Promise<Drive> {
  const { who, url, work, status, headers, bytes } = target;
  await check(target);
  const load = { url, connections: CONNECTIONS, headers: { ...headers } };
  await autocannon({ ...load, duration: WARM_UP_SECONDS });
  const result = await autocannon({ ...load, duration: seconds });
  const wrong = result.errors + result.timeouts + result.non2xx - (status === 304 ? result['3xx'] : 0);
  if (wrong > 0) throw new Error(`${who}, ${work}: ${wrong} answers of ${result.requests.total} were not ${status}`);
  const received = result.throughput.total / Math.max(1, result.requests.total);
  if (who === 'editorial' && received < bytes) throw new Error(`${work}: answers of ${received} bytes, not ${bytes}`);
  return { work, who, perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function check({ who, url, status, headers, bytes, work }: Target & { who: Drive['who']; url: string }) {
  const answer = await fetch(url, { headers });
  const body = Buffer.from(await answer.arrayBuffer());
  const isRight = who === 'stock' ? body.includes('The harbour opens again') : body.length === bytes;
  if (answer.status !== status || !isRight) throw new Error(`${who}, ${work}: ${answer.status}, ${body.length} bytes`);
}
