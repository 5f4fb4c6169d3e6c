import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { anApprovedArticle, Desk } from './support/desk';
import { ENVIRONMENT, ROOT } from './support/environment';
import { openOn, type Newsroom, type Strapi } from './support/newsroom';
import { allowPublic, anAdmin, aUser } from './support/people';
import { aDatabase, isOnSqlite, type TestDatabase } from './support/template-database';

const BOOTS_MS = 120_000;
/** The plugin writes within a second, and looks once more in the next, because its own write was a change too. */
const REMEMBERED_MS = 2500;
const PUBLIC = ['article.find', 'article.findOne', 'author.find'];
const PLUGIN = 'strapi-plugin-editorial';

let database: TestDatabase;
const bareApplication = path.join(ROOT, '.tmp', `bare-${randomUUID()}`);

beforeAll(async () => {
  database = await aDatabase();
  makeBareApplication();
});

afterAll(async () => {
  await database.drop();
  rmSync(bareApplication, { recursive: true, force: true });
});

test(
  'a boot without the plugin takes nothing away: grants, layouts and texts are as they were',
  async () => {
    const { documentId, before } = await during(async (newsroom) => {
      const documentId = await aNewsroomAtWork(newsroom);
      return { documentId, before: await standingOf(newsroom.strapi) };
    });
    const without = bootWithoutPlugin();
    expect(without).toMatchObject({ layouts: 0, publicGrants: 0, tokenGrants: 0 });
    expect(without.adminGrants).toBeLessThan(before.adminGrants.length);

    await during(async ({ strapi, http }) => {
      expect(await standingOf(strapi)).toEqual(before);
      await http.get(`/api/editorial/articles/${documentId}`).expect(200);
      const { problems } = await strapi.plugin('editorial').service('log').verify();
      expect(problems).toEqual([]);
    });
  },
  BOOTS_MS,
);

