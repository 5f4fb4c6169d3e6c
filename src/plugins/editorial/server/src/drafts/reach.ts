import { model, type DocumentParams, type Strapi } from '../strapi';

/** How deep `populate=*` reaches, and further than any real query goes. */
const DEEPEST = 8;

/**
 * Every content type that a query can reach: its own, and those behind the relations that populate, filters and
 * sort name. What cannot be followed counts as reaching everything below.
 */
export function reachableTypes(strapi: Strapi, uid: string, params: DocumentParams): readonly string[] {
  const found = new Set([uid]);
  const asked = namesIn(params.populate, namesIn(params.filters, namesIn(params.sort, new Set())));
  const follow = (current: string, depth: number) => {
    for (const [name, attribute] of Object.entries(model(strapi, current)?.attributes ?? {})) {
      if (!asked.has(name) && !asked.has('*')) continue;
      for (const target of targetsOf(attribute)) {
        const isNew = !found.has(target);
        found.add(target);
        if (isNew && depth < DEEPEST) follow(target, depth + 1);
      }
    }
  };
  follow(uid, 0);
  return [...found];
}

function targetsOf(attribute: {
  target?: string;
  component?: string;
  components?: readonly string[];
}): readonly string[] {
  return [attribute.target, attribute.component, ...(attribute.components ?? [])].filter((uid) => uid !== undefined);
}

/** Every name that occurs anywhere in a parameter: keys of objects, and parts of dotted strings. */
function namesIn(value: unknown, names: Set<string>): Set<string> {
  if (value === true) names.add('*');
  if (typeof value === 'string') for (const name of value.split(/[.,:]/)) names.add(name.trim());
  if (Array.isArray(value)) for (const item of value) namesIn(item, names);
  if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) namesIn(item === true ? key : item, names.add(key));
  }
  return names;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
