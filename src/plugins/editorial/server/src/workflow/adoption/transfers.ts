import { createAround } from '../../around';
import { errandCaller } from '../../errands';
import { ownRows } from '../../stored/own-rows';
import { inTransaction, type RowQuery, type Strapi } from '../../strapi';
import { whileItRuns, type Lasting } from '../../while-it-runs';
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

/** Work that has switched the lifecycles off: they are, in the first transaction that it begins after that. */
interface Unwatched extends Lasting {
  readonly before: Promise<string>;
  hasBegun?: true;
  noted?: Promise<void>;
}

const unwatched = createAround<Unwatched>();

type Transaction = Strapi['db']['transaction'];

/**
 * Strapi's data transfer (`strapi import`, `strapi transfer`) switches the lifecycles off for as long as it runs, or somebody
 * is connected for one, only to read as well: the net and the guards of drafts with them. Here they are off in the one
 * transaction in which the transfer writes, and on for everybody else's work. The first text that it writes is remembered, in
 * that transaction.
 */
export function watchTransfers(desk: Desk): void {
  const { db } = desk.strapi;
  const { lifecycles, connection, metadata } = db;
  const tables = [...desk.policies.keys()].map((uid) => metadata.get(uid).tableName);
  const run = lifecycles.run.bind(lifecycles);
  const begin: Transaction = db.transaction.bind(db);
  const hear = ({ sql }: { readonly sql: string }) => {
    const own = ownWork(desk.strapi);
    if (own && !own.noted && writesInto(tables, sql)) own.noted = note(desk, own.before);
  };
  lifecycles.disable = () => {
    const before = remembered(desk);
    // An export asks nobody for it.
    before.catch(() => {});
    connection.removeListener('query', hear).on('query', hear);
    unwatched.enter({ before });
  };
  lifecycles.enable = () => {
    const own = unwatched.get();
    if (own) own.isOver = true;
  };
  db.transaction = ((work?: Parameters<Transaction>[0]) => {
    const own = unwatched.get();
    if (!work) return begin();
    if (!own || own.hasBegun) return begin(work);
    own.hasBegun = true;
    return whileItRuns(own, () =>
      begin(async (given) => {
        const result = await work(given);
        await own.noted;
        return result;
      }),
    );
  }) as Transaction;
  // Takes no turn of its own where they are on, which is nearly always.
  lifecycles.run = (action, uid, properties, states = new Map()) =>
    ownWork(desk.strapi) ? Promise.resolve(states) : run(action, uid, properties, states);
}

/** Where a transfer's own connection comes in. */
const TRANSFER = /\/transfer\/runner\//;

/** A request and a job of ours are never a transfer, even if they switch the lifecycles off. */
function ownWork({ requestContext }: Strapi): Unwatched | undefined {
  const own = unwatched.get();
  if (!own?.hasBegun || own.isOver || errandCaller()) return undefined;
  const request = requestContext.get();
  return request === undefined || TRANSFER.test(request.path) ? own : undefined;
}

function writesInto(tables: readonly string[], sql: string): boolean {
  return /^(insert|update|delete)\b/i.test(sql) && tables.some((table) => new RegExp(`["\`]${table}["\`]`).test(sql));
}

/** In the transaction that writes, which ends no sooner. */
async function note({ strapi, now }: Desk, before: Promise<string>): Promise<void> {
  try {
    await transferRows(strapi).create({ data: { at: now().toISOString(), remembered: await before } });
  } catch (error) {
    strapi.log.error(`editorial: a data transfer was not noted: ${String(error)}`);
  }
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
