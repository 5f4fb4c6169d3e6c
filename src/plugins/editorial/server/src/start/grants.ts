import { ARTICLE, AUTHOR, PLUGIN, SECTION, TAG } from '../plugin';
import { isLocalised, rows, type Strapi } from '../strapi';

interface Role {
  readonly id: number;
}

interface Action {
  readonly actionId: string;
  readonly subjects?: readonly string[];
}

interface Grant {
  readonly action: string;
  readonly subject: string | null;
  readonly properties?: object;
  readonly conditions?: readonly string[];
}

interface Defaults {
  /** Actions of the workflow. */
  readonly workflow: readonly string[];
  /** Actions of the content manager on the plugin's types. */
  readonly explorer: readonly string[];
  /** Those of them that hold for one's own entries alone. */
  readonly ownOnly: readonly string[];
}

const EXPLORER = 'plugin::content-manager.explorer';
const TYPES = [ARTICLE, AUTHOR, SECTION, TAG];

/** What Strapi's own roles may do from the first start. */
const DEFAULTS: Readonly<Record<string, Defaults>> = {
  'strapi-author': {
    workflow: ['submit', 'comment', 'settings.read'],
    explorer: ['create', 'read', 'update', 'delete'],
    ownOnly: ['update', 'delete'],
  },
  'strapi-editor': {
    workflow: ['submit', 'review', 'assign', 'tick', 'comment', 'resolve-comments', 'import', 'settings.read'],
    explorer: ['create', 'read', 'update', 'delete', 'publish'],
    ownOnly: [],
  },
};

const STORE = { type: 'plugin', name: PLUGIN, key: 'granted' } as const;

/**
 * Grants the defaults once, at the first start. Strapi makes its Editor and Author roles after plugins have started
 * and hands both of them every permission on content types, reviewing included, and none of them in any language; so
 * the defaults are set after that.
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
  const locales = (await strapi.plugin('i18n').service('locales').find()).map(({ code }: { code: string }) => code);
  for (const [code, defaults] of Object.entries(DEFAULTS)) {
    const role = await rows<Role>(strapi, 'admin::role').findOne({ where: { code } });
    if (role) await setGrants(strapi, role, defaults, locales);
  }
  await strapi.store.set({ ...STORE, value: true });
}

async function setGrants(strapi: Strapi, { id }: Role, defaults: Defaults, locales: readonly string[]): Promise<void> {
  const isOurs = { $or: [{ subject: { $in: TYPES } }, { action: { $startsWith: `plugin::${PLUGIN}.` } }] };
  await rows(strapi, 'admin::permission').deleteMany({ where: { $and: [{ role: { id } }, isOurs] } });
  const actions: readonly Action[] = [...strapi.service('admin::permission').actionProvider.values()];
  const find = (actionId: string) => actions.find((action) => action.actionId === actionId);
  const ids = [
    ...defaults.workflow.map((name) => `plugin::${PLUGIN}.${name}`),
    ...defaults.explorer.map((name) => `${EXPLORER}.${name}`),
  ];
  const grants = ids.flatMap((actionId) => grantsOf(strapi, find(actionId), locales));
  const own = defaults.ownOnly.map((name) => `${EXPLORER}.${name}`);
  const conditioned = grants.map((one) =>
    own.includes(one.action) ? { ...one, conditions: ['admin::is-creator'] } : one,
  );
  await strapi.service('admin::role').addPermissions(id, conditioned);
}

/** One action on each of our types it knows, with every field, and every language named: without one it is void. */
function grantsOf(strapi: Strapi, action: Action | undefined, locales: readonly string[]): readonly Grant[] {
  if (!action) return [];
  if (!action.subjects) return [{ action: action.actionId, subject: null }];
  // A governed type of the application gets the steps alone: Strapi has granted the rest.
  const isStep = action.actionId.startsWith(`plugin::${PLUGIN}.`);
  const subjects = action.subjects.filter((subject) => isStep || TYPES.includes(subject));
  const nested: readonly (Grant & { readonly subject: string })[] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields([{ ...action, subjects }]);
  return nested.map(({ subject, properties }) => ({
    action: action.actionId,
    subject,
    properties: { ...properties, ...(isLocalised(strapi, subject) && { locales }) },
  }));
}
