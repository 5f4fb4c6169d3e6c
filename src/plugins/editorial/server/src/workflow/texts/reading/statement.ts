import type { Strapi } from '../../../strapi';
import type { Field, Link, Part } from './parts';

/** One statement for all rows of a text, with the columns `part`, `parent`, `place`, `link` and `cells`, a list in JSON. */
export interface Statement {
  /** Where the rows of the text itself are; `r` from there on. */
  readonly table: string;
  readonly sql: string;
  /** What stands for the question marks in `sql`. */
  readonly bindings: readonly string[];
  /** By their numbers; the text itself is the first. */
  readonly parts: readonly Numbered[];
}

export interface Numbered {
  readonly number: number;
  readonly part: Part;
  /** The fields that lead from the text itself to it. */
  readonly path: readonly Field[];
  /** Number of the part that has the last of them. */
  readonly parent: number;
}

/** How a database says it. */
interface Dialect {
  /** Rows are looked up from the text downwards; databases without figures would rather go through every component of a field. */
  readonly join: string;
  /** A column that a row must have a value in, and that it is not looked up by. */
  readonly besides: (column: string) => string;
  /** A list in JSON. */
  readonly list: string;
  /** A cell of such a list, with all that Strapi reads of it. */
  readonly cell: (column: string, type: string) => string;
}

/** Columns in which SQLite may hold fractions: its JSON would cut them to fifteen digits. */
const FRACTIONS: ReadonlySet<string> = new Set(['float', 'decimal', 'json']);

const SQLITE: Dialect = {
  join: 'cross join',
  besides: (column) => `+${column}`,
  list: 'json_array',
  cell: (column, type) =>
    FRACTIONS.has(type) ? `iif(typeof(${column}) = 'real', format('%!.17g', ${column}), ${column})` : column,
};

const DIALECTS: Readonly<Record<string, Dialect>> = {
  sqlite: SQLITE,
  postgres: {
    join: 'join',
    besides: (column) => `${column} || ''`,
    list: 'json_build_array',
    cell: (column) => `cast(${column} as text)`,
  },
  mysql: { join: 'straight_join', besides: String, list: 'json_array', cell: (column) => `cast(${column} as char)` },
};

interface Writing extends Dialect {
  readonly quoted: (name: string) => string;
}

export function statementFor({ db }: Strapi, text: Part): Statement {
  const parts = numbered(text);
  const quoted = (name: string) => db.connection.ref(name).toQuery();
  const writing = { ...(DIALECTS[db.dialect.client] ?? SQLITE), quoted };
  const bindings = parts.flatMap(({ path }) => path.flatMap(({ link }) => Object.values(link.on)));
  const sql = parts.map((one) => rowsOf(one, writing)).join(' union all ');
  return { table: writing.quoted(text.table), sql, bindings, parts };
}

function numbered(text: Part): readonly Numbered[] {
  const found: Numbered[] = [{ number: 0, part: text, path: [], parent: 0 }];
  for (const { number: parent, part, path } of found) {
    for (const field of part.fields) {
      found.push({ number: found.length, part: field.part, path: [...path, field], parent });
    }
  }
  return found;
}

function rowsOf({ number, part, path }: Numbered, writing: Writing): string {
  const { quoted } = writing;
  const links = path.map(({ link }) => link);
  const last = links.length - 1;
  const order = links[last]?.order;
  const where = [
    `${number} as part`,
    `${last < 0 ? '0' : quoted(`l${last}.${links[last]?.near}`)} as parent`,
    `${order ? quoted(`l${last}.${order}`) : '0'} as place`,
    `${last < 0 ? '0' : `l${last}.id`} as link`,
  ];
  const joins = [...links.map((link, at) => joined(links, link, at, writing)), joinedRow(links, part, writing)];
  return `select ${[...where, `${cells(part, writing)} as cells`].join(', ')} from r ${joins.join(' ')}`;
}

function cells({ columns }: Part, { quoted, list, cell }: Writing): string {
  return `${list}(${columns.map(({ column, type }) => cell(quoted(`t.${column}`), type)).join(', ')})`;
}

function joined(links: readonly Link[], link: Link, at: number, writing: Writing): string {
  const { quoted, join, besides } = writing;
  const on = Object.keys(link.on).map((column) => `and ${besides(quoted(`l${at}.${column}`))} = ?`);
  const near = `${quoted(`l${at}.${link.near}`)} = ${endOf(links.slice(0, at), quoted)}`;
  return [`${join} ${quoted(link.table)} l${at} on ${near}`, ...on].join(' ');
}

function joinedRow(links: readonly Link[], { table }: Part, { quoted, join }: Writing): string {
  return `${join} ${quoted(table)} t on t.id = ${endOf(links, quoted)}`;
}

/** The column with the id that a chain of links leads to. */
function endOf(links: readonly Link[], quoted: Writing['quoted']): string {
  const far = links.at(-1)?.far;
  return far ? quoted(`l${links.length - 1}.${far}`) : 'r.id';
}
