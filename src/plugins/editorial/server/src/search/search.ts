import { searchWords } from '../../../domain/article/highlight';
import { articleEdition, bodyOf, editionRows, EDITIONS } from '../delivery/editions/edition-rows';
import type { Reissue } from '../delivery/editions/editions';
import { ARTICLE, service } from '../plugin';
import { whereSpelt } from '../delivery/reads/to-the-letter';
import { idCell, write } from '../stored/gathered';
import { inTransaction, type Strapi } from '../strapi';
import type { TransitionListener } from '../workflow/desk';
import type { Key } from '../workflow/key';
import { TABLE, type Dialect, type SearchText } from './dialect';
import { mysql } from './mysql';
import { postgres } from './postgres';
import { searchTextOf, spaced } from './search-text';
import { sqlite } from './sqlite';

const DIALECTS: Readonly<Record<string, Dialect>> = { sqlite, postgres, mysql };

/** How many editions are indexed at a time when the index is made anew. */
const BATCH = 200;

export interface Wanted {
  readonly question: string;
  readonly locale: string;
  readonly limit: number;
  readonly offset: number;
}

/** Full-text search of what is public, by the database's own means. */
export interface Search {
  /** Makes the index where there is none, of all that is public. */
  readonly prepare: () => Promise<void>;
  /** Indexes what is public now, again. @returns how many editions */
  readonly rebuild: () => Promise<number>;
  readonly listener: TransitionListener;
  /** Ids of current editions, best first. */
  readonly find: (wanted: Wanted) => Promise<readonly number[]>;
}

export function createSearch({ strapi }: { strapi: Strapi }): Search {
  const dialect = DIALECTS[strapi.db.dialect.client] ?? sqlite;
  return {
    prepare: () => prepare(strapi, dialect),
    rebuild: async () => {
      const count = await rebuild(strapi, dialect);
      await service(strapi, 'delivery').forget();
      return count;
    },
    listener: async (transition) => {
      const reissue = transition.key.uid === ARTICLE && service(strapi, 'delivery').reissueOf(transition);
      if (reissue) await reindex(strapi, dialect, transition.key, reissue);
    },
    find: (wanted) => find(strapi, dialect, wanted),
  };
}

async function prepare(strapi: Strapi, dialect: Dialect): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(TABLE)) return;
  await dialect.create(strapi);
  await rebuild(strapi, dialect);
}

async function rebuild(strapi: Strapi, dialect: Dialect): Promise<number> {
  await strapi.db.getConnection(TABLE).del();
  for (let [last, count] = [0, 0]; ;) {
    const where = { targetUid: ARTICLE, isCurrent: true, id: { $gt: last } };
    const found = await editionRows(strapi).findMany({ where, orderBy: { id: 'asc' }, limit: BATCH });
    await inTransaction(strapi, () =>
      insert(
        strapi,
        dialect,
        found.map((row) => textOf(strapi, row)),
      ),
    );
    count += found.length;
    if (found.length < BATCH) return count;
    last = found.at(-1)?.id ?? last;
  }
}

/** Takes the former editions of a text out of the index, and the current one in, within the running transaction. */
async function reindex(strapi: Strapi, dialect: Dialect, key: Key, { previous, current }: Reissue): Promise<void> {
  if (previous) await dropEditions(strapi, dialect, key);
  if (current) await insert(strapi, dialect, [textOf(strapi, current)]);
}

async function dropEditions(strapi: Strapi, dialect: Dialect, { documentId, locale }: Key): Promise<void> {
  const { db } = strapi;
  const where = { target_uid: ARTICLE, document_id: documentId, locale };
  const all = db.getConnection(EDITIONS).select('id').where(where);
  await write(strapi, db.getConnection(TABLE).whereIn(dialect.id, all).del());
}

function textOf(strapi: Strapi, row: NonNullable<Reissue['current']>): SearchText {
  return searchTextOf(idCell(strapi, row.id), articleEdition(row), bodyOf(row));
}

async function insert(strapi: Strapi, dialect: Dialect, texts: readonly SearchText[]): Promise<void> {
  for (const text of texts) await write(strapi, strapi.db.getConnection(TABLE).insert(dialect.row(strapi, text)));
}

/** How many of the newest texts that fit are weighed against each other: a frequent word stands in nearly all of them. */
const WEIGHED = 5_000;

async function find(strapi: Strapi, dialect: Dialect, { question, locale, limit, offset }: Wanted): Promise<number[]> {
  const words = searchWords(spaced(question, locale));
  if (words.length === 0) return [];
  const { db } = strapi;
  const { where, rank } = dialect.match({ locale, words, limit, offset });
  const fitting = db
    .getConnection(TABLE)
    .join('editorial_editions as edition', 'edition.id', `${TABLE}.${dialect.id}`)
    .whereRaw(where.sql, [...where.bindings])
    .where('edition.is_current', true)
    .select('edition.id as id', 'edition.published_at as published_at')
    .select(db.connection.raw(`${rank.sql} as weight`, [...rank.bindings]))
    .orderBy(`${TABLE}.${dialect.id}`, 'desc')
    .limit(WEIGHED);
  const found: { id: number }[] = await db
    .getConnection()
    .from(whereSpelt(strapi, fitting, 'edition.locale', [locale]).as('fitting'))
    .select('id')
    .orderBy([
      { column: 'weight', order: 'desc' },
      { column: 'published_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .offset(offset);
  return found.map(({ id }) => id);
}
