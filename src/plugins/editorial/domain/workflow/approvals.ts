import type { Actor } from './actor';
import type { Approval } from './case';
import type { Policy } from './policy';
import { CAPABILITIES, type Capability } from './transitions';

export interface ApprovalGroup {
  readonly group: string;
  /** How many persons must say yes for it. */
  readonly count: number;
}

/** So many persons whoever they are, or so many for each of several groups. */
export type ApprovalRule = number | readonly ApprovalGroup[];

/** How far one group has come; `group` is null where anybody counts. */
export interface Tally {
  readonly group: string | null;
  readonly given: number;
  readonly needed: number;
}

export interface Count {
  readonly tallies: readonly Tally[];
  /** The group each approval counts for, in the order of the approvals; null where it counts for no group. */
  readonly countsFor: readonly (string | null)[];
}

/** The capability of those who speak for a group; one permission of each kind is made from it. */
export function groupCapability(group: string): Capability {
  return `approve.${group}`;
}

export function groupNames(rule: ApprovalRule): readonly string[] {
  return typeof rule === 'number' ? [] : rule.map(({ group }) => group);
}

/** Whether a text can have one person's yes and still be in review. */
export function takesSeveral(rule: ApprovalRule): boolean {
  const seats = typeof rule === 'number' ? rule : rule.reduce((sum, { count: size }) => sum + size, 0);
  return seats > 1;
}

/** Everything that somebody may be allowed to do with a type. */
export function capabilitiesUnder({ approvals }: Pick<Policy, 'approvals'>): readonly Capability[] {
  return [...CAPABILITIES, ...groupNames(approvals).map(groupCapability)];
}

/** The groups of the rule that this actor may speak for. */
export function groupsOf({ can }: Pick<Actor, 'can'>, rule: ApprovalRule): readonly string[] {
  return groupNames(rule).filter((group) => can.has(groupCapability(group)));
}

/**
 * Counts approvals, each for one group alone. Who belongs to several counts where it helps most: the seats of the
 * groups are filled as a maximum matching (augmenting paths: Kuhn 1955), so that the order of the approvals never
 * decides whether they suffice.
 */
export function count(approvals: readonly Pick<Approval, 'groups'>[], rule: ApprovalRule): Count {
  const groups = typeof rule === 'number' ? [{ group: null, count: rule }] : rule;
  const seats = groups.flatMap(({ group, count: size }) => Array.from({ length: size }, () => group));
  const holders = seated(approvals, seats);
  return {
    tallies: groups.map(({ group, count: needed }) => {
      const given = seats.filter((seat, n) => seat === group && holders[n] !== undefined).length;
      return { group, given, needed };
    }),
    countsFor: approvals.map((_, who) => seats[holders.indexOf(who)] ?? null),
  };
}

/** What is still missing, group by group; nothing where the approvals suffice. */
export function missing(approvals: readonly Pick<Approval, 'groups'>[], rule: ApprovalRule): readonly Tally[] {
  return count(approvals, rule).tallies.filter(({ given, needed }) => given < needed);
}

/** Who holds each seat, as an index into the approvals. Who has a seat may be moved to another, and never loses it. */
function seated(
  approvals: readonly Pick<Approval, 'groups'>[],
  seats: readonly (string | null)[],
): readonly (number | undefined)[] {
  const holders: (number | undefined)[] = seats.map(() => undefined);
  const findSeat = (who: number, tried: Set<number>): boolean =>
    seats.some((group, seat) => {
      const fits = group === null || approvals[who]?.groups.includes(group);
      if (!fits || tried.has(seat)) return false;
      tried.add(seat);
      const holder = holders[seat];
      if (holder !== undefined && !findSeat(holder, tried)) return false;
      holders[seat] = who;
      return true;
    });
  approvals.forEach((_, who) => findSeat(who, new Set()));
  return holders;
}
