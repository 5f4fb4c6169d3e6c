import type { Answer } from '../http/answer';
import { createShelf } from './shelf';

/** Of one answer beside its body: headers, key names, entries of the indexes. A round figure, on the safe side. */
const OVERHEAD_BYTES = 2_048;

interface About {
  readonly keys: readonly string[];
  readonly ticket: number;
  /** Milliseconds from which the answer is another although nothing changed. */
  readonly until: number;
}

/** The same answer in other bytes. */
interface Form {
  readonly of: { readonly address: string; readonly answer: Answer };
  readonly address: string;
  readonly answer: Answer;
}

/** Finished answers, by address; those that nobody asked for longest go first when the room is used up. */
export interface Memory {
  /** @param now milliseconds; an answer whose time is over is not given */
  readonly get: (address: string, now: number) => Answer | null;
  /**
   * Whatever is dropped between the ticket and the keeping may have changed what was being read, so that an answer
   * with an old ticket is not kept.
   */
  readonly ticket: () => number;
  readonly keep: (address: string, answer: Answer, about: About) => void;
  /** Keeps another form of an answer, for as long as the answer itself may be given; nothing if it is not kept any more. */
  readonly keepForm: (form: Form) => void;
  /** Drops every answer that shows one of these; all of them without a list. */
  readonly drop: (keys?: readonly string[]) => void;
}

/** @param room in bytes; 0 keeps nothing */
export function createMemory(room: number): Memory {
  const shelf = createShelf<Answer>();
  let changes = 0;

  const keep: Memory['keep'] = (address, answer, { keys, ticket, until }) => {
    const bytes = (answer.body?.length ?? 0) + OVERHEAD_BYTES + 2 * address.length;
    if (ticket !== changes || keys.length === 0 || bytes > room) return;
    shelf.put(address, { thing: answer, keys, bytes, until });
    shelf.shrinkTo(room);
  };

  return {
    get: (address, now) => {
      const one = shelf.at(address);
      if (!one || one.until <= now) return null;
      shelf.touch(address, one);
      return one.thing;
    },
    ticket: () => changes,
    keep,
    keepForm: ({ of, address, answer }) => {
      const whole = shelf.at(of.address);
      if (whole?.thing !== of.answer) return;
      const { keys, until } = whole;
      keep(address, answer, { keys, until, ticket: changes });
    },
    drop: (keys) => {
      changes += 1;
      shelf.remove(keys);
    },
  };
}
