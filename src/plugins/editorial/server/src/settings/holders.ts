import type { RoleOfPanel, WayOfStep } from '../../../contracts/settings';
import type { Capability, Way } from '../../../domain/workflow/transitions';
import { adminAction, contentApiAction } from '../plugin';
import { rows, type Strapi } from '../strapi';

interface AdminGrant {
  readonly action: string;
  readonly subject: string | null;
  readonly conditions: readonly string[] | null;
  readonly role: { readonly name: string } | null;
}

interface UserGrant {
  readonly action: string;
  readonly role: { readonly name: string; readonly type: string } | null;
}

export interface Holders {
  readonly of: (way: Way, uid: string) => WayOfStep;
}

/** The role of those who are not signed in: no step can be theirs, whatever it was granted. */
const NOBODY = 'public';

/** Which roles hold which capabilities now, read once for all types. */
export async function holdersOf(strapi: Strapi, capabilities: readonly Capability[]): Promise<Holders> {
  const [panel, users] = [await adminGrants(strapi, capabilities), await userGrants(strapi, capabilities)];
  return {
    of: ({ capability, ownOnly }, uid) => ({
      isOwnOnly: ownOnly === true,
      panel: panel.filter((one) => one.action === adminAction(capability) && one.subject === uid).flatMap(roleOfPanel),
      contentApi: users
        .filter(({ action, role }) => action === contentApiAction(capability) && role?.type !== NOBODY)
        .flatMap(({ role }) => role?.name ?? []),
    }),
  };
}

function adminGrants(strapi: Strapi, capabilities: readonly Capability[]): Promise<AdminGrant[]> {
  const where = { action: { $in: capabilities.map(adminAction) } };
  return rows<AdminGrant>(strapi, 'admin::permission').findMany({ where, populate: { role: true } });
}

function userGrants(strapi: Strapi, capabilities: readonly Capability[]): Promise<UserGrant[]> {
  const where = { action: { $in: capabilities.map(contentApiAction) } };
  return rows<UserGrant>(strapi, 'plugin::users-permissions.permission').findMany({ where, populate: { role: true } });
}

function roleOfPanel({ role, conditions }: AdminGrant): readonly RoleOfPanel[] {
  return role ? [{ name: role.name, isLimited: (conditions ?? []).length > 0 }] : [];
}
