import { copyFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { ENVIRONMENT, ROOT } from './environment';
import { templateFile } from './template-database';

export type Strapi = Core.Strapi;
export type Http = ReturnType<typeof supertest>;

/** A running application on a database of its own. */
export interface Newsroom {
  readonly strapi: Strapi;
  readonly http: Http;
  readonly close: () => Promise<void>;
}

/**
 * Boots the built application on a copy of the template database. One boot for a test file. `addTypes` may bring
 * content types that only this test has.
 */
export async function openNewsroom(
  environment: Readonly<Record<string, string>> = {},
  addTypes: (strapi: Strapi) => void = () => {},
): Promise<Newsroom> {
  const file = path.join(ROOT, '.tmp', `test-${randomUUID()}.db`);
  copyFileSync(templateFile(), file);
  Object.assign(process.env, ENVIRONMENT, { DATABASE_FILENAME: file }, environment);
  const strapi = await boot(addTypes);
  const close = async () => {
    await strapi.destroy();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
  };
  return { strapi, http: supertest(strapi.server.httpServer), close };
}

async function boot(addTypes: (strapi: Strapi) => void): Promise<Strapi> {
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist'), serveAdminPanel: false });
  const run = strapi.runPluginsLifecycles.bind(strapi);
  // Before the plugins register, as types of an application are: i18n gives each its locale there.
  strapi.runPluginsLifecycles = async (lifecycle) => {
    if (lifecycle === 'register') addTypes(strapi);
    return run(lifecycle);
  };
  await strapi.load();
  strapi.server.mount();
  return strapi;
}
