import { isLocalised, type SqlQuery, type Strapi } from '../strapi';

export type Narrow = (texts: SqlQuery) => void;

/** Narrows rows that have the key of a text to those for whose working copy a condition holds. */
export function textsThat(strapi: Strapi, uid: string, where: Readonly<Record<string, unknown>>, alias = 'c'): Narrow {
  const [documentId, locale] = [`${alias}.document_id`, `${alias}.locale`];
  if (!isLocalised(strapi, uid)) {
    const documents = documentsWhere(strapi, uid, where);
    return (texts) => void texts.whereIn(documentId, documents);
  }
  const found = columnsWhere(strapi, uid, ['documentId', 'locale'], where);
  return (texts) => void texts.whereIn([documentId, locale], found);
}

/** Ids of working copies that a condition holds for, as part of another query. */
export function documentsWhere(strapi: Strapi, uid: string, where: Readonly<Record<string, unknown>>): SqlQuery {
  return columnsWhere(strapi, uid, ['documentId'], where);
}

function columnsWhere(
  strapi: Strapi,
  uid: string,
  columns: string[],
  where: Readonly<Record<string, unknown>>,
): SqlQuery {
  return strapi.db
    .queryBuilder(uid)
    .select(columns)
    .where({ $and: [where, { publishedAt: { $null: true } }] })
    .getKnexQuery();
}
