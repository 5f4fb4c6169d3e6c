import { uidOf } from '../../plugin';
import { rows, type RowQuery, type Strapi } from '../../strapi';
import type { Desk } from '../desk';

interface TransferRow {
  readonly id: number;
  /** ISO 8601 instant. */
  readonly at: string;
  /** ISO 8601 instant; null until its texts were looked at. */
  readonly lookedAt: string | null;
}

const OPEN = { lookedAt: { $null: true } };

function transferRows(strapi: Strapi): RowQuery<TransferRow> {
  return rows<TransferRow>(strapi, uidOf('transfer'));
}

/**
 * Strapi's data transfer (`strapi import`, `strapi transfer`) switches the lifecycles off for as long as it runs, and
 * the net with them. The first text that is written meanwhile is remembered, in the transaction that writes it.
 */
export function watchTransfers({ strapi, policies, now }: Desk): void {
  const { lifecycles, connection, metadata } = strapi.db;
  const tables = [...policies.keys()].map((uid) => metadata.get(uid).tableName);
  const [disable, enable] = [lifecycles.disable.bind(lifecycles), lifecycles.enable.bind(lifecycles)];
  const hear = ({ sql }: { readonly sql: string }) => {
    if (!writesInto(tables, sql)) return;
    connection.removeListener('query', hear);
    remember(strapi, now().toISOString());
  };
  lifecycles.disable = () => {
    disable();
    connection.removeListener('query', hear).on('query', hear);
  };
  lifecycles.enable = () => {
    enable();
    connection.removeListener('query', hear);
  };
}

function writesInto(tables: readonly string[], sql: string): boolean {
  return /^(insert|update|delete)\b/i.test(sql) && tables.some((table) => new RegExp(`["\`]${table}["\`]`).test(sql));
}

function remember(strapi: Strapi, at: string): void {
  transferRows(strapi)
    .create({ data: { at } })
    .catch((error: unknown) => strapi.log.error(`editorial: a data transfer was not noted: ${String(error)}`));
}

export async function wasTransferred(strapi: Strapi): Promise<boolean> {
  return (await transferRows(strapi).count({ where: OPEN })) > 0;
}

/** The newest transfer that nobody has looked at; null where there is none. */
export async function newestTransfer(strapi: Strapi): Promise<TransferRow | null> {
  return transferRows(strapi).findOne({ where: OPEN, orderBy: { id: 'desc' } });
}

/** This one and those before it. */
export async function transferLookedAt(strapi: Strapi, { id }: TransferRow, lookedAt: string): Promise<void> {
  await transferRows(strapi).updateMany({ where: { ...OPEN, id: { $lte: id } }, data: { lookedAt } });
}
