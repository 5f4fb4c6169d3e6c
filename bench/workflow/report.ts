import type { Client } from '../applications/databases';
import { table, writeSection } from '../report/document';
import { machine, today } from '../report/machine';
import { median, quantile } from '../report/statistics';
import type { QueueTimes } from './queue';
import type { Times } from './tasks';

/** Round by round, of both applications. */
export interface Rounds {
  readonly governed: readonly Times[];
  readonly stock: readonly Times[];
}

export interface Measured {
  readonly client: Client;
  readonly rounds: Rounds;
  /** The same beside an archive. */
  readonly archived: Rounds;
  readonly queue: QueueTimes;
}

const GOALS: Readonly<Record<string, number>> = {
  'draft save, text': 1.2,
  'draft save, whole form': 1.2,
  'publish, first time': 1.3,
  'publish, again': 1.3,
  'Publish button, first time': 1.3,
  'Publish button, again': 1.3,
};

const QUEUE_HEAD = [
  'database',
  'question',
  'answer ms',
  'slowest ms',
  'its statements ms',
  'plain SQL ms',
  'answer of plain SQL',
  'statements of plain SQL',
  'goal',
];

const HEAD = [
  'database',
  'work',
  'ratio',
  'rounds between',
  'of processor time',
  'goal',
  'stock ms',
  'governed ms',
  'statements',
];

/** Prints the table, and writes it to docs/benchmarks.md. */
export function report(
  measured: readonly Measured[],
  size: { rounds: number; articles: number; roundsThen: number },
  isKept: boolean,
): void {
  const rows = measured.flatMap(({ client, rounds, archived }) =>
    [rounds, archived].flatMap((some) => Object.keys(some.stock[0] ?? {}).map((work) => rowOf(client, some, work))),
  );
  const lines = [
    `${today()}; ${machine()}. ${size.rounds} rounds of ${size.articles} articles; each application has its own process and`,
    'database, and one waits while the other works. A ratio is the median of the ratios of the rounds; `statements` are SQL',
    'statements of stock Strapi and with the workflow; processor time is that of the Node process alone. PostgreSQL runs without fsync, so that the disk hides nothing.',
    'A `save` and `publish` are calls of the document service; the `Publish button` is what Strapi’s edit view sends for it over HTTP, which',
    `saves the form and publishes it. \`Beside\` others are ${size.roundsThen} rounds after those have been written, with their cases, log and editions.`,
    '',
    ...table([HEAD, ...rows]),
    '',
    'The queue of a super admin over 100,000 cases, 12,000 of them open, in a newsroom of 250 people: a page of 25 with its count,',
    'rights, names and plans, its log of 200,000 events, and its calendar over 87,000 editions; in milliseconds on the server. `plain',
    'SQL` is the same page written by hand, with the names and plans that people see on it and a count that stops at a thousand, as',
    'ours does, but without a look at rights and rules. `its statements` are what the database had of an answer; the rest is put',
    'together beside it.',
    '',
    ...table([QUEUE_HEAD, ...measured.flatMap(queueRows)]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (isKept) writeSection('Workflow', lines);
}

function queueRows({ client, queue }: Measured): string[][] {
  return Object.entries(queue).map(([question, times]) => {
    const of = (part: 'queue' | 'statements' | 'plain') => times.map((one) => one[part]);
    const figures = [median(of('queue')), Math.max(...of('queue')), median(of('statements')), median(of('plain'))];
    const ratios = (['queue', 'statements'] as const).map((part) => median(times.map((one) => one[part] / one.plain)));
    return [
      client,
      question,
      ...figures.map((ms) => ms.toFixed(1)),
      ...ratios.map((ratio) => `${ratio.toFixed(2)} ×`),
      '≤ 2 ×',
    ];
  });
}

function rowOf(client: Client, { governed, stock }: Rounds, work: string): string[] {
  const ratiosOf = (unit: 'ms' | 'processorMs') => {
    const middleOf = (times: Times) => median((times[work] ?? []).map((one) => one[unit]));
    return governed.map((times, round) => middleOf(times) / middleOf(stock[round] ?? {}));
  };
  const ratios = ratiosOf('ms');
  const all = (rounds: readonly Times[]) => rounds.flatMap((times) => times[work] ?? []);
  const statements = (rounds: readonly Times[]) => median(all(rounds).map((one) => one.statements));
  const middle = (rounds: readonly Times[]) => median(all(rounds).map((one) => one.ms)).toFixed(1);
  return [
    client,
    work,
    `${median(ratios).toFixed(2)} ×`,
    `${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`,
    `${median(ratiosOf('processorMs')).toFixed(2)} ×`,
    GOALS[work] ? `≤ ${GOALS[work].toFixed(1)} ×` : '',
    middle(stock),
    middle(governed),
    `${statements(stock)} → ${statements(governed)}`,
  ];
}
