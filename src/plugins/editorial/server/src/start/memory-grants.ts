import { canonicalJson, type Json } from '../../../domain/workflow/digest';
import { PLUGIN } from '../plugin';
import { rows, type Strapi } from '../strapi';

/** A grant as it stands in its table: its own columns, and the id of whom it is for. */
type Grant = Readonly<Record<string, Json>>;

/** By the uid of their table. */
export type RememberedGrants = Readonly<Record<string, readonly Grant[]>>;

interface GrantTable {
  readonly columns: readonly string[];
  /** Attributes that say whom a grant is for, and where they are found. */
  readonly holders: Readonly<Record<string, string>>;
  readonly isOurs: Record<string, unknown>;
}

const OUR_ACTIONS = { action: { $startsWith: `plugin::${PLUGIN}.` } };

/** Grants of admin roles and admin tokens, of users-permissions roles, and of custom tokens of the content API. */
const TABLES: Readonly<Record<string, GrantTable>> = {
  'admin::permission': {
    columns: ['action', 'actionParameters', 'subject', 'properties', 'conditions'],
    holders: { role: 'admin::role', apiToken: 'admin::api-token' },
    isOurs: { $or: [OUR_ACTIONS, { subject: { $startsWith: `plugin::${PLUGIN}.` } }] },
  },
  'plugin::users-permissions.permission': {
    columns: ['action'],
    holders: { role: 'plugin::users-permissions.role' },
    isOurs: OUR_ACTIONS,
  },
  'admin::api-token-permission': { columns: ['action'], holders: { token: 'admin::api-token' }, isOurs: OUR_ACTIONS },
};

export const GRANT_TABLES: readonly string[] = Object.keys(TABLES);

export async function presentGrants(strapi: Strapi): Promise<RememberedGrants> {
  const present: Record<string, readonly Grant[]> = {};
  for (const [uid, table] of Object.entries(TABLES)) {
    if (strapi.db.metadata.has(uid)) present[uid] = await grantsIn(strapi, uid, table);
  }
  return present;
}

/** Grants again what is remembered and missing, to roles and tokens that are still there. */
export async function restoreGrants(strapi: Strapi, remembered: RememberedGrants): Promise<void> {
  for (const [uid, table] of Object.entries(TABLES)) {
    if (!strapi.db.metadata.has(uid)) continue;
    const present = new Set((await grantsIn(strapi, uid, table)).map(canonicalJson));
    const missing = (remembered[uid] ?? []).filter((grant) => !present.has(canonicalJson(grant)));
    for (const grant of missing) {
      if (await hasHolder(strapi, table, grant)) await rows<Grant>(strapi, uid).create({ data: grant });
    }
  }
}

async function grantsIn(strapi: Strapi, uid: string, { columns, holders, isOurs }: GrantTable): Promise<Grant[]> {
  const populate = Object.keys(holders);
  const found = await rows<Grant>(strapi, uid).findMany({ where: isOurs, populate, orderBy: { id: 'asc' } });
  return found.map((row) => {
    const own = columns.map((column) => [column, row[column] ?? null] as const);
    const held = populate.map((holder) => [holder, idOf(row[holder])] as const);
    return Object.fromEntries([...own, ...held]);
  });
}

function idOf(holder: Json | undefined): Json {
  return holder !== null && typeof holder === 'object' && 'id' in holder ? holder.id : null;
}

/** A role that was deleted meanwhile took its grants along. */
async function hasHolder(strapi: Strapi, { holders }: GrantTable, grant: Grant): Promise<boolean> {
  for (const [holder, uid] of Object.entries(holders)) {
    if (grant[holder] !== null && (await rows(strapi, uid).count({ where: { id: grant[holder] } })) > 0) return true;
  }
  return false;
}
