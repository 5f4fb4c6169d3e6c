import type { Core } from '@strapi/strapi';

/** Somebody of the demo newsroom: one person with an account in the panel and one for the content API. */
export interface Member {
  readonly adminId: number;
  readonly userId: number;
}

export type Post = 'author' | 'reviewer' | 'editor';

interface Account {
  readonly firstname: string;
  readonly lastname: string;
  readonly passwordKey: string;
}

const ACCOUNTS: Readonly<Record<Post | 'admin', Account>> = {
  author: { firstname: 'Avery', lastname: 'Writer', passwordKey: 'DEMO_AUTHOR_PASSWORD' },
  reviewer: { firstname: 'Robin', lastname: 'Reviewer', passwordKey: 'DEMO_REVIEWER_PASSWORD' },
  editor: { firstname: 'Edwige', lastname: 'Editor', passwordKey: 'DEMO_EDITOR_PASSWORD' },
  admin: { firstname: 'Admin', lastname: 'of the demo', passwordKey: 'DEMO_ADMIN_PASSWORD' },
};

/** What each post may do through the content API, as actions of the plugin. */
const CONTENT_API: Readonly<Record<Post, readonly string[]>> = {
  author: ['create', 'find', 'findOne', 'readOwnDraft', 'updateOwn'],
  reviewer: ['find', 'findOne', 'readDraft', 'update'],
  editor: ['create', 'find', 'findOne', 'readDraft', 'update', 'delete'],
};

const STEPS: Readonly<Record<Post, readonly string[]>> = {
  author: ['workflow.submit', 'workflow.status', 'workflow.events', 'import.pressCopy'],
  reviewer: ['workflow.submit', 'workflow.review', 'workflow.status', 'workflow.events', 'workflow.queue'],
  editor: [
    'workflow.submit',
    'workflow.review',
    'workflow.publish',
    'workflow.status',
    'workflow.events',
    'workflow.queue',
    'import.pressCopy',
  ],
};

/** Makes the three people of the newsroom and its administrator, each with the roles that fit. */
export async function hirePeople(
  strapi: Core.Strapi,
  roles: Readonly<Record<Post, number>>,
): Promise<Record<Post, Member>> {
  const { id: superAdmin } = await strapi.service('admin::role').getSuperAdmin();
  await openPanelAccount(strapi, 'admin', superAdmin);
  const hire = async (post: Post): Promise<Member> => ({
    adminId: await openPanelAccount(strapi, post, roles[post]),
    userId: await openUserAccount(strapi, post),
  });
  return { author: await hire('author'), reviewer: await hire('reviewer'), editor: await hire('editor') };
}

async function openPanelAccount(strapi: Core.Strapi, post: Post | 'admin', role: number): Promise<number> {
  const { firstname, lastname, passwordKey } = ACCOUNTS[post];
  const password = passwordOf(passwordKey);
  const email = `${post}@demo.test`;
  const user = await strapi
    .service('admin::user')
    .create({ email, firstname, lastname, password, isActive: true, roles: [role] });
  return user.id;
}

async function openUserAccount(strapi: Core.Strapi, post: Post): Promise<number> {
  const name = `Newsroom ${post}`;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .create({ data: { name, type: `newsroom-${post}`, description: `${name} of the demo` } });
  for (const action of actionsOf(post)) {
    await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
  const account = { username: post, email: `${post}@demo.test`, password: passwordOf(ACCOUNTS[post].passwordKey) };
  const users = strapi.plugin('users-permissions').service('user');
  const user = await users.add({ ...account, provider: 'local', confirmed: true, role: role.id });
  return user.id;
}

function actionsOf(post: Post): readonly string[] {
  const onTypes = ['article', 'author'].flatMap((type) => CONTENT_API[post].map((action) => `${type}.${action}`));
  const headings = ['section', 'tag'].flatMap((type) => [`${type}.find`, `${type}.findOne`]);
  return [...onTypes, ...headings, ...STEPS[post]].map((action) => `plugin::editorial.${action}`);
}

/** @throws Error that says where the password comes from. */
function passwordOf(key: string): string {
  const password = process.env[key];
  if (!password) throw new Error(`${key} is not set: npm run demo writes it into .env.`);
  return password;
}
