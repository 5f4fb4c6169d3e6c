import { inTransaction } from '../../strapi';
import { announce } from '../steps/announce';
import { adopt, adopted, hasChanges } from './adopt';
import { caseRows, findCases } from '../record/cases';
import type { Desk, Transition } from '../desk';
import { eventRows, sealed } from '../record/events';
import { keyColumns, keyText, together, type Key } from '../key';
import { liveTextsOf, workingTextsOf } from '../texts/texts';

/**
 * Opens the cases of many documents that have none, as `adopt` does for one, with a few queries for all of them: for
 * texts that came by import in their thousands. Hand it some hundreds at a time.
 * @returns how many were taken up
 */
export function adoptMany(desk: Desk, keys: readonly Key[]): Promise<number> {
  return inTransaction(desk.strapi, async () => {
    const known = await findCases(desk.strapi, keys);
    const logged = await keysWithLog(desk, keys);
    let count = 0;
    for (const { keys: group } of together(keys.filter((key) => !known.has(keyText(key))))) {
      const fresh = group.filter((key) => !logged.has(keyText(key)));
      const simple = await openAll(desk, fresh);
      for (const key of group.filter((one) => !simple.has(one))) if (await adopt(desk, key)) count += 1;
      count += simple.size;
    }
    return count;
  });
}

/** A language that was deleted and comes back goes on in its old log, which is nothing for the many. */
async function keysWithLog({ strapi }: Desk, keys: readonly Key[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { where } of together(keys)) {
    const select = ['targetUid', 'documentId', 'locale'];
    for (const { targetUid: uid, documentId, locale } of await eventRows(strapi).findMany({ where, select })) {
      found.add(keyText({ uid, documentId, locale }));
    }
  }
  return found;
}

/** All but those whose working copy has changes, which are two events each. @returns those that were opened */
async function openAll(desk: Desk, keys: readonly Key[]): Promise<ReadonlySet<Key>> {
  const { strapi, logKey } = desk;
  const [working, live] = [await workingTextsOf(strapi, keys), await liveTextsOf(strapi, keys)];
  const found = keys.flatMap((key) => {
    const texts = { working: working.get(key.documentId), live: live.get(key.documentId) ?? null };
    if (!texts.working || hasChanges({ ...texts, working: texts.working })) return [];
    return [{ key, ...adopted(desk, key.uid, texts.working, texts.live) }];
  });
  if (found.length === 0) return new Set();
  await caseRows(strapi).createMany({
    data: found.map(({ key, start }) => ({ ...keyColumns(key), ...start, seq: 1 })),
  });
  const transitions = found.map(({ key, event, start }): Transition => {
    const logged = sealed({ ...keyColumns(key), ...event, seq: 1 }, '', logKey);
    return {
      key,
      event: logged,
      isLive: start.isLive,
      live: live.get(key.documentId) ?? null,
      tells: [],
      involved: [],
    };
  });
  await eventRows(strapi).createMany({ data: transitions.map(({ event }) => event) });
  for (const listener of desk.listeners) await tell(listener, transitions);
  for (const transition of transitions) await announce(desk, transition);
  return new Set(found.map(({ key }) => key));
}

async function tell(listener: Desk['listeners'][number], transitions: readonly Transition[]): Promise<void> {
  if (listener.many) return listener.many(transitions);
  for (const transition of transitions) await listener(transition);
}
