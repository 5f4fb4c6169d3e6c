import type { Client } from '../applications/databases';
import { table, writeSection } from '../report/document';
import { machine, today } from '../report/machine';
import { median } from '../report/statistics';
import type { Drive } from './drive';

export interface Measured {
  readonly client: Client;
  readonly articles: number;
  readonly drives: readonly Drive[];
  /** Of the process with the plugin, after all of it. */
  readonly megabytes: number;
}

interface Goal {
  readonly ofBare?: number;
  readonly ofStock?: number;
}

const GOALS: Readonly<Record<string, Goal>> = {
  'one article by slug': { ofBare: 1, ofStock: 400 },
  'newest 25, full': { ofBare: 1, ofStock: 150 },
  'one article by slug, first read': { ofStock: 10 },
  'newest 25, full, first read': { ofStock: 10 },
  'one article, 304': { ofBare: 0.5 },
};

type Measure = 'perSecond' | 'p50' | 'p99' | 'processor';

const HEAD = [
  'database',
  'articles',
  'work',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'bare',
  'stock',
  'of bare',
  'of stock',
  'µs',
  'bare µs',
  'of processor time',
  'goal',
];

const NAMES: Readonly<Record<Client, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** Prints the table of one database, and writes it to docs/benchmarks.md. */
export function report(
  client: Client,
  measured: readonly Measured[],
  size: { rounds: number; seconds: number },
  isKept: boolean,
): void {
  const rows = measured.flatMap((one) => worksOf(one).map((work) => rowOf(one, work)));
  const memory = measured.map((one) => `${one.megabytes} MB (${one.articles} articles)`).join(', ');
  const lines = [
    `${today()}; ${machine()}. ${size.rounds} rounds of ${size.seconds} seconds each, after one to warm up, by autocannon with 16 connections, the`,
    'three servers in turns on the machine that also runs autocannon; medians of the rounds. `bare` is `node:http` with the same',
    'bytes out of SQLite by primary key, `stock` is Strapi 5.54 with the same content and what is shown populated. `first',
    'read` has the memory of answers switched off; the members of a list are known even so, as they are after a publication.',
    '`µs` is processor time of the serving process for each request: what autocannon and others on the machine take is not in it.',
    '',
    ...table([HEAD, ...rows]),
    '',
    `Memory of the process with the plugin after its last round: ${memory}.`,
    ...growthOf(measured),
  ];
  process.stdout.write(`${NAMES[client]}: ${lines.join('\n')}\n`);
  if (isKept) writeSection(`Delivery, ${NAMES[client]}`, lines);
}

function worksOf({ drives }: Measured): readonly string[] {
  return [...new Set(drives.map(({ work }) => work))];
}

/** How many times slower the largest stock of articles is read than the smallest; nothing of one alone. */
function growthOf(measured: readonly Measured[]): readonly string[] {
  const [least, most] = [measured[0], measured.at(-1)];
  if (!least || !most || least === most) return [];
  const growth = worksOf(least).map((work) => {
    const [few, many] = [least, most].map(({ drives }) => middle(drives, work, 'editorial', 'perSecond'));
    return `${work} ${((few ?? NaN) / (many ?? NaN)).toFixed(2)} ×`;
  });
  return [
    '',
    `Slower with ${most.articles} articles than with ${least.articles} (goal ≤ 1.3 ×): ${growth.join(', ')}.`,
  ];
}

function middle(drives: readonly Drive[], work: string, who: Drive['who'], unit: Measure): number {
  return median(drives.filter((one) => one.work === work && one.who === who).map((one) => one[unit]));
}

function rowOf({ client, articles, drives }: Measured, work: string): string[] {
  const of = (who: Drive['who'], unit: Measure = 'perSecond') => middle(drives, work, who, unit);
  const [ours, bare, stock] = [of('editorial'), of('bare'), of('stock')];
  const [used, bareUsed] = [of('editorial', 'processor'), of('bare', 'processor')];
  return [
    client,
    String(articles),
    work,
    ours.toFixed(0),
    of('editorial', 'p50').toFixed(0),
    of('editorial', 'p99').toFixed(0),
    bare.toFixed(0),
    Number.isNaN(stock) ? '' : stock.toFixed(0),
    `${((100 * ours) / bare).toFixed(0)} %`,
    Number.isNaN(stock) ? '' : `${(ours / stock).toFixed(0)} ×`,
    used.toFixed(0),
    bareUsed.toFixed(0),
    `${((100 * bareUsed) / used).toFixed(0)} %`,
    goalText(GOALS[work] ?? {}),
  ];
}

function goalText({ ofBare, ofStock }: Goal): string {
  return [ofBare && `≥ ${ofBare * 100} % of bare`, ofStock && `≥ ${ofStock} × stock`].filter(Boolean).join(', ');
}
