import { ABOUT_ROWS } from './remembered-statements';

/** What `pg` is asked. */
interface Asked {
  readonly text?: string;
  /** Of a statement of the plugin's. */
  readonly isOwn?: boolean;
}

type Heard = (error: { readonly code?: string } | null, answer?: { readonly rows: readonly object[] }) => void;

/** A connection of `pg`. */
export interface PostgresConnection {
  /** Number of the process at the other end, as it said when it answered. */
  readonly processID: number;
  query: (asked: string | Asked, ...more: readonly unknown[]) => unknown;
}

/** Before that it may be one that nobody asks again. */
const ENOUGH = 3;

/** A statement that is prepared stays so, in each connection. */
const AT_MOST = 200;

/** How many texts are remembered that have not been asked often enough yet. */
const UNNAMED_AT_MOST = 1000;

/**
 * Nobody has prepared it on this connection; somebody else has; its columns are others by now.
 * Source: https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
const NOT_PREPARED: ReadonlySet<string> = new Set(['26000', '42P05', '0A000']);

/**
 * PostgreSQL takes as long to plan most statements as to carry them out. Those that are asked over and over get a name, by
 * which a connection prepares each once: the plugin's own, and what Strapi asks while a text is written, row by row. Its other
 * questions are anybody's, with filters for which a plan must be made each time, and `select *` would fail once another
 * process has changed a table. Behind a pooler, which hands each transaction whichever connection is free, nothing gets a
 * name; should one be refused all the same, nothing gets one any more.
 * @param isWriting whether the running code writes a text
 */
export function nameStatements(isWriting: () => boolean): (connection: PostgresConnection) => void {
  const nameOf = namesOnceAskedOften();
  let isRefused = false;
  return (connection) => {
    const query = connection.query.bind(connection);
    let isDirect = false;
    whenDirect(connection, query, () => (isDirect = true));
    connection.query = (asked, ...more) => {
      const name =
        isDirect && !isRefused && isSteady(asked) && (asked.isOwn || isWriting()) ? nameOf(asked.text) : null;
      if (name === null) return query(asked, ...more);
      return query({ ...(asked as Asked), name } as Asked, ...more.map(watched));
    };
  };

  function watched(heard: unknown): unknown {
    if (typeof heard !== 'function') return heard;
    const tell = heard as Heard;
    return (...[error, answer]: Parameters<Heard>) => {
      if (NOT_PREPARED.has(error?.code ?? '')) isRefused = true;
      tell(error, answer);
    };
  }
}

/** One that gives the same columns back whatever becomes of its tables. */
function isSteady(asked: string | Asked): asked is Asked & { readonly text: string } {
  if (typeof asked !== 'object' || typeof asked.text !== 'string') return false;
  return ABOUT_ROWS.test(asked.text) && !asked.text.includes('*');
}

/** A pooler answers a new connection by itself, with a number of its own making. */
function whenDirect({ processID }: PostgresConnection, query: PostgresConnection['query'], then: () => void): void {
  const hear: Heard = (error, answer) => {
    const [row] = answer?.rows ?? [];
    if (!error && row && 'pid' in row && row.pid === processID) then();
  };
  query('select pg_backend_pid() as pid', hear);
}

function namesOnceAskedOften(): (text: string) => string | null {
  const names = new Map<string, string>();
  const unnamed = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known) return known;
    if (names.size >= AT_MOST) return null;
    const times = (unnamed.get(text) ?? 0) + 1;
    if (unnamed.size >= UNNAMED_AT_MOST) unnamed.clear();
    unnamed.set(text, times);
    if (times < ENOUGH) return null;
    unnamed.delete(text);
    const name = `editorial_${names.size}`;
    names.set(text, name);
    return name;
  };
}
