import type { SqlQuery, Strapi } from '../strapi';

/** Ids of working copies that a condition holds for, as part of another query. */
export function documentsWhere(strapi: Strapi, uid: string, where: Record<string, unknown>): SqlQuery {
  return columnsWhere(strapi, uid, ['documentId'], where);
}

/** The same with their languages: a condition may hold for a text in one of them alone. */
export function textsWhere(strapi: Strapi, uid: string, where: Record<string, unknown>): SqlQuery {
  return columnsWhere(strapi, uid, ['documentId', 'locale'], where);
}

function columnsWhere(strapi: Strapi, uid: string, columns: string[], where: Record<string, unknown>): SqlQuery {
  return strapi.db
    .queryBuilder(uid)
    .select(columns)
    .where({ $and: [where, { publishedAt: { $null: true } }] })
    .getKnexQuery();
}
