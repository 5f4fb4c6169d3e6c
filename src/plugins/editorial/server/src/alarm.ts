import type { Strapi } from './strapi';

/** Between two rounds of which the first left something undone, as when a neighbour is down. */
const AGAIN_MS = 10_000;
/** At most asleep: other instances write into the same tables. */
const LONGEST_MS = 30_000;

export interface Alarm {
  readonly start: () => void;
  /** Something may have become due just now. */
  readonly wake: () => void;
  /** Ends once a round that runs has. */
  readonly stop: () => Promise<void>;
}

interface Work {
  readonly name: string;
  readonly round: () => Promise<void>;
  /** ISO 8601 instant of what is due first; null for nothing. */
  readonly nextDue: () => Promise<string | null>;
  readonly now: () => Date;
}

/** Does the work when something is due, and sleeps until the next is: one indexed question is all that a quiet hour costs. */
export function createAlarm(strapi: Strapi, work: Work): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let [isStarted, isWanted] = [false, false];

  const sleep = (milliseconds: number) => {
    timer = setTimeout(begin, milliseconds).unref();
  };
  const begin = () => {
    clearTimeout(timer);
    isWanted = false;
    running = look(strapi, work).then((pause) => {
      running = null;
      if (isStarted) sleep(isWanted ? 0 : pause);
    });
  };
  return {
    start: () => {
      isStarted = true;
      sleep(AGAIN_MS);
    },
    wake: () => {
      isWanted = true;
      if (isStarted && !running) begin();
    },
    stop: async () => {
      isStarted = false;
      clearTimeout(timer);
      await running;
    },
  };
}

/** @returns how long to sleep, in milliseconds */
async function look(strapi: Strapi, work: Work): Promise<number> {
  try {
    const before = await untilDue(work);
    if (before > 0) return Math.min(before, LONGEST_MS);
    await work.round();
    const after = await untilDue(work);
    return after > 0 ? Math.min(after, LONGEST_MS) : AGAIN_MS;
  } catch (error) {
    strapi.log.error(`${work.name}: what is due cannot be read: ${String(error)}`);
    return AGAIN_MS;
  }
}

async function untilDue({ nextDue, now }: Work): Promise<number> {
  const due = await nextDue();
  return due === null ? LONGEST_MS : Date.parse(due) - now().getTime();
}
