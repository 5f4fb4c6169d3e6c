import { inRunningTransaction, rows, type Row, type Strapi } from '../../../strapi';
import { assembled, type Line } from './assemble';
import { textParts, type Wanted } from './parts';
import { statementFor, type Statement } from './statement';

export interface Asked {
  readonly uid: string;
  readonly documentIds: readonly string[];
  /** Live rows, or working copies. */
  readonly isLive: boolean;
  /** Absent for every language, and for types that are not localised. */
  readonly locale?: string;
}

const statements = new WeakMap<Wanted, Map<string, Statement | null>>();

/**
 * Rows with everything below them that `wanted` names, as Strapi's query engine gives them, which takes a statement for each
 * field: here it is one for all. What is built in a way that is not known here is read by Strapi.
 */
export async function readRows(strapi: Strapi, asked: Asked, wanted: Wanted): Promise<readonly Row[]> {
  if (asked.documentIds.length === 0) return [];
  const statement = statementOf(strapi, asked.uid, wanted);
  if (!statement) return readByStrapi(strapi, asked, wanted);
  return assembled(statement.parts, await ask(strapi, asked, statement));
}

function statementOf(strapi: Strapi, uid: string, wanted: Wanted): Statement | null {
  const made = statements.get(wanted) ?? new Map<string, Statement | null>();
  statements.set(wanted, made);
  const known = made.get(uid);
  if (known !== undefined) return known;
  const text = textParts(strapi, uid, wanted);
  const statement = text && statementFor(strapi, text);
  made.set(uid, statement);
  return statement;
}

function readByStrapi(
  strapi: Strapi,
  { uid, documentIds, isLive, locale }: Asked,
  populate: Wanted,
): Promise<readonly Row[]> {
  const publishedAt = isLive ? { $notNull: true } : { $null: true };
  const where = { documentId: { $in: [...documentIds] }, publishedAt, ...(locale !== undefined && { locale }) };
  return rows(strapi, uid).findMany({ where, populate });
}

async function ask(strapi: Strapi, asked: Asked, { table, sql, bindings }: Statement): Promise<readonly Line[]> {
  const { documentIds, isLive, locale } = asked;
  const ids = documentIds.map(() => '?').join(', ');
  const inLanguage = locale === undefined ? '' : ' and locale = ?';
  const where = `document_id in (${ids}) and published_at is ${isLive ? 'not null' : 'null'}${inLanguage}`;
  const whole = `with r as (select id from ${table} where ${where}) ${sql}`;
  const values = [...documentIds, ...(locale === undefined ? [] : [locale]), ...bindings];
  return linesOf(await inRunningTransaction(strapi, strapi.db.connection.raw(whole, values)));
}

/** As a driver hands a line over: numbers of MySQL's unions are as large as can be, and come as text. */
type Given = Readonly<Record<'part' | 'parent' | 'link', number | string>> & Pick<Line, 'place' | 'cells'>;

function linesOf(answer: unknown): readonly Line[] {
  return givenIn(answer).map(({ part, parent, link, place, cells }) => ({
    part: Number(part),
    parent: Number(parent),
    link: Number(link),
    place,
    cells,
  }));
}

/** Drivers differ in how they hand over what a statement gave. */
function givenIn(answer: unknown): readonly Given[] {
  if (!Array.isArray(answer)) return (answer as { rows: Given[] }).rows;
  const [first] = answer as unknown[];
  return (Array.isArray(first) ? first : answer) as Given[];
}
