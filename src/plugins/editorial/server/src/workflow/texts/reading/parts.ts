import type { Strapi } from '../../../strapi';
import { columnsOf, type Column } from '../../../stored/columns';

/** Rows of one kind in a text: the text itself, its components of one field, or what a field of it leads to. */
export interface Part {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly fields: readonly Field[];
}

/** A field that leads to other rows. A zone is one field for each component that it allows. */
export interface Field {
  readonly name: string;
  readonly isMany: boolean;
  /** Set in a zone: what its rows are there called. */
  readonly component: string | null;
  readonly link: Link;
  readonly part: Part;
}

/** The table between the two; `near` is the end with the field, `far` what it leads to. */
export interface Link {
  readonly table: string;
  readonly near: string;
  readonly far: string;
  readonly on: Readonly<Record<string, string>>;
  readonly order: string | null;
}

/** What to read below a row, as Strapi's `populate` says it. */
export type Wanted = Readonly<
  Record<string, { readonly select?: readonly string[]; readonly populate?: Wanted; readonly on?: Zone }>
>;
type Zone = Readonly<Record<string, { readonly populate: Wanted }>>;

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn?: { readonly name: string };
  readonly morphColumn?: {
    readonly idColumn: { readonly name: string };
    readonly typeColumn: { readonly name: string };
  };
  readonly on?: Readonly<Record<string, string>>;
  readonly orderBy?: Readonly<Record<string, string>>;
}

interface Relation {
  readonly relation: string;
  readonly target: string;
  readonly joinTable?: JoinTable;
  readonly morphBy?: string;
}

/** A type that is built in a way which is not known here; Strapi's own query reads it. */
class NotKnown extends Error {}

/** The parts of a text; null for a type of which one cannot be read so. */
export function textParts(strapi: Strapi, uid: string, wanted: Wanted): Part | null {
  try {
    return part(strapi, uid, { populate: wanted });
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}

function part(strapi: Strapi, uid: string, { select, populate = {} }: Wanted[string]): Part {
  const { tableName: table } = strapi.db.metadata.get(uid);
  const fields = Object.entries(populate).flatMap(([name, below]) => fieldsOf(strapi, uid, name, below));
  const columns = columnsOf(strapi, uid);
  if (!columns) throw new NotKnown();
  return { table, columns: columns.filter(({ name }) => !select || select.includes(name)), fields };
}

function fieldsOf(strapi: Strapi, uid: string, name: string, below: Wanted[string]): readonly Field[] {
  const attribute = strapi.db.metadata.get(uid).attributes[name] as unknown as Relation;
  const isMany = attribute.relation.endsWith('Many');
  if (below.on) {
    return Object.entries(below.on).map(([component, one]) => {
      const link = zoneLink(attribute.joinTable, component);
      return { name, isMany, component, link, part: part(strapi, component, one) };
    });
  }
  const link = attribute.morphBy ? fileLink(strapi, uid, name, attribute) : rowLink(attribute.joinTable);
  if (isMany && link.order === null) throw new NotKnown();
  return [{ name, isMany, component: null, link, part: part(strapi, attribute.target, below) }];
}

function rowLink(table: JoinTable | undefined): Link {
  if (!table?.inverseJoinColumn) throw new NotKnown();
  return { ...linkIn(table), near: table.joinColumn.name, far: table.inverseJoinColumn.name };
}

function zoneLink(table: JoinTable | undefined, component: string): Link {
  if (!table?.morphColumn) throw new NotKnown();
  const { idColumn, typeColumn } = table.morphColumn;
  const link = linkIn(table);
  return { ...link, near: table.joinColumn.name, far: idColumn.name, on: { ...link.on, [typeColumn.name]: component } };
}

/** Files know what they are part of, not the other way round. */
function fileLink(strapi: Strapi, uid: string, name: string, { target, morphBy = '' }: Relation): Link {
  const { joinTable } = strapi.db.metadata.get(target).attributes[morphBy] as unknown as Relation;
  if (!joinTable?.morphColumn) throw new NotKnown();
  const { idColumn, typeColumn } = joinTable.morphColumn;
  const link = linkIn(joinTable);
  const on = { ...link.on, [typeColumn.name]: uid, field: name };
  return { ...link, near: idColumn.name, far: joinTable.joinColumn.name, on };
}

function linkIn({ name: table, on = {}, orderBy = {} }: JoinTable): Pick<Link, 'table' | 'on' | 'order'> {
  const [order = null] = Object.keys(orderBy);
  return { table, on, order };
}
