import { rows, type Strapi } from './strapi';

/** Methods of `strapi.db.query` that write links and raise no event. */
const SILENT = ['attachRelations', 'updateRelations', 'deleteRelations'] as const;

/** Calls `check` before each of them writes; what it throws is the answer. Strapi has one query object for each model. */
export function beforeSilentWrites(
  strapi: Strapi,
  uid: string,
  check: (id: number, data: object | undefined) => Promise<void>,
): void {
  const query = rows(strapi, uid);
  for (const name of SILENT) {
    const stock = query[name].bind(query);
    query[name] = async (id: number, data?: object) => {
      await check(id, data);
      return stock(id, data ?? {});
    };
  }
}
