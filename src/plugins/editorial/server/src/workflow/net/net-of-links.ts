import { beforeSilentWrites } from '../../silent-writes';
import { rows, type Strapi } from '../../strapi';
import type { Desk } from '../desk';
import { partTypes, type Place } from './holders';
import { refuseHeld } from './net-of-components';

interface LifecycleEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: Record<string, unknown>; readonly data?: unknown };
}

type Link = Readonly<Record<string, unknown>>;

/** The rows of a type or a component that a link belongs to. */
type OwnerOf = (link: Link) => Place;

/**
 * The net under links: the tables between a text and its components, files and relations are models of their own to
 * `strapi.db.query`, and three of its methods write them without a word. The document service needs neither.
 */
export function spreadNetUnderLinks(desk: Desk): void {
  const { strapi } = desk;
  const holders = [...partTypes(desk)];
  const owners = new Map(holders.flatMap((uid) => linksOfModel(strapi, uid)));
  const check = async ({ model, params }: LifecycleEvent) => {
    const ownerOf = owners.get(model.uid);
    if (ownerOf) await refuseHeld(desk, (await touchedLinks(strapi, model.uid, params)).map(ownerOf));
  };
  strapi.db.lifecycles.subscribe({
    models: [...owners.keys()],
    beforeCreate: check,
    beforeCreateMany: check,
    beforeUpdate: check,
    beforeUpdateMany: check,
    beforeDelete: check,
    beforeDeleteMany: check,
  });
  for (const uid of holders) beforeSilentWrites(strapi, uid, (id) => refuseHeld(desk, [{ uid, id }]));
}

/** The tables that link a model to others, by name. */
function linksOfModel(strapi: Strapi, uid: string): readonly (readonly [string, OwnerOf])[] {
  return Object.values(strapi.db.metadata.get(uid).attributes).flatMap((attribute) => {
    const table = 'joinTable' in attribute ? attribute.joinTable : undefined;
    if (table && 'joinColumn' in table) return [[table.name, ownedBy(uid, table.joinColumn.name)] as const];
    return 'morphBy' in attribute && attribute.morphBy ? morphTable(strapi, attribute) : [];
  });
}

/** Files lie the other way round: the file has the table, and each link names the type it leads to. */
function morphTable(strapi: Strapi, { target, morphBy }: { target?: string; morphBy?: string }) {
  const attribute = strapi.db.metadata.get(target ?? '').attributes[morphBy ?? ''];
  const table = attribute && 'joinTable' in attribute ? attribute.joinTable : undefined;
  if (!table || !('morphColumn' in table)) return [];
  const { idColumn, typeColumn } = table.morphColumn;
  const ownerOf: OwnerOf = (link) => ({ uid: String(link[typeColumn.name]), id: Number(link[idColumn.name]) });
  return [[table.name, ownerOf] as const];
}

function ownedBy(uid: string, column: string): OwnerOf {
  return (link) => ({ uid, id: Number(link[column]) });
}

/** Links as they are, and as they would be. */
async function touchedLinks(strapi: Strapi, uid: string, { where, data }: LifecycleEvent['params']): Promise<Link[]> {
  const written = (Array.isArray(data) ? data : [data]).filter((one): one is Link => typeof one === 'object' && !!one);
  if (!where) return written;
  const found = await rows<Link>(strapi, uid).findMany({ where });
  return [...found, ...written.flatMap((change) => found.map((link) => ({ ...link, ...change })))];
}
