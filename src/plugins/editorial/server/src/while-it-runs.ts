export interface Lasting {
  isOver?: true;
}

/** Does the work and marks the thing as over: what the work leaves running behind itself still carries it, and sees that. */
export async function whileItRuns<T>(thing: Lasting, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    thing.isOver = true;
  }
}
