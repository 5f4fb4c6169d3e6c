import {
  nameStatements,
  type PostgresConnection,
} from '../../../src/plugins/editorial/server/src/stored/named-statements';
import { OWN } from '../../../src/plugins/editorial/server/src/strapi';

interface Question {
  readonly text?: string;
  readonly name?: string;
}

type Heard = (error: { code: string } | null, answer?: { rows: object[] }) => void;

const ENOUGH = 3;
const text = 'select id from editorial_cases where id = $1';

/** A connection whose other end has a number of its own, and what reached that end. */
function aConnection({ processID = 7, pid = 7 } = {}) {
  const reached: (string | undefined)[] = [];
  let refusal: { code: string } | null = null;
  const connection: PostgresConnection = {
    processID,
    query: (asked, heard) => {
      if (typeof asked === 'string') return (heard as Heard)(null, { rows: [{ pid }] });
      reached.push((asked as Question).name);
      (heard as Heard)(refusal);
    },
  };
  const ask = (asked: object) => new Promise<unknown>((tell) => void connection.query(asked, tell));
  const askOften = async (asked: object) => {
    for (let times = 0; times < ENOUGH; times += 1) await ask(asked);
    return reached.at(-1);
  };
  return { connection, reached, ask, askOften, refuse: (code: string) => void (refusal = { code }) };
}

describe('statements that get a name on PostgreSQL', () => {
  test('are the plugin’s own, once they have been asked often enough', async () => {
    const { connection, reached, askOften, ask } = aConnection();
    nameStatements(() => false)(connection);
    await askOften({ text, ...OWN });
    expect(reached).toEqual([undefined, undefined, expect.any(String)]);
    await ask({ text, ...OWN });
    expect(reached.at(-1)).toBe(reached.at(-2));
    expect(await askOften({ text: `${text} limit 1`, ...OWN })).not.toBe(reached[3]);
  });

  test('have the same name on each connection', async () => {
    const nameOn = nameStatements(() => false);
    const [one, other] = [aConnection(), aConnection()];
    for (const { connection } of [one, other]) nameOn(connection);
    expect(await one.askOften({ text, ...OWN })).toEqual(expect.any(String));
    await other.ask({ text, ...OWN });
    expect(other.reached).toEqual([one.reached.at(-1)]);
  });

  test.each<readonly [string, object]>([
    ['of Strapi', { text }],
    ['with all columns of a table, which may be others by the next time', { text: 'select * from t', ...OWN }],
    ['without a text', { ...OWN }],
  ])('are none %s', async (_, asked) => {
    const { connection, askOften } = aConnection();
    nameStatements(() => false)(connection);
    expect(await askOften(asked)).toBeUndefined();
  });

  test('are Strapi’s too while a text is written, about rows alone', async () => {
    const { connection, askOften } = aConnection();
    let isWriting = true;
    nameStatements(() => isWriting)(connection);
    expect(await askOften({ text })).toEqual(expect.any(String));
    expect(await askOften({ text: 'select t.* from t' })).toBeUndefined();
    expect(await askOften({ text: 'BEGIN;' })).toBeUndefined();
    isWriting = false;
    expect(await askOften({ text })).toBeUndefined();
  });

  test('are none behind a pooler, which answers with a number of its own', async () => {
    const { connection, askOften } = aConnection({ processID: 8 });
    nameStatements(() => false)(connection);
    expect(await askOften({ text, ...OWN })).toBeUndefined();
  });

  test.each(['26000', '42P05', '0A000'])('are none any more once one was refused with %s', async (code) => {
    const { connection, ask, askOften, refuse, reached } = aConnection();
    nameStatements(() => false)(connection);
    await askOften({ text, ...OWN });
    refuse(code);
    expect(await ask({ text, ...OWN })).toEqual({ code });
    await ask({ text, ...OWN });
    expect(reached.slice(-2)).toEqual([expect.any(String), undefined]);
  });

  test('keep their names when one fails for a reason of its own', async () => {
    const { connection, ask, askOften, refuse, reached } = aConnection();
    nameStatements(() => false)(connection);
    await askOften({ text, ...OWN });
    refuse('23505');
    await ask({ text, ...OWN });
    await ask({ text, ...OWN });
    expect(reached.at(-1)).toEqual(expect.any(String));
  });

  test('are not more than a connection may well keep', async () => {
    const { connection, reached, askOften } = aConnection();
    nameStatements(() => false)(connection);
    for (let at = 0; at < 300; at += 1) await askOften({ text: `${text} limit ${at}`, ...OWN });
    expect(new Set(reached).size).toBe(201);
  });
});
