import { z } from 'zod';
import { eventRows, newestSeq } from '../workflow/record/events';
import { keyColumns, type Key } from '../workflow/key';
import type { Audit } from './audit';
import { parseCsv } from './csv';
import { problem, type Problem } from './problems';

/** The newest event of a chain, as it was exported. Kept elsewhere, it shows that a log was cut or written anew. */
export const headSchema = z.object({
  uid: z.string().min(1),
  documentId: z.string().min(1),
  locale: z.string(),
  seq: z.coerce.number().int().min(1),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});

export type Head = z.infer<typeof headSchema>;

export const HEAD_COLUMNS = ['uid', 'documentId', 'locale', 'seq', 'mac'] as const satisfies readonly (keyof Head)[];

/** A file of heads cannot be read. The message names the line. */
export class HeadsUnreadable extends Error {
  override readonly name = 'HeadsUnreadable';
}

/**
 * Reads exported heads, JSON Lines or CSV, line by line.
 * @throws HeadsUnreadable for a line that is no head, and where there is none at all.
 */
export async function* readHeads(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Head> {
  let columns: readonly string[] | null = null;
  let [number, heads] = [0, 0];
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    if (number === 1 && !line.startsWith('{')) {
      columns = cells(line);
      continue;
    }
    yield headOf(columns ? fromCells(columns, line) : fromJson(line), number);
    heads += 1;
  }
  if (heads === 0) throw new HeadsUnreadable('The file of heads has no head in it.');
}

/** Every exported head is still in the log, as it was; the log may have grown since. */
export async function checkHeads(audit: Audit, heads: AsyncIterable<Head>): Promise<void> {
  for await (const head of heads) {
    const wrong = await headProblem(audit, head);
    if (wrong) audit.problems.push(wrong);
    audit.done.heads += 1;
    audit.onProgress(audit.done);
  }
}

async function headProblem({ strapi }: Audit, { seq, mac, ...key }: Head & Key): Promise<Problem | null> {
  const event = await eventRows(strapi).findOne({ where: { ...keyColumns(key), seq }, select: ['mac'] });
  if (event?.mac === mac) return null;
  if (event) return problem('head_differs', key, seq, `event ${seq} is not the one that was exported`);
  const newest = await newestSeq(strapi, key);
  const message = `events are missing: ${seq} were there when the heads were exported, the log ends with ${newest}`;
  return problem('tail_cut', key, Math.min(seq, newest + 1), message);
}

function headOf(value: unknown, line: number): Head {
  const parsed = headSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new HeadsUnreadable(`Line ${line} of the file of heads is none: export it with --heads.`);
}

function cells(line: string): readonly string[] {
  return parseCsv(line)?.[0] ?? [];
}

function fromCells(columns: readonly string[], line: string): unknown {
  const values = cells(line);
  return Object.fromEntries(columns.map((column, index) => [column, values[index]]));
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
