import { openNewsroom, type Newsroom } from '../newsroom';
import { ARTICLE, PAGE } from '../desk';
import { isOnSqlite } from '../template-database';
import { ACTORS, hire, roleOf, type ActorName, type Cast } from './actors';
import type { Outcome, Route } from './calls';
import { CODE_ROUTES } from './code-routes';
import { HTTP_ROUTES } from './http-routes';
import { liveDecks, type Ledger } from './ledger';
import { foretell, type Preset, type Verdict } from './oracle';
import { openServerLedger } from './server-ledger';
import { SqliteLedger } from './sqlite-ledger';
import { makeStates, STATES, WORKING, type StateName, type Subject } from './states';

const MATRIX_MS = 3_600_000;
const ROUTES: readonly Route[] = [...HTTP_ROUTES, ...CODE_ROUTES];

/** MATRIX=all asks every cell. */
const ASKS_ALL = process.env.MATRIX === 'all';

/** Holds nothing up. */
const ADVICE = { facts: { check: 'ticked', label: 'Facts checked' } };

/** The presets share one slice of the matrix between them. */
const PRESETS: readonly Preset[] = ['solo', 'desk', 'strict'];

interface Cell {
  readonly route: Route;
  readonly actor: ActorName;
  readonly state: StateName;
  readonly verdict: Verdict;
}

/** Routes × stages × actors under one preset; what each may do is foretold by the oracle. */
export function matrixOf(preset: Preset): void {
  let newsroom: Newsroom;
  let cast: Cast;
  let subjects: ReadonlyMap<StateName, Subject>;
  let ledger: Ledger;
  const seen = { cells: 0, allowed: 0, breaches: 0 };

  beforeAll(async () => {
    const environment = { GRAPHQL: 'true', MCP: 'true', LOG_LEVEL: 'silent' };
    newsroom = await openNewsroom(environment, (strapi) => {
      strapi.config.set('plugin::editorial.governs', { [ARTICLE]: { preset, checklist: ADVICE }, [PAGE]: { preset } });
      // The ledger puts tables back behind the application's back, so nothing may be kept of what they held.
      strapi.config.set('plugin::editorial.delivery', { memoryMegabytes: 0 });
    });
    cast = await hire(newsroom);
    subjects = await makeStates(newsroom, cast);
    ledger = isOnSqlite() ? await openSqliteLedger(newsroom) : await openServerLedger(newsroom);
  }, MATRIX_MS);

  afterAll(async () => {
    process.stdout.write(
      `matrix of ${preset}: ${seen.cells} cells of ${everyCell(preset).length}, ${seen.allowed} allowed, ` +
        `breaches: ${seen.breaches}\n`,
    );
    ledger?.close();
    await newsroom?.close();
  });

  const attempt = async ({ route, actor, state }: Cell): Promise<Outcome> => {
    const who = cast[actor] ?? { id: 0, headers: { Authorization: '' } };
    const subject = subjects.get(state) ?? { documentId: '', slug: '', digest: '', version: 0 };
    const work = () => route.attempt({ newsroom, who, subject });
    if (actor !== 'a named script') return work();
    return newsroom.strapi.plugin('editorial').service('actors').asSystem('matrix', work);
  };

  /** What is wrong with a cell; nothing if it came as foretold. */
  const breachOf = async (cell: Cell): Promise<string | null> => {
    const { verdict } = cell;
    const before = await liveDecks(ledger);
    const { isAllowed, said } = await attempt(cell);
    // What a save leaves for later belongs to its own cell.
    await newsroom.strapi.plugin('editorial').service('workflow').savedAreKept();
    const changed = await ledger.changed();
    const problems = [
      verdict.allowed !== 'either' && verdict.allowed !== isAllowed && `${isAllowed ? 'allowed' : 'refused'}: ${said}`,
      !isAllowed && changed.length > 0 && `refused, but left something in ${changed.join(', ')}: ${said}`,
      changed.length > 0 && (await readersProblem(cell, before)),
    ].filter(Boolean);
    await ledger.restore(changed);
    seen.cells += 1;
    seen.allowed += isAllowed ? 1 : 0;
    return problems.length > 0 ? `${cell.actor}, ${cell.state}: ${problems.join('; ')}` : null;
  };

  const readersProblem = async ({ state, verdict }: Cell, before: ReadonlyMap<string, string>) => {
    const { documentId = '', slug = '' } = subjects.get(state) ?? {};
    const foreseen = new Map(before);
    if (verdict.readers === 'working') foreseen.set(`${documentId}/en`, WORKING);
    if (verdict.readers === 'gone') foreseen.delete(`${documentId}/en`);
    const [wanted, found] = [foreseen, await liveDecks(ledger)].map((map) => JSON.stringify([...map].sort()));
    if (wanted !== found) return `live rows ${found}, foreseen ${wanted}`;
    const { status, body } = await newsroom.http.get(`/api/delivery/articles/${slug}`);
    const deck = foreseen.get(`${documentId}/en`);
    const isRight = deck === undefined ? [404, 410].includes(status) : status === 200 && body.data.deck === deck;
    return isRight ? null : `delivery answers ${status} ${JSON.stringify(body).slice(0, 120)}`;
  };

  const cells = everyCell(preset).filter((cell) => ASKS_ALL || isAskedByDefault(cell, preset));
  test.each(ROUTES.map((route, n): [string, number, Route] => [route.name, n, route]))(
    '%s (%i)',
    async (_, __, route) => {
      const breaches: string[] = [];
      for (const cell of cells.filter((one) => one.route === route)) {
        const breach = await breachOf(cell);
        if (breach) breaches.push(breach);
      }
      seen.breaches += breaches.length;
      expect(breaches).toEqual([]);
    },
    MATRIX_MS,
  );
}

async function openSqliteLedger({ strapi }: Newsroom): Promise<Ledger> {
  // Nothing here outlives the test: waiting for the disk at every commit would only take time.
  await strapi.db.connection.raw('pragma synchronous = off');
  return new SqliteLedger(process.env.DATABASE_FILENAME ?? '');
}

/** Code has no door for people, and people none for code: those pairs are no cells. */
function everyCell(preset: Preset): readonly Cell[] {
  return ROUTES.flatMap((route) =>
    actorsOf(route).flatMap((actor) =>
      Object.entries(STATES).map(([name, state]): Cell => {
        const verdict = foretell({ deed: route.deed, door: route.door, actor, state, preset });
        return { route, actor, state: name, verdict };
      }),
    ),
  );
}

function actorsOf({ door }: Route): readonly ActorName[] {
  return ACTORS.filter((actor) => roleOf(actor).doors.includes('code') === (door === 'code'));
}

/**
 * Under one preset or another: each route for each actor and in each state, and every cell whose outcome readers
 * notice. Approvals, which the presets decide, are asked under each of them.
 */
function isAskedByDefault({ route, actor, state, verdict }: Cell, preset: Preset): boolean {
  if (route.deed === 'approve' && STATES[state]?.stage === 'in_review') return true;
  const [r, a, s] = [ROUTES.indexOf(route), actorsOf(route).indexOf(actor), Object.keys(STATES).indexOf(state)];
  const isOnDiagonal = a === (s + r) % actorsOf(route).length;
  // Twice the route: else an actor, or a state, would meet the same preset on every route.
  const isTurnOfPreset = (s + 2 * r + (isOnDiagonal ? 0 : a)) % PRESETS.length === PRESETS.indexOf(preset);
  return isTurnOfPreset && (isOnDiagonal || verdict.readers !== 'same');
}
