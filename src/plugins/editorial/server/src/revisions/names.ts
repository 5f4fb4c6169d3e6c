import { currentCaller } from '../actor';
import { CREATOR } from '../drafts/sees';
import { service } from '../plugin';
import { model, rows, type Row, type Strapi } from '../strapi';
import type { Content } from './readable-content';
import { FILE, referencesIn } from './references';

/** What files and the ends of relations are called, by documentId; of documents, those that the caller may see. */
export async function namesIn(
  strapi: Strapi,
  uid: string,
  contents: readonly Content[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [target, ids] of referencesIn(strapi, uid, contents)) {
    for (const row of await visible(strapi, target, [...ids])) {
      const name = nameOf(strapi, target, row);
      if (name !== undefined) names.set(row.documentId, name);
    }
  }
  return names;
}

/** Accounts are nobody's to see here. */
const ACCOUNTS: ReadonlySet<string> = new Set(['admin::user', 'plugin::users-permissions.user']);

async function visible(strapi: Strapi, target: string, documentIds: readonly string[]): Promise<readonly Row[]> {
  if (ACCOUNTS.has(target)) return [];
  const where = { documentId: { $in: [...documentIds] } };
  if (target === FILE) return rows(strapi, target).findMany({ where });
  const found: readonly Row[] = await rows(strapi, target).findMany({ where, populate: CREATOR });
  const caller = currentCaller(strapi);
  const isPublic = service(strapi, 'workflow').isGoverned(target) || caller.hasRoutePermission(`${target}.find`);
  return found.filter((row) => (isPublic && row.publishedAt) || caller.mayOpen(target, row));
}

const NAMING = ['name', 'title', 'headline', 'label', 'slug'] as const;

function nameOf(strapi: Strapi, uid: string, row: Row): string | undefined {
  const { attributes } = model(strapi, uid);
  return NAMING.filter((name) => attributes[name] && !attributes[name].private)
    .map((name) => row[name])
    .find((value) => typeof value === 'string');
}
