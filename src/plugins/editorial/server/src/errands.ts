import type { Caller } from './actor';
import { createAround } from './around';
import { whileItRuns, type Lasting } from './while-it-runs';

/** What runs as a script, or as a person who is not at a door. */
interface Errand extends Lasting {
  readonly caller: Caller;
}

const errands = createAround<Errand>();

/** Runs `work` as somebody who is not at a door; what it leaves running behind itself does so no more. */
export function onErrand<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
  const errand: Errand = { caller };
  return errands.run(errand, () => whileItRuns(errand, work));
}

/** Whoever the code around runs as, where it is on an errand. */
export function errandCaller(): Caller | undefined {
  const errand = errands.get();
  return errand?.isOver ? undefined : errand?.caller;
}
