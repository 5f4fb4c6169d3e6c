import type { OpenItem } from '../../../domain/workflow/refusals';
import { model, type Attribute, type Row, type Strapi } from '../strapi';
import type { TypeRules } from './desk';

/** Fields that say what a text is called, in the order in which they are looked for. */
const NAMING = ['title', 'headline', 'name', 'label'];

/** What the workflow can know of a type that no room speaks for: its schema. */
export function plainRules(strapi: Strapi, uid: string): TypeRules {
  return {
    title: (row) => titleOf(model(strapi, uid).attributes, row),
    openItems: (row) => missingFields(strapi, uid, row, ''),
    authors: () => [],
    companions: () => [],
  };
}

/** The first naming field that is written, else the first string of the schema, else the id. */
function titleOf(attributes: Readonly<Record<string, Attribute>>, row: Row): string {
  const strings = Object.keys(attributes).filter((name) => attributes[name]?.type === 'string');
  const written = [...NAMING, ...strings].find((name) => isWritten(row[name]) && !attributes[name]?.private);
  return String(written ? row[written] : row.documentId);
}

/** What Strapi asks for at publication and not before: required fields, down through components. */
function missingFields(
  strapi: Strapi,
  uid: string,
  row: Readonly<Record<string, unknown>>,
  path: string,
): readonly OpenItem[] {
  return Object.entries(model(strapi, uid).attributes).flatMap(([name, attribute]) => {
    const [value, field] = [row[name], `${path}${name}`];
    if (attribute.required && !isWritten(value))
      return [{ code: 'FIELD_MISSING', field, message: `The field ${field} is empty.` }];
    return partsOf(attribute, value).flatMap((part) => missingFields(strapi, part.uid, part.row, `${field}.`));
  });
}

function partsOf({ type, component }: Attribute, value: unknown) {
  if (type !== 'component' && type !== 'dynamiczone') return [];
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter(isRow).map((row) => ({ uid: component ?? String(row.__component), row }));
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
