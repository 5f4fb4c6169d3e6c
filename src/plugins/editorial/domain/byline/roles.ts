import { CREDIT_ROLES, type BuiltInRole, type CreditRole } from './credits';
import { parseLocale } from './words/words-for';

/** How schema.org names what somebody did for the text. Source: https://schema.org/CreativeWork */
export const SCHEMA_PROPERTIES = ['author', 'contributor', 'editor', 'translator', 'producer'] as const;

export type SchemaProperty = (typeof SCHEMA_PROPERTIES)[number];

/** One job of the vocabulary of a house. */
export interface Role {
  /** Makes somebody an author of the text, so that they may not approve it. */
  readonly isAuthorship: boolean;
  readonly schemaProperty: SchemaProperty;
  /** Who did it also made the picture of the article. */
  readonly makesPictures: boolean;
  /** The house's own words by locale, `{names}` in them, before those that come with the role. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** By name, in the order of the form. */
export type RoleVocabulary = ReadonlyMap<CreditRole, Role>;

/** What a house says of a role: one of its own, or other words for one that is there. */
export interface OwnRole {
  readonly phrases?: Readonly<Record<string, string>>;
  readonly schemaProperty?: SchemaProperty;
  readonly isAuthorship?: boolean;
}

const PLAIN = { isAuthorship: false, schemaProperty: 'contributor', makesPictures: false, phrases: {} } as const;
const WRITING = { ...PLAIN, isAuthorship: true, schemaProperty: 'author' } as const;

const BUILT_IN: Readonly<Record<BuiltInRole, Role>> = {
  by: WRITING,
  reporting: WRITING,
  photography: { ...PLAIN, makesPictures: true },
  illustration: { ...PLAIN, makesPictures: true },
  graphics: PLAIN,
  video: PLAIN,
  data: PLAIN,
  translation: { ...PLAIN, schemaProperty: 'translator' },
  editing: { ...PLAIN, schemaProperty: 'editor' },
  fact_check: PLAIN,
  as_told_to: WRITING,
};

/** The roles that are there and those of the house after them. */
export function roleVocabulary(own: Readonly<Record<string, OwnRole>> = {}): RoleVocabulary {
  const names = [...new Set([...CREDIT_ROLES, ...Object.keys(own)])];
  return new Map(names.map((name) => [name, { ...(isBuiltIn(name) ? BUILT_IN[name] : PLAIN), ...own[name] }]));
}

export const BUILT_IN_ROLES: RoleVocabulary = roleVocabulary();

/** A role that is no longer in the vocabulary stays printed, and is no authorship. */
export function isAuthorship(role: CreditRole, roles: RoleVocabulary = BUILT_IN_ROLES): boolean {
  return roles.get(role)?.isAuthorship ?? false;
}

export function isBuiltIn(name: string): name is BuiltInRole {
  return CREDIT_ROLES.some((role) => role === name);
}

/** The house's words for the locale, for its language, or none. */
export function ownPhrase({ phrases }: Role, locale: string): string | undefined {
  const tag = parseLocale(locale);
  if (!tag) return undefined;
  const wanted = [tag.baseName, `${tag.language}-${tag.maximize().script}`, tag.language].map((one) =>
    one.toLowerCase(),
  );
  const found = Object.keys(phrases).map((key) => [key.replaceAll('_', '-').toLowerCase(), phrases[key]] as const);
  return wanted.flatMap((one) => found.find(([key]) => key === one)?.[1] ?? [])[0];
}
