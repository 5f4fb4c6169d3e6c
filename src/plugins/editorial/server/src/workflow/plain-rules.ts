import { model, type Attribute, type Row, type Strapi } from '../strapi';
import type { TypeRules } from './desk';

/** Fields that say what a text is called, in the order in which they are looked for. */
const NAMING = ['title', 'headline', 'name', 'label'];

/** What the workflow can know of a type that no room speaks for. */
export function plainRules(strapi: Strapi, uid: string): TypeRules {
  return {
    title: (row) => titleOf(model(strapi, uid).attributes, row),
    openItems: () => [],
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

function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
