import type { Strapi } from './strapi';

/** What conditions of roles ask of an entry, beside its own fields. */
export const CREATOR = { createdBy: { populate: { roles: true } } };

export interface AbilityLike {
  can(action: string, subject?: string): boolean;
  rulesFor?(action: string, subject: string): readonly { readonly conditions?: unknown }[];
}

/** Conditions of a role on the entries of a type that may be read; null where there are none to read. */
export function conditionsOf(strapi: Strapi, ability: unknown, model: string): Record<string, unknown> | null {
  const action = 'plugin::content-manager.explorer.read';
  return strapi.service('admin::permission').createPermissionsManager({ ability, model }).getQuery(action);
}

type Can = (entry: object, field?: string) => boolean;

interface Checker {
  readonly can: { readonly read: Can; readonly update: Can; readonly publish: Can };
}

/** Whether a grant has other conditions than on the language of an entry. */
export function asksForMoreThanLanguage(ability: AbilityLike | undefined, action: string, uid: string): boolean {
  return ability?.rulesFor?.(action, uid).some(({ conditions }) => hasMoreThanLanguage(conditions)) ?? false;
}

/** Conditions are queries; i18n adds the languages of the grant to each. */
function hasMoreThanLanguage(conditions: unknown): boolean {
  if (typeof conditions !== 'object' || conditions === null) return false;
  return Object.entries(conditions).some(([key, value]) =>
    Array.isArray(conditions) || key.startsWith('$') ? hasMoreThanLanguage(value) : key !== 'locale',
  );
}

/** What a role may do with one entry, or one field of it. */
export function checkerOf(strapi: Strapi, userAbility: unknown, model: string): Checker {
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model });
}
