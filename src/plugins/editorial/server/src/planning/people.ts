import type { AccountView } from '../../../contracts/planning';
import { groupCapability } from '../../../domain/workflow/approvals';
import { approverGroups, settingsOf } from '../config';
import { actionName, permissionName, PLUGIN } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { nameAccounts } from '../workflow/record/names';

interface Grant {
  readonly role?: { readonly id: number } | null;
}

interface Account {
  readonly id: number;
}

/** Accounts of people who can work on texts of a type: those whose role lets them write or judge it. */
export async function workersOn(strapi: Strapi, uid: string): Promise<readonly string[]> {
  return [...(await administrators(strapi, uid)), ...(await users(strapi, uid))];
}

/** The same with their names, by name. */
export async function peopleFor(strapi: Strapi, uid: string): Promise<readonly AccountView[]> {
  const accounts = await workersOn(strapi, uid);
  const names = await nameAccounts(strapi, accounts);
  return accounts
    .map((account) => ({ account, name: names.get(account) ?? account }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

async function administrators(strapi: Strapi, uid: string): Promise<readonly string[]> {
  const actions = workOn(strapi, uid).map((capability) => `plugin::${PLUGIN}.${permissionName(capability)}`);
  const where = { action: { $in: actions }, subject: uid };
  const roles = await rolesOf(strapi, 'admin::permission', where);
  const active = { isActive: true, $or: [{ blocked: false }, { blocked: { $null: true } }] };
  return accountsOf(strapi, 'admin', 'admin::user', { roles: { id: { $in: roles } }, ...active });
}

async function users(strapi: Strapi, uid: string): Promise<readonly string[]> {
  const actions = workOn(strapi, uid).map((capability) => `plugin::${PLUGIN}.workflow.${actionName(capability)}`);
  const roles = await rolesOf(strapi, 'plugin::users-permissions.permission', { action: { $in: actions } });
  const where = { role: { id: { $in: roles } }, $or: [{ blocked: false }, { blocked: { $null: true } }] };
  return accountsOf(strapi, 'user', 'plugin::users-permissions.user', where);
}

function workOn(strapi: Strapi, uid: string) {
  const groups = [...approverGroups(settingsOf(strapi))].filter(([, uids]) => uids.includes(uid));
  return ['submit' as const, 'review' as const, ...groups.map(([group]) => groupCapability(group))];
}

async function rolesOf(strapi: Strapi, uid: string, where: Record<string, unknown>): Promise<readonly number[]> {
  const grants = await rows<Grant>(strapi, uid).findMany({ where, populate: { role: { select: ['id'] } } });
  return [...new Set(grants.flatMap(({ role }) => (role ? [role.id] : [])))];
}

async function accountsOf(
  strapi: Strapi,
  kind: 'admin' | 'user',
  uid: string,
  where: Record<string, unknown>,
): Promise<readonly string[]> {
  const found = await rows<Account>(strapi, uid).findMany({ where, select: ['id'] });
  return [...new Set(found.map(({ id }) => `${kind}:${id}`))];
}
