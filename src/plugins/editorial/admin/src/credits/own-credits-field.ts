import type { ReactNode } from 'react';

/** The kind of field that `CreditsInput` is for. */
export const CREDITS = 'editorial-credits';

const CREDIT = 'editorial.credit';

/** One field of a credit as the house has laid it out. */
export interface CreditField {
  readonly name: string;
  readonly type: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly attribute?: { readonly enum?: readonly string[]; readonly default?: unknown };
}

/** What `CreditsInput` is told beside what every field is. */
export interface CreditsAttribute {
  readonly credit: readonly CreditField[];
}

interface Field {
  readonly name: string;
  readonly attribute?: { readonly component?: string; readonly repeatable?: boolean };
}

interface Layout {
  readonly layout: readonly (readonly (readonly Field[])[])[];
  readonly components: Readonly<Record<string, { readonly layout: readonly (readonly CreditField[])[] }>>;
  readonly metadatas?: object;
}

/** Fields of a credit that our field can show; with others, which a house added, Strapi's own field stays. */
const SHOWN: ReadonlySet<string> = new Set([
  'string',
  'text',
  'boolean',
  'integer',
  'email',
  'date',
  'editorial-choice',
]);

/**
 * For the hook on layouts of the edit view: our own field in the place of Strapi's list of components. It goes by the
 * name of the roles, because Strapi lets nobody read a list of components but by the fields in it.
 */
export function ownCreditsField<Given extends { readonly layout: Layout }>(given: Given): Given {
  const { layout, components, metadatas = {} } = given.layout;
  const credit = components[CREDIT]?.layout.flat() ?? [];
  // The layout does not say of which type it is; our article has this field beside its credits.
  if (!('bylineOverride' in metadatas) || !credit.every(isShown)) return given;
  const own = layout.map((panel) =>
    panel.map((row) => row.map((field) => (isCredits(field) ? ours(field, credit) : field))),
  );
  return { ...given, layout: { ...given.layout, layout: own } };
}

function ours(field: Field, credit: readonly CreditField[]) {
  return { ...field, name: `${field.name}.role`, type: CREDITS, attribute: { ...field.attribute, credit } };
}

function isCredits({ name, attribute }: Field): boolean {
  return name === 'credits' && attribute?.component === CREDIT && attribute.repeatable === true;
}

function isShown({ name, type }: CreditField): boolean {
  return name === 'author' || SHOWN.has(type);
}
