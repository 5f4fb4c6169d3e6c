import { rows, type Strapi } from '../../strapi';
import { closed } from './closed';
import type { Desk } from '../desk';
import { liveHolders, partsOf, partText, type Place } from './holders';
import { isOpenForLiveWrites, openings, type Opening } from '../gate/tokens';

interface LifecycleEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: Record<string, unknown> };
}

/**
 * The net under components: `strapi.db.query('editorial.credit').update` and `documents(uid).updateComponents` raise
 * no event on the document they belong to. A component that is made anew belongs to nobody yet; the link to it
 * is a write of its owner's.
 */
export function spreadNetUnderComponents(desk: Desk): void {
  const refuse = ({ model, params }: LifecycleEvent) => refuseClosed(desk, model.uid, params.where ?? {});
  desk.strapi.db.lifecycles.subscribe({
    models: Object.keys(desk.strapi.components),
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  });
}

/** Strapi deletes a row before its components, and the links between them with it: so they are read before that. */
export async function readOwnParts(strapi: Strapi): Promise<void> {
  for (const opening of openings()) await ownParts(strapi, opening);
}

async function refuseClosed(desk: Desk, uid: string, where: Record<string, unknown>): Promise<void> {
  await refuseHeld(desk, await foreignParts(desk.strapi, await touched(desk.strapi, uid, where)));
}

/** @throws NOT_PERMITTED where these are part of a live document that no running step names. */
export async function refuseHeld(desk: Desk, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  const held = await liveHolders(desk, places);
  const untouchable = held.filter(({ key }) => !isOpenForLiveWrites(key));
  if (untouchable.length > 0) throw closed(untouchable);
}

async function touched(strapi: Strapi, uid: string, where: Record<string, unknown>): Promise<readonly Place[]> {
  const { id, ...others } = where;
  if (typeof id === 'number' && Object.keys(others).length === 0) return [{ uid, id }];
  return (await rows(strapi, uid).findMany({ where, select: ['id'] })).map((row) => ({ uid, id: row.id }));
}

/** Those that are no part of a document under way: its own are read once for each save or step. */
async function foreignParts(strapi: Strapi, places: readonly Place[]): Promise<readonly Place[]> {
  let foreign = places;
  for (const opening of openings()) {
    if (foreign.length === 0) return foreign;
    const own = await ownParts(strapi, opening);
    foreign = foreign.filter((place) => !own.has(partText(place)));
  }
  return foreign;
}

function ownParts(strapi: Strapi, opening: Opening): Promise<ReadonlySet<string>> {
  return (opening.parts ??= partsOf(strapi, opening.key, opening.action !== 'save'));
}
