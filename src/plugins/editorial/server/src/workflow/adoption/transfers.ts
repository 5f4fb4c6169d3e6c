import { errandCaller } from '../../errands';
import { ownRows } from '../../stored/own-rows';
import { inTransaction, type RowQuery, type Strapi } from '../../strapi';
import type { Desk } from '../desk';

interface TransferRow {
  readonly id: number;
  /** ISO 8601 instant. */
  readonly at: string;
  /** ISO 8601 instant; null until its texts were looked at. */
  readonly lookedAt: string | null;
  /** JSON: by name, what the rooms had remembered when it began. */
  readonly remembered: string;
}

const OPEN = { lookedAt: { $null: true } };

function transferRows(strapi: Strapi): RowQuery<TransferRow> {
  return ownRows<TransferRow>(strapi, 'transfer');
}

/**
 * Strapi's data transfer (`strapi import`, `strapi transfer`) switches the lifecycles off for as long as it runs, or somebody
 * is connected for one, only to read as well: the net and the guards of drafts with them. They stay on here for everybody
 * else's work. The first text that the transfer writes is remembered, in the transaction that writes it.
 */
export function watchTransfers(desk: Desk): void {
  const { lifecycles, connection, metadata } = desk.strapi.db;
  const isOthers = () => isOthersWork(desk.strapi);
  const tables = [...desk.policies.keys()].map((uid) => metadata.get(uid).tableName);
  const run = lifecycles.run.bind(lifecycles);
  let isOff = false;
  let before = Promise.resolve('{}');
  const hear = ({ sql }: { readonly sql: string }) => {
    if (isOthers() || !writesInto(tables, sql)) return;
    connection.removeListener('query', hear);
    note(desk, before);
  };
  lifecycles.disable = () => {
    isOff = true;
    before = remembered(desk);
    // An export asks nobody for it.
    before.catch(() => {});
    connection.removeListener('query', hear).on('query', hear);
  };
  lifecycles.enable = () => {
    isOff = false;
    connection.removeListener('query', hear);
  };
  // Takes no turn of its own where they are on, which is nearly always.
  lifecycles.run = (action, uid, properties, states = new Map()) =>
    isOff && !isOthers() ? Promise.resolve(states) : run(action, uid, properties, states);
}

/** Where a transfer's own connection comes in. */
const TRANSFER = /\/transfer\/runner\//;

/** A request, or a job of ours. The transfer's writes belong to neither. */
function isOthersWork({ requestContext }: Strapi): boolean {
  const request = requestContext.get();
  return errandCaller() !== undefined || (request !== undefined && !TRANSFER.test(request.path));
}

function writesInto(tables: readonly string[], sql: string): boolean {
  return /^(insert|update|delete)\b/i.test(sql) && tables.some((table) => new RegExp(`["\`]${table}["\`]`).test(sql));
}

/** In the transaction that writes: it is asked for before anything else can be. */
function note({ strapi, now }: Desk, before: Promise<string>): void {
  before
    .then((remembered) => transferRows(strapi).create({ data: { at: now().toISOString(), remembered } }))
    .catch((error: unknown) => strapi.log.error(`editorial: a data transfer was not noted: ${String(error)}`));
}

/** On one connection, begun before the transfer's: on SQLite there is no other until the transfer is over. */
function remembered(desk: Desk): Promise<string> {
  return inTransaction(desk.strapi, async () => {
    const all: Record<string, unknown> = {};
    for (const { name, read } of desk.remembered) all[name] = await read();
    return JSON.stringify(all);
  });
}

export async function wasTransferred(strapi: Strapi): Promise<boolean> {
  return (await transferRows(strapi).count({ where: OPEN })) > 0;
}

/** The transfers that nobody has looked at, the oldest first. */
export async function openTransfers(strapi: Strapi): Promise<readonly TransferRow[]> {
  return transferRows(strapi).findMany({ where: OPEN, orderBy: { id: 'asc' } });
}

/** When the newest transfer began; null where there was none. */
export async function newestTransfer(strapi: Strapi): Promise<string | null> {
  const newest = await transferRows(strapi).findOne({ where: {}, select: ['at'], orderBy: { at: 'desc' } });
  return newest?.at ?? null;
}

/** Puts back what rooms had remembered. Of two transfers, the first took away what the second no longer found. */
export async function putBack({ remembered: rooms }: Desk, transfers: readonly TransferRow[]): Promise<void> {
  for (const { remembered } of transfers) {
    const all: Record<string, unknown> = JSON.parse(remembered);
    for (const { name, putBack } of rooms) if (name in all) await putBack(all[name]);
  }
}

/** What was remembered has been put back, and says who is who: it is not kept. */
export async function transfersLookedAt(strapi: Strapi, of: readonly TransferRow[], lookedAt: string): Promise<void> {
  const id = { $in: of.map((transfer) => transfer.id) };
  await transferRows(strapi).updateMany({ where: { id }, data: { lookedAt, remembered: '{}' } });
}
