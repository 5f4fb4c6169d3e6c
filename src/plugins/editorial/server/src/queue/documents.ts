import type { SqlQuery, Strapi } from '../strapi';

/** Ids of working copies that a condition holds for, as part of another query. */
export function documentsWhere(strapi: Strapi, uid: string, where: Record<string, unknown>): SqlQuery {
  return strapi.db
    .queryBuilder(uid)
    .select('documentId')
    .where({ $and: [where, { publishedAt: { $null: true } }] })
    .getKnexQuery();
}
