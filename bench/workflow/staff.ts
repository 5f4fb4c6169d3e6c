import type { Core } from '@strapi/strapi';

const STAFF = 250;
export const CHIEF = {
  email: 'chief@newsroom.test',
  firstname: 'Ada',
  lastname: 'Chief',
  password: 'Correct-Horse-9',
};

/** Once: the super admin, and everybody whom the cases and the log name. */
export async function hire(strapi: Core.Strapi): Promise<void> {
  const { email } = CHIEF;
  if (await strapi.db.query('admin::user').findOne({ where: { email } })) return;
  const { id } = await strapi.service('admin::role').getSuperAdmin();
  const asks = { ...CHIEF, isActive: true, roles: [id] };
  await strapi.service('admin::user').create(asks);
  const others = Array.from({ length: STAFF - 1 }, (_, n) => ({
    document_id: `staff${n}`,
    firstname: `Ines ${n}`,
    lastname: 'Marlow',
    email: `ines${n}@newsroom.test`,
    is_active: true,
    blocked: false,
  }));
  await strapi.db.connection.batchInsert('admin_users', others, 50);
}

/** What a request of the signed-in super admin leaves for the plugin to read. */
export async function chief(strapi: Core.Strapi) {
  const where = { email: CHIEF.email };
  const user = await strapi.db.query('admin::user').findOne({ where, populate: ['roles'] });
  const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
  const context = { state: { user, userAbility, auth: { strategy: { name: 'admin' } } } } as never;
  return { context, account: `admin:${user.id}` };
}
