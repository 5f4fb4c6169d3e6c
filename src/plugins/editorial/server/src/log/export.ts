import type { Strapi } from '../strapi';
import type { EventRow } from '../workflow/record/events';
import { csvRow, type Cell } from './csv';
import { HEAD_COLUMNS, type Head } from './heads';
import { chainPages, type Chain } from './walk';

export const FORMATS = ['jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const CONTENTS = ['events', 'heads'] as const;
export type Contents = (typeof CONTENTS)[number];

/** Named one by one, so that a column added to the table stays in the house until somebody names it here. */
const EVENT_COLUMNS = [
  'targetUid',
  'documentId',
  'locale',
  'seq',
  'step',
  'fromStage',
  'toStage',
  'actorKind',
  'actorId',
  'capability',
  'via',
  'reason',
  'reasonCode',
  'approverGroups',
  'scheduledFor',
  'notice',
  'assignees',
  'dueAt',
  'priority',
  'about',
  'digest',
  'hasOwnEdits',
  'previousDigest',
  'liveDigest',
  'at',
  'mac',
] as const satisfies readonly (keyof EventRow)[];

type Line = Readonly<Record<string, Cell>>;

const COLUMNS: Readonly<Record<Contents, readonly string[]>> = { events: EVENT_COLUMNS, heads: HEAD_COLUMNS };

const LINES: Readonly<Record<Contents, (chain: Chain) => readonly Line[]>> = {
  events: ({ events }) => events.map(eventLine),
  heads: ({ key, events }) => events.slice(-1).map(({ seq, mac }): Head => ({ ...key, seq, mac })),
};

/** The log as text, a page at a time, chain by chain. Actors are a kind and an id, never a name or an address. */
export async function* exported(strapi: Strapi, contents: Contents, format: Format): AsyncGenerator<string> {
  const columns = COLUMNS[contents];
  if (format === 'csv') yield csvRow(columns);
  for await (const chains of chainPages(strapi)) {
    const lines = chains.flatMap((chain) => LINES[contents](chain));
    yield asText(lines, columns, format);
  }
}

export type Pieces = AsyncIterable<readonly EventRow[]> | Iterable<readonly EventRow[]>;

/** These events as text, as `exported` writes all of them. */
export async function* written(pieces: Pieces, format: Format): AsyncGenerator<string> {
  if (format === 'csv') yield csvRow(EVENT_COLUMNS);
  for await (const events of pieces) yield asText(events.map(eventLine), EVENT_COLUMNS, format);
}

function asText(lines: readonly Line[], columns: readonly string[], format: Format): string {
  return lines.map((line) => (format === 'csv' ? csvLine(line, columns) : `${JSON.stringify(line)}\n`)).join('');
}

function eventLine(event: EventRow): Line {
  const values = EVENT_COLUMNS.map((column) => [column, event[column]] as const);
  return { ...Object.fromEntries(values), hasOwnEdits: Boolean(event.hasOwnEdits) };
}

function csvLine(line: Line, columns: readonly string[]): string {
  return csvRow(columns.map((column) => line[column] ?? null));
}
