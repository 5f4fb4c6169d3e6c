import type { ChecklistView } from '../../../contracts/checklist';
import { linesOf, openItemsIn, type ChecklistLine } from '../../../domain/checklist/checklist';
import type { Checklist as Items } from '../../../domain/checklist/item';
import { currentCaller } from '../actor';
import { checklists, settingsOf } from '../config';
import { pagesById } from '../paging';
import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { FindOpen, Renumber, Subject } from '../workflow/desk';
import { mayOnText } from '../workflow/steps/granted';
import { keyColumns, type Key } from '../workflow/key';
import { nameAccounts } from '../workflow/record/names';
import { tickRows, ticksOf, type TickRow } from './tick-rows';
import { tick, untick } from './ticking';

/** What each type asks of its texts beside what the plugin does: seen in the text, or ticked by somebody. */
export interface Checklist {
  /** What holds steps up. */
  readonly openItems: FindOpen;
  readonly view: (key: Key) => Promise<ChecklistView>;
  /** @throws refusalError; 404 for an item that is not there to be ticked */
  readonly tick: (key: Key, item: string, digest: string) => Promise<ChecklistView>;
  readonly untick: (key: Key, item: string) => Promise<ChecklistView>;
  readonly forget: (key: Key) => Promise<void>;
  /** What these accounts answered for. */
  readonly ticksBy: (accounts: readonly string[]) => Promise<readonly object[]>;
  readonly renumber: Renumber;
  /** Every tick there is, or those with these numbers, in pages. */
  readonly all: (ids?: readonly number[]) => AsyncIterable<readonly TickRow[]>;
}

const TICK = ['targetUid', 'documentId', 'locale', 'item', 'digest', 'tickedBy', 'at'] as const;

/** What the room's functions share. */
export interface ChecklistDesk {
  readonly strapi: Strapi;
  readonly items: (uid: string) => Items;
}

export function createChecklist({ strapi }: { strapi: Strapi }): Checklist {
  const configured = checklists(settingsOf(strapi));
  const desk: ChecklistDesk = { strapi, items: (uid) => configured.get(uid) ?? {} };
  return {
    openItems: async (subject) => openItemsIn(await linesFor(desk, subject, await ticksFor(desk, subject.key))),
    view: (key) => view(desk, key),
    tick: async (key, item, digest) => {
      await tick(desk, key, item, digest);
      return view(desk, key);
    },
    untick: async (key, item) => {
      await untick(desk, key, item);
      return view(desk, key);
    },
    forget: async (key) => void (await tickRows(strapi).deleteMany({ where: keyColumns(key) })),
    ticksBy: (accounts) => tickRows(strapi).findMany({ where: { tickedBy: { $in: [...accounts] } } }),
    renumber: async (tickedBy, now) =>
      void (await tickRows(strapi).updateMany({ where: { tickedBy }, data: { tickedBy: now } })),
    all: (ids) => pagesById(tickRows(strapi), ids ? { id: { $in: [...ids] } } : {}, { select: TICK, size: 500 }),
  };
}

/** No query where nothing is ticked by hand. */
async function ticksFor({ strapi, items }: ChecklistDesk, key: Key): Promise<readonly TickRow[]> {
  const isTicked = Object.values(items(key.uid)).some(({ check }) => check === 'ticked');
  return isTicked ? ticksOf(strapi, key) : [];
}

async function linesFor(
  { items }: ChecklistDesk,
  { key, text, events }: Subject,
  ticks: readonly TickRow[],
): Promise<readonly ChecklistLine[]> {
  return linesOf(items(key.uid), { content: text.content, digest: text.digest, ticks, events });
}

async function view(desk: ChecklistDesk, key: Key): Promise<ChecklistView> {
  const { strapi } = desk;
  const subject = await service(strapi, 'workflow').subject(key);
  const ticks = await ticksFor(desk, key);
  const names = await nameAccounts(
    strapi,
    ticks.map(({ tickedBy }) => tickedBy),
  );
  const lines = (await linesFor(desk, subject, ticks)).map((line) => {
    const found = ticks.find(({ item }) => item === line.item);
    const tickedBy = found ? (names.get(found.tickedBy) ?? found.tickedBy) : null;
    return { ...line, tickedBy, tickedAt: found?.at ?? null };
  });
  return { lines, mayTick: await mayOnText(strapi, currentCaller(strapi), 'tick', key) };
}
