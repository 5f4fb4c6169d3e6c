import type { Person } from '../../../domain/workflow/actor';
import type { Policy } from '../../../domain/workflow/policy';
import type { OpenItem } from '../../../domain/workflow/refusals';
import type { Row, Strapi } from '../strapi';
import type { EventRow } from './events';
import type { Key } from './key';
import type { Text } from './texts';

/** What a room tells the workflow about its type. Rows come with relations as documentIds. */
export interface TypeRules {
  readonly title: (row: Row) => string;
  readonly openItems: (row: Row) => readonly OpenItem[];
  /** Persons behind the text, as `author:<documentId>`; they may not approve it. */
  readonly authors: (row: Row) => readonly Person[];
  /** Documents that must be public before this one, and whose first version goes along with it. */
  readonly companions: (row: Row) => readonly Key[];
  /** Live documents that would break if this one were taken down. */
  readonly reliedOnBy: (key: Key) => Promise<readonly { documentId: string; title: string }[]>;
}

/** A step that was taken, as the other rooms hear of it: inside its transaction. */
export interface Transition {
  readonly key: Key;
  readonly event: EventRow;
  readonly isLive: boolean;
  /** What readers get from now on; set by `publish`, and by `adopt` of what was live before. */
  readonly live: Text | null;
}

export type TransitionListener = (transition: Transition) => Promise<void>;

/** All that the workflow's functions share. */
export interface Desk {
  readonly strapi: Strapi;
  readonly logKey: string;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly rules: Map<string, TypeRules>;
  readonly listeners: TransitionListener[];
  /** The names a person goes by, from an account such as `admin:3`. */
  identify: (account: string) => Promise<Person>;
  /** The clock; tests put in their own. */
  now: () => Date;
}

const PLAIN: TypeRules = {
  title: (row) => String(row.title ?? row.name ?? row.documentId),
  openItems: () => [],
  authors: () => [],
  companions: () => [],
  reliedOnBy: async () => [],
};

export function rulesOf(desk: Desk, uid: string): TypeRules {
  return desk.rules.get(uid) ?? PLAIN;
}

/** @throws Error for a type that is not under a workflow: asking is a mistake in code. */
export function policyOf(desk: Desk, uid: string): Policy {
  const policy = desk.policies.get(uid);
  if (!policy) throw new Error(`${uid} is not governed: name it in editorial.config.governs`);
  return policy;
}
