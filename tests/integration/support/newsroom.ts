import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { whenQuiet } from '../../../scripts/when-quiet';
import type { Environment } from './databases';
import { ENVIRONMENT, ROOT } from './environment';
import { aDatabase, type TestDatabase } from './template-database';

export type Strapi = Core.Strapi;
export type Http = ReturnType<typeof supertest>;

/** Strapi's access tokens end after half an hour: the long runs of some suites would be turned away in the middle. */
const TOKEN_SECONDS = 86_400;

/** A running application on a database of its own. */
export interface Newsroom {
  readonly strapi: Strapi;
  readonly http: Http;
  readonly close: () => Promise<void>;
}

type AddTypes = (strapi: Strapi) => void;

/**
 * Boots the built application on a fresh copy of the template database. One boot for a test file. `addTypes` may
 * bring content types that only this test has.
 */
export async function openNewsroom(environment: Environment = {}, addTypes?: AddTypes): Promise<Newsroom> {
  const database = await aDatabase();
  const newsroom = await openOn(database, environment, addTypes);
  return { ...newsroom, close: () => newsroom.close().finally(database.drop) };
}

/** Boots on a database that stays when the application ends. */
export async function openOn(
  database: TestDatabase,
  environment: Environment = {},
  addTypes: AddTypes = () => {},
): Promise<Newsroom> {
  Object.assign(process.env, ENVIRONMENT, database.environment, environment);
  const strapi = await boot(addTypes);
  return {
    strapi,
    http: supertest(strapi.server.httpServer),
    close: () => whenQuiet(strapi).then(() => strapi.destroy()),
  };
}

async function boot(addTypes: AddTypes): Promise<Strapi> {
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist'), serveAdminPanel: false });
  strapi.config.set('admin.auth.sessions.accessTokenLifespan', TOKEN_SECONDS);
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
