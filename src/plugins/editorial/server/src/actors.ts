import { asPerson, asSystem } from './actor';

/** How scripts of the application say who acts: a named job, or a known person. Offered as the service `actors`. */
export interface Actors {
  readonly asSystem: typeof asSystem;
  readonly asPerson: typeof asPerson;
}

export const createActors = (): Actors => ({ asSystem, asPerson });
