import type { Announcement } from '../../../contracts/announcement';
import type { Advice } from '../../../domain/article/advice';
import type { Tier } from '../../../domain/revisions/thinning';
import type { Person } from '../../../domain/workflow/actor';
import type { Policy } from '../../../domain/workflow/policy';
import type { NamedDocument, OpenItem } from '../../../domain/workflow/refusals';
import type { Row, Strapi } from '../strapi';
import { brokenFields } from './gate/broken-fields';
import type { EventRow } from './record/events';
import type { Key } from './key';
import type { KnownTexts } from './texts/known-texts';
import type { LateKeeping } from './texts/late-keeping';
import { plainRules } from './plain-rules';
import type { Text } from './texts/texts';

/** What a room tells the workflow about its type. Rows come with relations as documentIds. */
export interface TypeRules {
  readonly title: (row: Row) => string;
  readonly openItems: (row: Row) => readonly OpenItem[];
  /** Persons behind the text, as `author:<documentId>`; they may not approve it. */
  readonly authors: (row: Row) => readonly Person[];
  /** Condition on the working copies that have these profiles behind them, as `authors` says of each. */
  readonly authoredBy?: (profiles: readonly string[]) => Record<string, unknown>;
  /** Documents that must be public before this one, and whose first version goes along with it. */
  readonly companions: (row: Row) => readonly Key[];
  /** What an editor should know before a step, though it holds nothing up. */
  readonly advice?: (row: Row) => Promise<readonly Advice[]>;
  /** What the text itself tells readers of its retraction, if it does. */
  readonly notice?: (row: Row) => string | null;
  /** Live documents that would break if this one were taken down, where that is more than a link to it. */
  readonly reliedOnBy?: (key: Key) => Promise<readonly NamedDocument[]>;
}

/** A step that was taken, as the other rooms hear of it: inside its transaction. */
export interface Transition {
  readonly key: Key;
  readonly event: EventRow;
  readonly isLive: boolean;
  /** What readers get from now on; set by `publish`, and by `adopt` of what was live before. */
  readonly live: Text | null;
  /** Accounts that took no part and should hear of it, such as `admin:3`: the last approver, of a minor edit. */
  readonly tells: readonly string[];
  /** Whose text it is: the accounts that opened it and that handed it in. */
  readonly involved: readonly string[];
}

/** What a step means to front ends, inside its transaction and after the listeners. */
export type ReachOf = (transition: Transition) => Promise<Pick<Announcement, 'slug' | 'previousSlug' | 'keys'>>;

/** The persons behind accounts, all of them at once. */
export type Identify = (accounts: readonly string[]) => Promise<ReadonlyMap<string, Person>>;

export interface TransitionListener {
  (transition: Transition): Promise<void>;
  /** The same for many texts that are adopted at once, in fewer queries; without it they are told of one by one. */
  readonly many?: (transitions: readonly Transition[]) => Promise<void>;
}

/** A working copy before a step, as rooms that ask something of it see it. */
export interface Subject {
  readonly key: Key;
  readonly text: Text;
  /** The newest of the log, oldest first. */
  readonly events: readonly EventRow[];
}

/** What a room finds open in a text, beside what its type asks for; what it finds holds up the steps that need it closed. */
export type FindOpen = (subject: Subject) => Promise<readonly OpenItem[]>;

/** What no archive has, and a data transfer would take away: read before it, put back after it. */
export interface Remembered {
  readonly name: string;
  /** As JSON can say it; asked for in a transaction. */
  readonly read: () => Promise<unknown>;
  readonly putBack: (what: unknown) => Promise<void>;
}

/** A room's part in calling an account by another number: in whatever it keeps, `old` becomes `now`, both such as `user:3`. */
export type Renumber = (old: string, now: string) => Promise<void>;

/** All that the workflow's functions share. */
export interface Desk {
  readonly strapi: Strapi;
  readonly logKey: string;
  readonly policies: ReadonlyMap<string, Policy>;
  /** The standard notice of each type's retracted texts. */
  readonly standardNotice: (uid: string) => string;
  /** How saved texts are thinned out. */
  readonly tiers: readonly Tier[];
  readonly rules: Map<string, TypeRules>;
  readonly listeners: TransitionListener[];
  readonly conditions: FindOpen[];
  readonly knownTexts: KnownTexts;
  readonly lateKeeping: LateKeeping;
  /** Told, in its transaction, of a working copy that was deleted and whose case went with it. */
  readonly removals: ((key: Key) => Promise<void>)[];
  readonly remembered: Remembered[];
  readonly renumberings: Renumber[];
  /** The names that persons go by, from accounts such as `admin:3`. */
  identify: Identify;
  reachOf: ReachOf;
  /** The clock; tests put in their own. */
  now: () => Date;
}

/** Everything that is open in a text: what its type asks for, what its schema does, then what the rooms do. */
export async function openItemsOf(desk: Desk, subject: Subject): Promise<readonly OpenItem[]> {
  const { key, text } = subject;
  const asked = rulesOf(desk, key.uid).openItems(text.row);
  const named = new Set(asked.map(({ field }) => field));
  const broken = brokenFields(desk.strapi, key.uid, text.row).filter(({ field }) => !named.has(field));
  const items = [...asked, ...broken];
  for (const find of desk.conditions) items.push(...(await find(subject)));
  return items;
}

export function rulesOf(desk: Desk, uid: string): TypeRules {
  return desk.rules.get(uid) ?? plainRules(desk.strapi, uid);
}

/** @throws Error for a type that is not under a workflow: asking is a mistake in code. */
export function policyOf(desk: Desk, uid: string): Policy {
  const policy = desk.policies.get(uid);
  if (!policy) throw new Error(`${uid} is not governed: name it in editorial.config.governs`);
  return policy;
}
