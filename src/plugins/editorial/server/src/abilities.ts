import type { Strapi } from './strapi';

/** What conditions of roles ask of an entry, beside its own fields. */
export const CREATOR = { createdBy: { populate: { roles: true } } };

export interface AbilityLike {
  can(action: string, subject?: string): boolean;
  rulesFor?(action: string, subject: string): readonly Rule[];
}

/** One grant of a role. */
export interface Rule {
  readonly conditions?: unknown;
  /** Dot paths, into components too; absent: all. */
  readonly fields?: readonly string[];
}

export const READ = 'plugin::content-manager.explorer.read';
const WRITING = ['create', 'update'].map((action) => `plugin::content-manager.explorer.${action}`);

/** Whether somebody makes or saves entries of a type at all. */
export function writes(ability: AbilityLike | undefined, uid: string): boolean {
  return WRITING.some((action) => ability?.can(action, uid) ?? false);
}

type Conditions = Readonly<Record<string, unknown>>;

/** Conditions of a role on the entries of a type on which it may do something; null where there are none. */
export function conditionsOf(strapi: Strapi, ability: unknown, model: string, action = READ): Conditions | null {
  return strapi.service('admin::permission').createPermissionsManager({ ability, model }).getQuery(action);
}

type Can = (entry: object, field?: string) => boolean;

interface Checker {
  readonly can: { readonly read: Can; readonly update: Can; readonly publish: Can };
}

/**
 * The condition that every grant of one of the plugin's own actions has; null where a grant has none. Languages are left
 * out: the role matrix offers none for these actions, which i18n takes for none at all. Who may not open a language is
 * turned away before.
 */
export function ownCondition(strapi: Strapi, ability: AbilityLike | undefined, uid: string, action: string) {
  const rules = ability?.rulesFor?.(action, uid) ?? [];
  if (rules.length === 0 || !rules.every(({ conditions }) => hasMoreThanLanguage(conditions))) return null;
  return withoutLanguages(conditionsOf(strapi, ability, uid, action) ?? {}) as Conditions;
}

function withoutLanguages(query: unknown): unknown {
  if (Array.isArray(query)) return query.map(withoutLanguages).filter((one) => !isEmpty(one));
  if (typeof query !== 'object' || query === null) return query;
  const kept = Object.entries(query).filter(([key]) => key !== 'locale');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLanguages(value)]));
}

function isEmpty(query: unknown): boolean {
  return typeof query === 'object' && query !== null && Object.keys(query).length === 0;
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
