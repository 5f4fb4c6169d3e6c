import type { Http, Newsroom, Strapi } from './newsroom';

/** Somebody signed in, with the header that says so. */
export interface Someone {
  readonly id: number;
  readonly headers: { readonly Authorization: string };
}

/** Everybody's. */
export const PASSWORD = 'Correct-Horse-9';

const EXPLORER = 'plugin::content-manager.explorer';
const TYPES = ['plugin::editorial.article', 'plugin::editorial.author', 'api::page.page'];

/** Admin roles of the tests: what each may do beside reading. */
const ADMIN_ROLES = {
  writer: ['create', 'update', 'submit'],
  reviewer: ['update', 'review', 'submit'],
  editor: ['create', 'update', 'delete', 'publish', 'submit', 'review'],
  planner: ['assign'],
  lawyer: ['approve.legal'],
  subeditor: ['approve.editors'],
  chief: ['approve.legal', 'approve.editors'],
} as const;

export type AdminRole = keyof typeof ADMIN_ROLES;

let people = 0;

/** An administrator with a role made for the purpose. */
export async function anAdmin({ strapi, http }: Newsroom, role: AdminRole): Promise<Someone> {
  const { id: roleId } = await strapi.service('admin::role').create({ name: `${role} ${++people}`, description: role });
  await strapi.service('admin::role').assignPermissions(
    roleId,
    ['read', ...ADMIN_ROLES[role]].flatMap((action) => grants(strapi, action)),
  );
  return signInAdmin(strapi, http, [roleId]);
}

export async function aSuperAdmin({ strapi, http }: Newsroom): Promise<Someone> {
  const { id } = await strapi.service('admin::role').getSuperAdmin();
  return signInAdmin(strapi, http, [id]);
}

/** An administrator with a role that the test made. */
export function anAdminOf({ strapi, http }: Newsroom, role: number): Promise<Someone> {
  return signInAdmin(strapi, http, [role]);
}

/**
 * A users-permissions user with exactly these actions of the plugin, such as `article.find` or `workflow.review`; those
 * of other types are named in full.
 */
export async function aUser({ strapi, http }: Newsroom, actions: readonly string[]): Promise<Someone> {
  const name = `user-${++people}`;
  const role = await strapi.db.query('plugin::users-permissions.role').create({ data: { name, type: name } });
  await allow(strapi, role.id, actions);
  const email = `${name}@newsroom.test`;
  const user = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({ username: name, email, password: PASSWORD, confirmed: true, provider: 'local', role: role.id });
  const answer = await http.post('/api/auth/local').send({ identifier: email, password: PASSWORD });
  return { id: user.id, headers: { Authorization: `Bearer ${answer.body.jwt}` } };
}

export async function allowPublic(strapi: Strapi, actions: readonly string[]): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  await allow(strapi, role.id, actions);
}

/** An API token of the content API. */
export async function aToken({ strapi }: Newsroom, type: 'full-access' | 'read-only'): Promise<Someone> {
  const token = await strapi
    .service('admin::api-token')
    .create({ name: `token-${++people}`, type, description: '', lifespan: null });
  return { id: token.id, headers: { Authorization: `Bearer ${token.accessKey}` } };
}

/** A token of the content API that holds exactly these actions of the plugin. */
export async function aCustomToken({ strapi }: Newsroom, actions: readonly string[]): Promise<Someone> {
  const permissions = actions.map((action) => `plugin::editorial.${action}`);
  const settings = { name: `token-${++people}`, type: 'custom', description: '', lifespan: null, permissions };
  const token = await strapi.service('admin::api-token').create(settings);
  return { id: token.id, headers: { Authorization: `Bearer ${token.accessKey}` } };
}

async function allow(strapi: Strapi, role: number, actions: readonly string[]): Promise<void> {
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: action.includes('::') ? action : `plugin::editorial.${action}`, role } });
  }
}

function grants(strapi: Strapi, action: string) {
  const isGroup = action.startsWith('approve.');
  const own = isGroup || ['submit', 'review', 'assign'].includes(action);
  return TYPES.slice(0, isGroup ? 1 : undefined).map((subject) => ({
    action: own ? `plugin::editorial.${action}` : `${EXPLORER}.${action}`,
    subject,
    properties: {
      locales: ['en'],
      ...(['create', 'read', 'update'].includes(action) && { fields: fieldsOf(strapi, subject) }),
    },
    conditions: [],
  }));
}

function fieldsOf(strapi: Strapi, subject: string): readonly string[] {
  const [permission] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields([
      { actionId: `${EXPLORER}.read`, subjects: [subject], options: { applyToProperties: ['fields'] } },
    ]);
  return permission.properties.fields;
}

async function signInAdmin(strapi: Strapi, http: Http, roles: readonly number[]): Promise<Someone> {
  const email = `admin-${++people}@newsroom.test`;
  const user = await strapi
    .service('admin::user')
    .create({ email, firstname: 'Ada', lastname: `Admin ${people}`, password: PASSWORD, isActive: true, roles });
  const answer = await http.post('/admin/login').send({ email, password: PASSWORD });
  return { id: user.id, headers: { Authorization: `Bearer ${answer.body.data.token}` } };
}
