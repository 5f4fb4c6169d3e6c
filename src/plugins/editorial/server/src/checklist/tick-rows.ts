import { ownRows } from '../stored/own-rows';
import type { RowQuery, Strapi } from '../strapi';
import { keyColumns, type Key } from '../workflow/key';

export interface TickRow {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly item: string;
  /** Of the text that was ticked. */
  readonly digest: string;
  /** Account, such as `admin:3`. */
  readonly tickedBy: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

export function tickRows(strapi: Strapi): RowQuery<TickRow> {
  return ownRows<TickRow>(strapi, 'tick');
}

export function ticksOf(strapi: Strapi, key: Key): Promise<readonly TickRow[]> {
  return tickRows(strapi).findMany({ where: keyColumns(key) });
}
