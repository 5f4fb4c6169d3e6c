/** What readers may get of one thing: what the last change that returned made of it, or changes that run meanwhile. */
export class Truth {
  private readonly states: string[];
  private settled = 0;

  constructor(
    readonly name: string,
    first: string,
  ) {
    this.states = [first];
  }

  /** Begins a look; the answer to it must fit what was true from then on. */
  look(): (seen: string, fits?: (state: string) => boolean) => void {
    const since = this.settled;
    return (seen, fits = (state) => state === seen) => {
      const may = this.states.slice(since);
      if (!may.some(fits)) throw new Error(`${this.name}: ${seen} was read, where it could be ${may.join(' or ')}`);
    };
  }

  /** @param change returns once readers must see it */
  async becomes(state: string, change: () => PromiseLike<unknown>): Promise<void> {
    this.states.push(state);
    await change();
    this.settled = this.states.length - 1;
  }
}

/**
 * Readers, each over and over again, for as long as the others live.
 * @throws AggregateError of all that went wrong. @returns how often they read
 */
export async function storm(
  lives: readonly Promise<void>[],
  readers: readonly (() => Promise<void>)[],
): Promise<number> {
  let [isOver, reads] = [false, 0];
  const readsOn = async (read: () => Promise<void>) => {
    for (; !isOver; reads += 1) await read();
  };
  const reading = Promise.allSettled(readers.map(readsOn));
  const lived = await Promise.allSettled(lives);
  isOver = true;
  const failures = [...lived, ...(await reading)].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
  return reads;
}
