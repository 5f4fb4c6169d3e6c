import { setTimeout as sleep } from 'node:timers/promises';
import { desksAt, DUE, type Staff } from './crash-acts';
import { outcomeOf, type Course, type Trial } from './crash-trials';
import type { Environment } from './databases';
import { Instance, type Fuse } from './instance';

/** A server that loses a client finds out when it has finished what it does. */
const SETTLE_MS = 150;

/** Instances that are to die, each on the database of one that lives; the next starts while the last is looked at. */
export class Victims {
  private next: Promise<Instance>;

  constructor(
    private readonly environment: Environment,
    private readonly isOneAtATime: boolean,
  ) {
    this.next = Instance.start(environment);
  }

  async take(): Promise<Instance> {
    const instance = await this.next;
    if (!this.isOneAtATime) this.next = Instance.start(this.environment);
    return instance;
  }

  /** SQLite has one writer, so there the next one starts when the last is gone. */
  buried(): void {
    if (this.isOneAtATime) this.next = Instance.start(this.environment);
  }

  async end(): Promise<void> {
    await (await this.next).kill();
  }
}

export interface Kill extends Fuse {
  readonly course: Course;
}

/** Kills a process at a chosen statement of an act, and answers what that left wrong. */
export async function killDuring(
  trial: Omit<Trial, 'crash'>,
  staff: Staff,
  victims: Victims,
  { course, ...fuse }: Kill,
) {
  let wasHit = false;
  const crash = async ({ act }: Course, documentId: string) => {
    const victim = await victims.take();
    await victim.setClock(DUE);
    const desks = desksAt(trial.newsroom, staff, () => victim.publishDue(), victim.http);
    await victim.arm(fuse);
    await Promise.resolve(act.act(desks, documentId)).catch(() => (wasHit = true));
    await victim.kill();
    await sleep(SETTLE_MS);
    victims.buried();
  };
  const outcome = await outcomeOf({ ...trial, crash }, course);
  return { ...outcome, wasHit };
}
