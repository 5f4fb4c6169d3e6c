import { isLocalised, model, rows, type Row, type Strapi } from '../../strapi';
import { linksFrom, linksOf, linksTo, mayHold, type ComponentLink } from './component-links';
import { rulesOf, type Desk } from '../desk';
import type { Key } from '../key';

/** A row of a content type or of a component. */
export interface Place {
  readonly uid: string;
  readonly id: number;
}

export interface LiveDocument {
  readonly key: Key;
  readonly title: string;
}

/** Most ids in one query: databases limit them. */
const AT_ONCE = 500;

/** The live governed documents that these rows and components are part of. */
export async function liveHolders(desk: Desk, places: readonly Place[]): Promise<readonly LiveDocument[]> {
  const found: LiveDocument[] = [];
  const wholes = await wholesOf(desk, places);
  for (const uid of desk.policies.keys()) {
    const ids = wholes.filter((place) => place.uid === uid).map(({ id }) => id);
    for (const some of inPieces(ids)) {
      const live = { id: { $in: some }, publishedAt: { $notNull: true } };
      for (const row of await rows(desk.strapi, uid).findMany({ where: live }))
        found.push(liveDocument(desk, uid, row));
    }
  }
  return found;
}

/** The governed types, and the components that their texts may hold, all the way down. */
export function partTypes({ strapi, policies }: Desk): ReadonlySet<string> {
  const found = new Set<string>(policies.keys());
  for (const uid of found) {
    for (const { component, components = [] } of Object.values(model(strapi, uid).attributes)) {
      for (const part of component ? [component, ...components] : components) found.add(part);
    }
  }
  return found;
}

/** All components of the working copy, and those of the live row as well if asked: as `uid/id`. */
export async function partsOf(strapi: Strapi, key: Key, withLive: boolean): Promise<ReadonlySet<string>> {
  const parts = new Set<string>();
  let links = await linksOf(strapi, key, withLive);
  while (links.length > 0) {
    for (const link of links) parts.add(partText({ uid: link.component_type, id: link.cmp_id }));
    const below: ComponentLink[] = [];
    for (const [uid, ids] of byType(links.map((link) => ({ uid: link.component_type, id: link.cmp_id })))) {
      below.push(...(await linksFrom(strapi, uid, ids)));
    }
    links = below;
  }
  return parts;
}

export function partText({ uid, id }: Place): string {
  return `${uid}/${id}`;
}

function liveDocument(desk: Desk, uid: string, row: Row): LiveDocument {
  const { documentId } = row;
  const key = { uid, documentId, locale: isLocalised(desk.strapi, uid) ? (row.locale ?? '') : '' };
  return { key, title: rulesOf(desk, uid).title(row) };
}

/** From components up to the rows of governed types that hold them. */
async function wholesOf(desk: Desk, places: readonly Place[]): Promise<readonly Place[]> {
  const isComponent = ({ uid }: Place) => model(desk.strapi, uid)?.modelType === 'component';
  const wholes: Place[] = [];
  for (let level = places; level.length > 0;) {
    wholes.push(...level.filter((place) => !isComponent(place)));
    const above: Place[] = [];
    for (const [uid, ids] of byType(level.filter(isComponent))) above.push(...(await holdersOf(desk, uid, ids)));
    level = above;
  }
  return wholes;
}

async function holdersOf({ strapi, policies }: Desk, component: string, ids: readonly number[]): Promise<Place[]> {
  const holders = [...policies.keys(), ...Object.keys(strapi.components)].filter((uid) =>
    mayHold(strapi, uid, component),
  );
  const found: Place[] = [];
  for (const uid of holders) {
    for (const some of inPieces(ids)) {
      const links = await linksTo(strapi, uid, component, some);
      found.push(...links.map(({ entity_id: id }) => ({ uid, id })));
    }
  }
  return found;
}

function byType(places: readonly Place[]): ReadonlyMap<string, readonly number[]> {
  const ids = new Map<string, number[]>();
  for (const { uid, id } of places) ids.set(uid, [...(ids.get(uid) ?? []), id]);
  return ids;
}

function inPieces(ids: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, n) => ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE));
}
