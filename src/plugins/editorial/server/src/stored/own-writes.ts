import type { OwnModel } from '../plugin';
import type { Strapi } from '../strapi';
import { write, writeRow, type GivenId } from './gathered';
import { cells, narrowed, tableOf, type Conditions } from './own-table';

/** Adds a row to one of the plugin's tables, with whatever else is gathered. @returns its number */
export function addRow(strapi: Strapi, model: OwnModel, row: object): Promise<GivenId> {
  const table = tableOf(strapi, model);
  return writeRow(strapi, strapi.db.getConnection(table.name).insert(cells(table, row)));
}

/** Changes rows of one of the plugin's tables, with whatever else is gathered. @param where values, and lists of them */
export function setRows(strapi: Strapi, model: OwnModel, where: Conditions, data: object): Promise<void> {
  const table = tableOf(strapi, model);
  return write(strapi, narrowed(strapi.db.getConnection(table.name), table, where).update(cells(table, data)));
}
