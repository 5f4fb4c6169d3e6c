import { contradictions } from './agreement';
import { ACTS, type Act, type Desks } from './crash-acts';
import type { Newsroom } from './newsroom';
import { difference, settledBooksOf, type Books } from './plugin-tables';

/** What an act changes when nothing comes between: rows that came and went, by table. */
export interface Course {
  readonly name: string;
  readonly act: Act;
  /** Number of its last commit among its statements. */
  readonly committed: number;
  readonly changes: Record<string, string>;
}

export interface Trial {
  readonly newsroom: Newsroom;
  /** Of the instance that lives. */
  readonly desks: Desks;
  /** Takes the act, and has it end before its time. */
  readonly crash: (course: Course, documentId: string) => Promise<void>;
}

/** Takes each act once, undisturbed. */
export async function learnCourses(newsroom: Newsroom, desks: Desks): Promise<readonly Course[]> {
  const courses: Course[] = [];
  for (const [name, act] of Object.entries(ACTS)) {
    const documentId = await act.prepare(desks);
    const before = await settledBooksOf(newsroom);
    let committed = 0;
    const stop = onStatements(newsroom, (n, sql) => {
      if (/^commit/i.test(sql)) committed = n;
    });
    await succeed(act, desks, documentId);
    stop();
    courses.push({ name, act, committed, changes: difference(before, await settledBooksOf(newsroom)) });
  }
  return courses;
}

/** Calls `hear` with the number of each statement, before it is sent; answers how to stop and their count. */
export function onStatements({ strapi }: Newsroom, hear: (n: number, sql: string) => void): () => number {
  let sent = 0;
  const listener = ({ sql }: { sql: string }) => hear(++sent, sql);
  strapi.db.connection.on('query', listener);
  return () => {
    strapi.db.connection.off('query', listener);
    return sent;
  };
}

/**
 * One crash. Afterwards either nothing has happened, and then the act can be taken, or all of it. Answers what is
 * wrong, and whether it happened.
 */
export async function outcomeOf(
  trial: Trial,
  course: Course,
): Promise<{ wrong: readonly string[]; happened: boolean }> {
  const { newsroom, desks } = trial;
  const documentId = await course.act.prepare(desks);
  const before = await settledBooksOf(newsroom);
  await trial.crash(course, documentId);
  const after = await settledBooksOf(newsroom);
  const happened = Object.keys(difference(before, after)).length > 0;
  if (!happened) await succeed(course.act, desks, documentId);
  const wrong = [...halves(course, before, await settledBooksOf(newsroom)), ...(await contradictions(newsroom))];
  return { wrong, happened };
}

export async function succeed({ act }: Act, desks: Desks, documentId: string): Promise<void> {
  const { status } = await act(desks, documentId);
  if (status !== 200 && status !== 201) throw new Error(`the act itself was refused: ${status}`);
}

function halves({ changes }: Course, before: Books, after: Books): readonly string[] {
  const [expected, found] = [changes, difference(before, after)].map((one) => JSON.stringify(one));
  return found === expected ? [] : [`changed ${found} instead of ${expected}`];
}
