import type { Capability } from './transitions';

export type ActorKind = 'admin' | 'user' | 'api-token' | 'system';

/**
 * Who a person is, as the set of names they go by: their account, and the author their account is linked to.
 * Two accounts linked to one author are one person.
 */
export type Person = readonly string[];

export interface Actor {
  readonly kind: ActorKind;
  /** Id of the account, token or script; never a name or an e-mail address. */
  readonly id: string;
  readonly person: Person;
  readonly can: ReadonlySet<Capability>;
}

/** An actor as the log names it, such as `admin:3`. */
export function actorKey(actor: Pick<Actor, 'kind' | 'id'>): string {
  return `${actor.kind}:${actor.id}`;
}

export function isSamePerson(one: Person, other: Person): boolean {
  return one.some((name) => other.includes(name));
}

/** Tokens and scripts may submit, and publish what is approved; judging a text takes a person. */
export function isHuman(actor: Pick<Actor, 'kind'>): boolean {
  return actor.kind === 'admin' || actor.kind === 'user';
}
