import { PLUGIN } from '../plugin';
import { isLocalised, rows, type Strapi } from '../strapi';

interface Role {
  readonly id: number;
  readonly code?: string;
  readonly type?: string;
}

interface Grant {
  readonly action: string;
  readonly subject: string | null;
  readonly properties?: object;
}

/** Actions of the workflow that Strapi's own roles have from the first start. */
const ADMIN_DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  'strapi-author': ['submit'],
  'strapi-editor': ['submit', 'review', 'import'],
};

const STORE = { type: 'plugin', name: PLUGIN, key: 'granted' } as const;

/**
 * Grants the defaults once, at the first start. Strapi makes its Editor and Author roles after plugins have started
 * and hands both of them every permission on content types, reviewing included; so the defaults are set after that.
 */
export async function grantDefaults(strapi: Strapi): Promise<void> {
  if (await strapi.store.get(STORE)) return;
  const roles = strapi.service('admin::role');
  if (await roles.exists()) return grant(strapi);
  const createRoles: () => Promise<void> = roles.createRolesIfNoneExist;
  roles.createRolesIfNoneExist = async () => {
    roles.createRolesIfNoneExist = createRoles;
    await createRoles();
    await grant(strapi);
  };
}

async function grant(strapi: Strapi): Promise<void> {
  for (const [code, actions] of Object.entries(ADMIN_DEFAULTS)) {
    const role = await rows<Role>(strapi, 'admin::role').findOne({ where: { code } });
    if (role) await setGrants(strapi, role.id, actions);
  }
  await strapi.store.set({ ...STORE, value: true });
}

async function setGrants(strapi: Strapi, roleId: number, actions: readonly string[]): Promise<void> {
  const own = { role: { id: roleId }, action: { $startsWith: `plugin::${PLUGIN}.` } };
  await rows(strapi, 'admin::permission').deleteMany({ where: own });
  const locales = (await strapi.plugin('i18n').service('locales').find()).map(({ code }: { code: string }) => code);
  const grants = actions.flatMap((action) => grantsFor(strapi, action, locales));
  await strapi.service('admin::role').addPermissions(roleId, grants);
}

/** A localised type needs its languages named: Strapi takes a grant without them for an invalid one and deletes it. */
function grantsFor(strapi: Strapi, action: string, locales: readonly string[]): readonly Grant[] {
  const id = `plugin::${PLUGIN}.${action}`;
  const { subjects } = strapi.service('admin::permission').actionProvider.get(id) as { subjects?: readonly string[] };
  if (!subjects) return [{ action: id, subject: null }];
  return subjects.map((subject) => ({
    action: id,
    subject,
    properties: isLocalised(strapi, subject) ? { locales } : {},
  }));
}
