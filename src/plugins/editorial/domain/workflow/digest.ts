export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The part of a Strapi attribute that decides how its value enters the digest. */
export interface DigestAttribute {
  readonly type: string;
  readonly private?: boolean;
  readonly component?: string;
}

export interface DigestSchema {
  readonly attributes: Readonly<Record<string, DigestAttribute>>;
}

/** What a digest needs to know beside the row itself. */
export interface DigestSources {
  readonly schemaOf: (uid: string) => DigestSchema;
  /** SHA-256 in hexadecimal of a file's content; Strapi's own `hash` stays the same when a file is replaced. */
  readonly contentOf: (file: Row) => string;
}

export type Row = Readonly<Record<string, unknown>>;

/** Never part of what a reader sees, or different between working copy and live row. */
const NOT_READ = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

const MEDIA_FIELDS = ['documentId', 'alternativeText', 'caption', 'width', 'height', 'size', 'focalPoint'] as const;

/**
 * What a reader would see of a row, as plain JSON: fields, components in order without ids, relations by
 * documentId, files by content and captions. Empty values are left out, so that a field added to the schema
 * does not void approvals.
 */
export function digestInput(row: Row, schema: DigestSchema, sources: DigestSources): Json {
  const entries = Object.entries(schema.attributes)
    .filter(([name, attribute]) => isDigested(name, attribute))
    .map(([name, attribute]) => [name, valueOf(row[name], attribute, sources)] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
}

/** Whether an attribute is part of what a reader sees. */
export function isDigested(name: string, { type, private: isPrivate }: DigestAttribute): boolean {
  return !NOT_READ.has(name) && !isPrivate && type !== 'password';
}

/** Every file that a row shows, down through its components. */
export function filesIn(row: Row, schema: DigestSchema, schemaOf: DigestSources['schemaOf']): readonly Row[] {
  return Object.entries(schema.attributes).flatMap(([name, { type, component }]) => {
    const values = listOf(row[name]).filter(isRow);
    if (type === 'media') return values;
    if (type !== 'component' && type !== 'dynamiczone') return [];
    return values.flatMap((part) => filesIn(part, schemaOf(component ?? String(part.__component)), schemaOf));
  });
}

/**
 * One text for one value: keys sorted by UTF-16 code units, no white space, numbers and strings as ECMAScript
 * prints them. Source: RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function valueOf(value: unknown, attribute: DigestAttribute, sources: DigestSources): Json {
  if (value === null || value === undefined) return null;
  switch (attribute.type) {
    case 'relation':
      return mapRows(value, (row) => toJson(row.documentId ?? row.id));
    case 'media':
      return mapRows(value, (file) => fileValue(file, sources));
    case 'component':
      return mapRows(value, (row) => digestInput(row, sources.schemaOf(attribute.component ?? ''), sources));
    case 'dynamiczone':
      return mapRows(value, (row) => zonePart(row, sources));
    default:
      return toJson(value);
  }
}

function zonePart(row: Row, sources: DigestSources): Json {
  const component = String(row.__component);
  return { component, value: digestInput(row, sources.schemaOf(component), sources) };
}

function fileValue(file: Row, { contentOf }: DigestSources): Json {
  const entries = MEDIA_FIELDS.map((field) => [field, toJson(file[field] ?? null)] as const);
  return { ...Object.fromEntries(entries.filter(([, value]) => !isEmpty(value))), content: contentOf(file) };
}

function mapRows(value: unknown, map: (row: Row) => Json): Json {
  if (Array.isArray(value)) return value.filter(isRow).map(map);
  return isRow(value) ? map(value) : null;
}

function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toJson);
  if (!isRow(value)) return String(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([key, v]) => [key, toJson(v)]),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}
