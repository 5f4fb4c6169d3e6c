import { currentCaller } from '../actor';
import { CREATOR } from '../abilities';
import { service } from '../plugin';
import { model, rows, type Row, type Strapi } from '../strapi';
import type { Content } from './readable-content';
import { FILE, referencesIn } from './references';

/** What is known today of a file or of the end of a relation. */
export interface Known {
  readonly name: string | undefined;
  /** Address of a small picture of it; null for what is none. */
  readonly picture: string | null;
}

/** What files and the ends of relations are, by documentId; of documents, those that the caller may see. */
export async function knownIn(
  strapi: Strapi,
  uid: string,
  contents: readonly Content[],
): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  for (const [target, ids] of referencesIn(strapi, uid, contents)) {
    const naming = await namingOf(strapi, target);
    for (const row of await visible(strapi, target, [...ids])) {
      const name = naming.map((field) => row[field]).find(isWord);
      known.set(row.documentId, { name, picture: pictureOf(target, row) });
    }
  }
  return known;
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

/** What the content manager calls entries of the type by, and the usual names of such fields; never what is private. */
async function namingOf(strapi: Strapi, uid: string): Promise<readonly string[]> {
  const { attributes } = model(strapi, uid);
  const { settings } = await strapi.plugin('content-manager').service('content-types').findConfiguration({ uid });
  const fields: readonly string[] = [settings.mainField, ...NAMING];
  return fields.filter((field) => attributes[field] && !attributes[field].private);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

interface Small {
  readonly thumbnail?: { readonly url?: string };
}

/** SVG and the like have no smaller form, and are shown as they are. */
function pictureOf(target: string, { mime, url, formats }: Row): string | null {
  if (target !== FILE || typeof mime !== 'string' || !mime.startsWith('image/')) return null;
  return (formats as Small | null)?.thumbnail?.url ?? (isWord(url) ? url : null);
}
