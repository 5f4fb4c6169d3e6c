import { model, type Strapi } from '../../strapi';
import type { Key } from '../key';

/** Strapi's columns in the tables that link a row to its components; each type has one such table. */
export interface ComponentLink {
  readonly entity_id: number;
  readonly cmp_id: number;
  readonly component_type: string;
}

const HOLDS: ReadonlySet<string> = new Set(['component', 'dynamiczone']);

export function mayHold(strapi: Strapi, uid: string, component: string): boolean {
  return Object.values(model(strapi, uid).attributes).some(
    (attribute) => attribute.component === component || attribute.components?.includes(component),
  );
}

/** Links from the rows of a type to these components. */
export function linksTo(strapi: Strapi, uid: string, component: string, ids: readonly number[]) {
  return select(strapi, uid, (query) => query.where({ component_type: component }).whereIn('cmp_id', [...ids]));
}

/** Links from these rows of a type to their components. */
export function linksFrom(strapi: Strapi, uid: string, ids: readonly number[]) {
  return select(strapi, uid, (query) => query.whereIn('entity_id', [...ids]));
}

/** Links from the working copy of a document, and from its live row as well if asked. */
export function linksOf(strapi: Strapi, { uid, documentId, locale }: Key, withLive: boolean) {
  const own = model(strapi, uid).collectionName ?? '';
  return select(strapi, uid, (query) => {
    const ofDocument = query.join(own, `${own}.id`, 'entity_id').where(`${own}.document_id`, documentId);
    if (locale !== '') ofDocument.where(`${own}.locale`, locale);
    return withLive ? ofDocument : ofDocument.whereNull(`${own}.published_at`);
  });
}

type LinkQuery = ReturnType<Strapi['db']['connection']['queryBuilder']>;

async function select(
  strapi: Strapi,
  uid: string,
  narrow: (links: LinkQuery) => LinkQuery,
): Promise<readonly ComponentLink[]> {
  const table = linkTable(strapi, uid);
  if (!table) return [];
  let found: readonly ComponentLink[] = [];
  await strapi.db.transaction(async ({ trx }) => {
    const links = strapi.db.getConnection().select('entity_id', 'cmp_id', 'component_type').from(table);
    found = await narrow(links).transacting(trx);
  });
  return found;
}

/** Null for a type that has no components. */
function linkTable(strapi: Strapi, uid: string): string | null {
  const holding = Object.entries(model(strapi, uid).attributes).find(([, { type }]) => HOLDS.has(type));
  const attribute = holding && strapi.db.metadata.get(uid).attributes[holding[0]];
  return attribute && 'joinTable' in attribute ? (attribute.joinTable?.name ?? null) : null;
}
