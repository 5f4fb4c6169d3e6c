import { conditionsOf, READ, type AbilityLike, type Rule } from '../../abilities';
import { service } from '../../plugin';
import type { Strapi } from '../../strapi';

/** An administrator, or an agent of one, who asks through the content manager. */
export interface Reader {
  readonly strapi: Strapi;
  readonly ability: AbilityLike;
}

/** The entries of which a field may be read, as a condition of a query. */
export type Extent = 'all' | 'none' | { readonly $or: readonly object[] };

/** What Strapi tells of an entry to whoever may read any field of it. */
export const MARKS: ReadonlySet<string> = new Set([
  ...['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'],
]);

export function isGoverned({ strapi }: Reader, uid: string): boolean {
  return service(strapi, 'workflow').isGoverned(uid);
}

export function mayReadSome({ ability }: Reader, uid: string): boolean {
  return ability.can(READ, uid);
}

/** Grants add up, and each may be for some fields of some entries. */
export function extentOf({ strapi, ability }: Reader, uid: string, path: string): Extent {
  const granting = rulesOf(ability, uid).filter((rule) => grants(rule, path));
  if (granting.length === 0) return 'none';
  const wheres = granting.map((rule) => conditionsOf(strapi, { rulesFor: () => [rule] }, uid));
  const conditions = wheres.filter((where) => where !== null);
  if (conditions.length === 0) return 'none';
  return conditions.some((where) => Object.keys(where).length === 0) ? 'all' : { $or: conditions };
}

/** Whether every grant includes the field, so that whoever may open an entry may read it there. */
export function isInEveryGrant({ ability }: Reader, uid: string, path: string): boolean {
  const rules = rulesOf(ability, uid);
  return rules.length > 0 && (MARKS.has(path) || rules.every((rule) => grants(rule, path)));
}

function rulesOf(ability: AbilityLike, uid: string): readonly Rule[] {
  return ability.rulesFor?.(READ, uid) ?? [];
}

/** As Strapi reads the fields of a grant: a component is granted with any field of it. */
function grants({ fields }: Rule, path: string): boolean {
  if (!fields || MARKS.has(path)) return true;
  return fields.some((field) => field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`));
}
