import type { Core, UID } from '@strapi/strapi';

/**
 * The part of Strapi that this plugin uses, narrowed to plain types: the one place to update when Strapi's own
 * types change. Content types are known by configuration here, so uids are strings.
 */
export type Strapi = Core.Strapi;

/** A query on a table that runs when it is awaited. */
export type SqlQuery = ReturnType<Strapi['db']['getConnection']>;

/** The same, written by hand. */
export type SqlText = ReturnType<Strapi['db']['connection']['raw']>;

export interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
  readonly [attribute: string]: unknown;
}

/** Attributes, each `asc` or `desc`; a name alone is ascending. */
type Order = Readonly<Record<string, string | undefined>>;

export interface Query {
  readonly where?: Record<string, unknown>;
  readonly select?: readonly string[];
  readonly populate?: unknown;
  readonly orderBy?: string | Order | readonly Order[];
  readonly limit?: number;
  readonly offset?: number;
}

export interface RowQuery<T> {
  findOne(query: Query): Promise<T | null>;
  findMany(query: Query): Promise<T[]>;
  count(query: Query): Promise<number>;
  create(query: { data: Partial<T>; populate?: unknown }): Promise<T>;
  /** Without the second query that reads back what `create` wrote. */
  createMany(query: { data: readonly Partial<T>[] }): Promise<{ count: number; ids: number[] }>;
  update(query: { where: Record<string, unknown>; data: Partial<T> }): Promise<T | null>;
  updateMany(query: { where: Record<string, unknown>; data: Partial<T> }): Promise<{ count: number }>;
  delete(query: { where: Record<string, unknown> }): Promise<T | null>;
  deleteMany(query: { where: Record<string, unknown> }): Promise<{ count: number }>;
  /** These three raise no event. */
  attachRelations(id: number, data: object): Promise<unknown>;
  updateRelations(id: number, data: object): Promise<unknown>;
  deleteRelations(id: number): Promise<unknown>;
}

export interface DocumentParams {
  documentId?: string;
  locale?: string | readonly string[] | null;
  status?: 'draft' | 'published';
  data?: Record<string, unknown>;
  populate?: unknown;
  filters?: Record<string, unknown>;
  [param: string]: unknown;
}

export interface Documents {
  create(params: DocumentParams): Promise<Row>;
  update(params: DocumentParams): Promise<Row | null>;
  findOne(params: DocumentParams): Promise<Row | null>;
  publish(params: DocumentParams): Promise<{ documentId: string; entries: Row[] }>;
  unpublish(params: DocumentParams): Promise<{ documentId: string; entries: Row[] }>;
  discardDraft(params: DocumentParams): Promise<{ documentId: string; entries: Row[] }>;
  delete(params: DocumentParams): Promise<{ documentId: string; entries: Row[] }>;
}

/** What a document middleware is given. */
export interface DocumentContext {
  readonly uid: string;
  readonly action: string;
  params: DocumentParams;
}

export interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly required?: boolean;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly target?: string;
  /** Whether there may be more than one component, or more than one file. */
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  /** What is asked of a value at publication. */
  readonly regex?: string | RegExp;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** When the field is shown, as JSON Logic. */
  readonly conditions?: unknown;
  /** What an enumeration allows. */
  readonly enum?: readonly string[];
  /** The field at the other end of a relation that this end owns, or that the other end owns. */
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  /** The field that a slug is made of. */
  readonly targetField?: string;
  readonly unstable_virtual?: boolean;
  readonly pluginOptions?: {
    readonly editorial?: {
      /** Of a field that lists documents of this type by documentId, public or not, where a relation would lose some. */
      readonly lists?: string;
      /** The form that `regex` stands for, in words that follow "must be". */
      readonly form?: string;
    };
  };
}

export interface Model {
  readonly uid: string;
  readonly modelType: string;
  readonly kind?: 'collectionType' | 'singleType';
  readonly collectionName?: string;
  readonly info: { readonly pluralName: string; readonly singularName: string; readonly displayName: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export function rows<T = Row>(strapi: Strapi, uid: string): RowQuery<T> {
  return strapi.db.query(uid as UID.Schema) as unknown as RowQuery<T>;
}

export function documents(strapi: Strapi, uid: string): Documents {
  return strapi.documents(uid as UID.ContentType) as unknown as Documents;
}

export function model(strapi: Strapi, uid: string): Model {
  return strapi.getModel(uid as UID.Schema) as unknown as Model;
}

export function isLocalised(strapi: Strapi, uid: string): boolean {
  return model(strapi, uid).pluginOptions?.i18n?.localized === true;
}

export function hasDraftAndPublish(strapi: Strapi, uid: string): boolean {
  return model(strapi, uid)?.options?.draftAndPublish === true;
}

export async function defaultLocale(strapi: Strapi): Promise<string> {
  return strapi.plugin('i18n').service('locales').getDefaultLocale();
}

/** Runs `work` in the running transaction, or in a new one. */
export async function inTransaction<T>(strapi: Strapi, work: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(() => work());
}

/** What a statement of the plugin's own says of itself to the driver. */
export const OWN = { isOwn: true } as const;

/** Runs a query of the plugin's own in the running transaction, where there is one. */
export async function inRunningTransaction<T>({ db }: Strapi, query: SqlQuery | SqlText): Promise<T> {
  if (db.dialect.client === 'postgres') query.options(OWN);
  return db.inTransaction() ? db.transaction(({ trx }) => query.transacting(trx)) : query;
}

/** Calls `work` once the running transaction has been committed; at once where there is none. */
export async function afterCommit(strapi: Strapi, work: () => void): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => onCommit(work));
}

/** What addresses of the content API begin with, without a slash at the end. */
export function contentApiPrefix(strapi: Strapi): string {
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  return prefix.replace(/\/+$/, '');
}
