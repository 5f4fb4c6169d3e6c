import { LEASE_MS, type PresenceView } from '../../../contracts/presence';
import { actorKey } from '../../../domain/workflow/actor';
import { currentCaller } from '../actor';
import { ownRows } from '../stored/own-rows';
import { inTransaction, type RowQuery, type Strapi } from '../strapi';
import { keyColumns, type Key } from '../workflow/key';
import { nameAccounts } from '../workflow/record/names';

interface LeaseRow {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly account: string;
  /** ISO 8601 instants, by the clocks of the servers. */
  readonly since: string;
  readonly until: string;
  /** Null for who came while somebody else had it, or lost it. */
  readonly holdsSince: string | null;
  readonly lostTo: string | null;
  readonly lostAt: string | null;
}

/** Who has which entry open. Everything is in the database, and everything in it ends by itself. */
export interface Presence {
  /** A sign of life of the signed-in person: one write, once they are there. */
  readonly beat: (key: Key) => Promise<PresenceView>;
  /** The signed-in person works on it from now on; whoever did is told at their next beat. */
  readonly takeOver: (key: Key) => Promise<PresenceView>;
  readonly leave: (key: Key) => Promise<void>;
  /** Forgets what these accounts have open. */
  readonly erase: (accounts: readonly string[]) => Promise<void>;
  readonly setClock: (now: () => Date) => void;
}

interface Here {
  readonly strapi: Strapi;
  readonly key: Key;
  readonly account: string;
  readonly now: Date;
}

export function createPresence({ strapi }: { strapi: Strapi }): Presence {
  let clock = () => new Date();
  const here = (key: Key): Here => ({ strapi, key, account: actorKey(currentCaller(strapi)), now: clock() });
  return {
    beat: (key) => beat(here(key)),
    takeOver: (key) => takeOver(here(key)),
    leave: async (key) => {
      const { account } = here(key);
      await leaseRows(strapi).deleteMany({ where: { ...keyColumns(key), account } });
    },
    erase: async (accounts) => {
      await leaseRows(strapi).deleteMany({ where: { account: { $in: [...accounts] } } });
    },
    setClock: (now) => void (clock = now),
  };
}

function leaseRows(strapi: Strapi): RowQuery<LeaseRow> {
  return ownRows<LeaseRow>(strapi, 'lease');
}

async function beat(here: Here): Promise<PresenceView> {
  if (!(await goOn(here))) await arrive(here);
  const open = await openLeases(here);
  if (open.some(({ holdsSince }) => holdsSince !== null)) return viewOf(here, open);
  const data = { holdsSince: here.now.toISOString(), lostTo: null, lostAt: null };
  await leaseRows(here.strapi).updateMany({ where: mine(here), data });
  return viewOf(here, await openLeases(here));
}

/** Puts off the end of a lease that has not ended; false where there is none. */
async function goOn(here: Here): Promise<boolean> {
  const where = { ...mine(here), until: { $gt: here.now.toISOString() } };
  const { count } = await leaseRows(here.strapi).updateMany({ where, data: { until: untilOf(here) } });
  return count > 0;
}

/** What ended is swept out as somebody comes. Of two tabs that open at once, the second goes on with the first's lease. */
async function arrive(here: Here): Promise<void> {
  const { strapi, key, account, now } = here;
  await leaseRows(strapi).deleteMany({ where: { until: { $lte: now.toISOString() } } });
  const since = now.toISOString();
  const lease = {
    ...keyColumns(key),
    account,
    since,
    until: untilOf(here),
    holdsSince: null,
    lostTo: null,
    lostAt: null,
  };
  try {
    await inTransaction(strapi, () => leaseRows(strapi).createMany({ data: [lease] }));
  } catch (error) {
    if (!(await goOn(here))) throw error;
  }
}

function takeOver(here: Here): Promise<PresenceView> {
  const { strapi, key, account, now } = here;
  const at = now.toISOString();
  return inTransaction(strapi, async () => {
    if (!(await goOn(here))) await arrive(here);
    await leaseRows(strapi).updateMany({
      where: { ...keyColumns(key), account: { $ne: account }, holdsSince: { $notNull: true } },
      data: { holdsSince: null, lostTo: account, lostAt: at },
    });
    const own = { holdsSince: at, lostTo: null, lostAt: null };
    await leaseRows(strapi).updateMany({ where: mine(here), data: own });
    return viewOf(here, await openLeases(here));
  });
}

function openLeases({ strapi, key, now }: Here): Promise<LeaseRow[]> {
  const where = { ...keyColumns(key), until: { $gt: now.toISOString() } };
  return leaseRows(strapi).findMany({ where, orderBy: [{ since: 'asc' }, { id: 'asc' }] });
}

async function viewOf({ strapi, account }: Here, open: readonly LeaseRow[]): Promise<PresenceView> {
  const holder = firstHolder(open);
  const own = open.find((lease) => lease.account === account);
  const others = open.filter((lease) => lease.account !== account);
  const named = [...others.map((lease) => lease.account), ...(own?.lostTo ? [own.lostTo] : [])];
  const names = await nameAccounts(strapi, named);
  const { lostTo = null, lostAt = null } = own ?? {};
  return {
    others: others.map((lease) => ({
      name: names.get(lease.account) ?? lease.account,
      since: lease.since,
      isHolder: lease === holder,
    })),
    isMine: holder !== undefined && holder === own,
    takenOver: lostTo !== null && lostAt !== null ? { name: names.get(lostTo) ?? lostTo, at: lostAt } : null,
  };
}

/** Two who came in the same moment both think they hold it: the first of them does. */
function firstHolder(open: readonly LeaseRow[]): LeaseRow | undefined {
  const holding = open.filter(({ holdsSince }) => holdsSince !== null);
  return holding.sort(
    (one, other) => (one.holdsSince ?? '').localeCompare(other.holdsSince ?? '') || one.id - other.id,
  )[0];
}

function mine({ key, account }: Here) {
  return { ...keyColumns(key), account };
}

function untilOf({ now }: Here): string {
  return new Date(now.getTime() + LEASE_MS).toISOString();
}
