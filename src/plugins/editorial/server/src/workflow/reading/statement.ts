import type { Strapi } from '../../strapi';
import type { Field, Link, Part } from './parts';

/** One statement for all rows of a text, with the columns `part`, `parent`, `place`, `link` and, as text, `c0`, `c1`, … */
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

interface Writing {
  readonly quoted: (name: string) => string;
  readonly asText: (column: string) => string;
  /** Columns of the widest part: all must have as many. */
  readonly width: number;
}

/** SQLite alone has columns that take any value. */
const AS_TEXT: Readonly<Record<string, Writing['asText']>> = {
  sqlite: String,
  postgres: (column) => `cast(${column} as text)`,
  mysql: (column) => `cast(${column} as char)`,
};

export function statementFor({ db }: Strapi, text: Part): Statement {
  const parts = numbered(text);
  const writing = {
    quoted: (name: string) => db.connection.ref(name).toQuery(),
    asText: AS_TEXT[db.dialect.client] ?? String,
    width: Math.max(...parts.map(({ part }) => part.columns.length)),
  };
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
  return `select ${[...where, ...cells(part, writing)].join(', ')} from r ${joins.join(' ')}`;
}

function cells({ columns }: Part, { quoted, asText, width }: Writing): readonly string[] {
  return Array.from({ length: width }, (_, at) => {
    const column = columns[at];
    return `${asText(column ? quoted(`t.${column.column}`) : 'null')} as c${at}`;
  });
}

function joined(links: readonly Link[], link: Link, at: number, { quoted }: Writing): string {
  const on = Object.keys(link.on).map((column) => `and ${quoted(`l${at}.${column}`)} = ?`);
  const near = `${quoted(`l${at}.${link.near}`)} = ${endOf(links.slice(0, at), quoted)}`;
  return [`join ${quoted(link.table)} l${at} on ${near}`, ...on].join(' ');
}

function joinedRow(links: readonly Link[], { table }: Part, { quoted }: Writing): string {
  return `join ${quoted(table)} t on t.id = ${endOf(links, quoted)}`;
}

/** The column with the id that a chain of links leads to. */
function endOf(links: readonly Link[], quoted: Writing['quoted']): string {
  const far = links.at(-1)?.far;
  return far ? quoted(`l${links.length - 1}.${far}`) : 'r.id';
}
