import { model, type Attribute, type DocumentParams, type Strapi } from '../strapi';

/** How deep `populate=*` reaches, and further than any real query goes. */
const DEEPEST = 8;

const FILE = 'plugin::upload.file';

/** The governed types whose working copies stay closed to whoever asks. */
export interface View {
  readonly strapi: Strapi;
  readonly closed: ReadonlySet<string>;
}

/**
 * Every content type that a query enters through the relations that populate, filters and sort name; the type it
 * asks only if a relation leads back to it. What cannot be followed counts as reaching everything below.
 */
export function enteredTypes(strapi: Strapi, uid: string, params: DocumentParams): readonly string[] {
  const found = new Set<string>();
  const asked = namesIn(params.populate, namesIn(params.filters, namesIn(params.sort, new Set())));
  const follow = (current: string, depth: number) => {
    for (const [name, attribute] of Object.entries(attributesOf(strapi, current))) {
      if (!asked.has(name) && !asked.has('*')) continue;
      // The other languages of a document are the same document.
      for (const target of attribute.unstable_virtual ? [] : targetsOf(attribute)) {
        const isNew = !found.has(target);
        found.add(target);
        if (isNew && depth < DEEPEST) follow(target, depth + 1);
      }
    }
  };
  follow(uid, 0);
  return [...found];
}

export function attributesOf(strapi: Strapi, uid: string): Readonly<Record<string, Attribute>> {
  return model(strapi, uid)?.attributes ?? {};
}

/** The one model behind an attribute: a relation's target, a component, the file of a picture. */
export function targetOf({ type, target, component }: Attribute): string | undefined {
  return type === 'media' ? FILE : (target ?? component);
}

/** A relation to whatever type uses it, such as `related` on a file. */
export function isMorph({ type, target }: Attribute): boolean {
  return type === 'relation' && target === undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function targetsOf(attribute: Attribute): readonly string[] {
  return [targetOf(attribute), ...(attribute.components ?? [])].filter((uid) => uid !== undefined);
}

/** Every name that occurs anywhere in a parameter: keys of objects, and parts of dotted strings. */
function namesIn(value: unknown, names: Set<string>): Set<string> {
  if (value === true) names.add('*');
  if (typeof value === 'string') for (const name of value.split(/[.,:[\]]/)) names.add(name.trim());
  if (Array.isArray(value)) for (const item of value) namesIn(item, names);
  if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) namesIn(item === true ? key : item, namesIn(key, names));
  }
  return names;
}
