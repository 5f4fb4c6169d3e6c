import { problem } from '../../http-errors';

/** What an answer was about to show has been replaced since it was found. */
const OVERTAKEN = problem(503, 'OVERTAKEN', 'What this shows was being replaced while it was read. Ask again.');

/** As often as somebody may publish in between; each time it is some milliseconds in which they must have. */
const MOST_TRIES = 20;

/** Reads again what a publication has overtaken: an article is on its list at every moment. @throws OVERTAKEN in the end */
export async function unlessOvertaken<T>(read: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error !== OVERTAKEN || tries === MOST_TRIES) throw error;
    return unlessOvertaken(read, tries + 1);
  }
}

/** @throws OVERTAKEN where not everything that was looked for is there any more */
export function allOfThem<Row>(rows: readonly Row[], ids: readonly number[]): readonly Row[] {
  if (rows.length < ids.length) throw OVERTAKEN;
  return rows;
}