test(
  'what an administrator took away while the plugin was on stays away, and a role that is gone stays gone',
  async () => {
    const before = await during(async (newsroom) => {
      const { strapi } = newsroom;
      const { id: role } = await strapi.service('admin::role').create({ name: 'Temp', description: 'for a day' });
      await strapi
        .service('admin::role')
        .assignPermissions(role, [{ action: 'plugin::editorial.import', subject: null }]);
      await sleep(REMEMBERED_MS);
      await takeAwayAGrantOfEachKind(strapi);
      return standingOf(strapi);
    });
    bootWithoutPlugin(
      `await strapi.service('admin::role').deleteByIds([(await strapi.db.query('admin::role').findOne({ where: { name: 'Temp' } })).id]);`,
    );

    const { adminGrants, ...others } = await during(({ strapi }) => standingOf(strapi));
    const { adminGrants: remembered, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(adminGrants).toEqual(remembered.filter((grant) => !grant.includes('"Temp"')));
    expect(adminGrants).toHaveLength(remembered.length - 1);
  },
  BOOTS_MS,
);

test(
  'a restart with the plugin on grants nothing again, not even what was taken away by SQL',
  async () => {
    const before = await during(async ({ strapi }) => {
      const standing = await standingOf(strapi);
      await sleep(REMEMBERED_MS);
      await strapi.db.connection('up_permissions').where({ action: 'plugin::editorial.article.find' }).delete();
      return standing;
    });
    const after = await during(({ strapi }) => standingOf(strapi));
    expect(after.userGrants.length).toBeLessThan(before.userGrants.length);
  },
  BOOTS_MS,
);

/** The copy of a running database stands for the crash, and only a file can be copied while it is used. */
(isOnSqlite() ? test : test.skip)(
  'a crash loses nothing that is older than two seconds',
  async () => {
    let crashed = database;
    const before = await during(async ({ strapi }) => {
      await sleep(REMEMBERED_MS);
      await allowPublic(strapi, ['article.find']);
      await sleep(REMEMBERED_MS);
      crashed = await aDatabase(database.name);
      return standingOf(strapi);
    });
    await database.drop();
    database = crashed;
    bootWithoutPlugin();
    expect(await during(({ strapi }) => standingOf(strapi))).toEqual(before);
  },
  BOOTS_MS,
);

/** Boots with the plugin on this suite's database, works, and ends it in order. */
async function during<T>(work: (newsroom: Newsroom) => Promise<T>): Promise<T> {
  const newsroom = await openOn(database);
  try {
    return await work(newsroom);
  } finally {
    await newsroom.close();
  }
}

/** Grants of all kinds, a layout of the administrator's own, and an article that readers see. */
async function aNewsroomAtWork(newsroom: Newsroom): Promise<string> {
  const { strapi } = newsroom;
  await allowPublic(strapi, PUBLIC);
  await aUser(newsroom, ['article.find', 'article.update', 'workflow.submit']);
  const permissions = ['plugin::editorial.article.find', 'plugin::editorial.author.find'];
  const token = { name: 'Front end', description: '', type: 'custom', lifespan: null, permissions };
  await strapi.service('admin::api-token').create(token);
  await arrangeArticles(strapi);
  const [writer, reviewer, editor] = [
    new Desk(newsroom, await anAdmin(newsroom, 'writer')),
    new Desk(newsroom, await anAdmin(newsroom, 'reviewer')),
    new Desk(newsroom, await anAdmin(newsroom, 'editor')),
  ];
  const documentId = await anApprovedArticle(writer, reviewer);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

async function arrangeArticles(strapi: Strapi): Promise<void> {
  const types = strapi.plugin('content-manager').service('content-types');
  const schema = strapi.contentType('plugin::editorial.article' as 'plugin::users-permissions.user');
  const { settings, metadatas, layouts } = await types.findConfiguration(schema);
  await types.updateConfiguration(schema, {
    settings: { ...settings, pageSize: 50 },
    metadatas,
    layouts: { ...layouts, list: ['headline', 'updatedAt'] },
  });
}

async function takeAwayAGrantOfEachKind(strapi: Strapi): Promise<void> {
  const role = { code: 'strapi-editor' };
  await strapi.db.query('admin::permission').delete({ where: { action: 'plugin::editorial.review', role } });
  const action = 'plugin::editorial.article.update';
  await strapi.db.query('plugin::users-permissions.permission').delete({ where: { action } });
  await strapi.db.query('admin::api-token-permission').delete({ where: { action: 'plugin::editorial.author.find' } });
}

/** Everything that Strapi takes away with the plugin, as texts in order. */
async function standingOf({ db }: Strapi) {
  const texts = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
  const populate = ['role'];
  const adminGrants = await db.query('admin::permission').findMany({ populate });
  const userGrants = await db.query('plugin::users-permissions.permission').findMany({ populate });
  const tokenGrants = await db.query('admin::api-token-permission').findMany({ populate: ['token'] });
  const stored = await db.connection('strapi_core_store_settings').where('key', 'like', '%configuration_%editorial%');
  return {
    adminGrants: texts(
      adminGrants.map(({ action, subject, properties, conditions, role }) => ({
        action,
        subject,
        properties,
        conditions,
        role: role?.name,
      })),
    ).filter((text) => text.includes('plugin::editorial.')),
    userGrants: texts(userGrants.map(({ action, role }) => [action, role?.name])).filter((text) =>
      text.includes('editorial'),
    ),
    tokenGrants: texts(tokenGrants.map(({ action, token }) => [action, token?.name])),
    layouts: texts(stored.map(({ key, value }: { key: string; value: string }) => ({ key, ...JSON.parse(value) }))),
  };
}

/** The application as it is after the plugin was removed: no dependency, no line in the configuration, no types. */
function makeBareApplication(): void {
  mkdirSync(path.join(bareApplication, 'public/uploads'), { recursive: true });
  cpSync(path.join(ROOT, 'dist/config'), path.join(bareApplication, 'dist/config'), { recursive: true });
  writeFileSync(path.join(bareApplication, 'dist/config/plugins.js'), 'module.exports = () => ({});\n');
  const listed: { default: unknown[] } = jest.requireActual(path.join(ROOT, 'dist/config/middlewares.js'));
  const others = listed.default.filter((middleware) => middleware !== 'plugin::editorial.delivery');
  const text = `module.exports = ${JSON.stringify(others)};\n`;
  writeFileSync(path.join(bareApplication, 'dist/config/middlewares.js'), text);
  for (const folder of ['middlewares', 'reader']) {
    const [from, to] = [ROOT, bareApplication].map((place) => path.join(place, 'dist/src', folder));
    cpSync(String(from), String(to), { recursive: true });
  }
  const description = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  delete description.dependencies[PLUGIN];
  writeFileSync(path.join(bareApplication, 'package.json'), JSON.stringify(description));
}

interface Left {
  readonly adminGrants: number;
  readonly publicGrants: number;
  readonly tokenGrants: number;
  readonly layouts: number;
}

/** Boots the bare application on the same database, in a process of its own, and tells what is left of the plugin's grants. */
function bootWithoutPlugin(more = ''): Left {
  const program = `
    const { createStrapi } = require('@strapi/strapi');
    const ours = { $startsWith: 'plugin::editorial.' };
    const count = (strapi, uid, where) => strapi.db.query(uid).count({ where });
    async function main(appDir) {
      const strapi = await createStrapi({ appDir, distDir: appDir + '/dist', serveAdminPanel: false }).load();
      if (strapi.plugin('editorial')) throw new Error('the plugin is on');
      ${more}
      const left = {
        adminGrants: await count(strapi, 'admin::permission', { $or: [{ action: ours }, { subject: ours }] }),
        publicGrants: await count(strapi, 'plugin::users-permissions.permission', { action: ours, role: { type: 'public' } }),
        tokenGrants: await count(strapi, 'admin::api-token-permission', { action: ours }),
        layouts: await count(strapi, 'strapi::core-store', { key: { $contains: 'configuration_content_types::plugin::editorial.' } }),
      };
      require('node:fs').writeFileSync(appDir + '/left.json', JSON.stringify(left));
      await strapi.destroy();
    }
    main(process.argv[1]).then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });`;
  const env = { ...process.env, ...ENVIRONMENT, ...database.environment };
  execFileSync(process.execPath, ['-e', program, bareApplication], { cwd: ROOT, env, stdio: 'pipe' });
  return JSON.parse(readFileSync(path.join(bareApplication, 'left.json'), 'utf8'));
}
