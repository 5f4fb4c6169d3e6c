import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths';

/** Content types and components as one application describes them, so that another can have the same. */
export interface Schemas {
  readonly contentTypes: Readonly<Record<string, object>>;
  readonly components: Readonly<Record<string, object>>;
}

const SECRETS = `keys: ['bench-key-one', 'bench-key-two']`;

const DOOR = 'plugin::editorial.delivery';

const ORDINARY = [
  'logger',
  'errors',
  'security',
  'cors',
  'poweredBy',
  'query',
  'body',
  'session',
  'favicon',
  'public',
].map((name) => `strapi::${name}`);

const CONFIG: Readonly<Record<string, string>> = {
  'config/server.js': `module.exports = ({ env }) => ({
  host: '127.0.0.1', port: env.int('PORT', 0), app: { ${SECRETS} },
  logger: { updates: { enabled: false }, config: { level: 'error' } },
});
`,
  'config/admin.js': `module.exports = {
  auth: { secret: 'bench-admin-secret' }, apiToken: { salt: 'bench-api-salt' },
  transfer: { token: { salt: 'bench-transfer-salt' } }, secrets: { encryptionKey: 'bench-encryption-key-of-32-bytes' },
};
`,
  'config/middlewares.js': `module.exports = ${JSON.stringify(ORDINARY)};\n`,
  'config/api.js': 'module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };\n',
  'src/index.js': 'module.exports = { register() {}, bootstrap() {} };\n',
  'public/uploads/ferry.jpg': 'The content of a picture counts, not its looks.',
};

/** An application with nothing but Strapi and the editorial plugin. */
export function writeGoverned(folder: string, database: object, more: object = {}): void {
  const config = { logKey: 'bench-log-key', site: { url: 'https://news.example' }, ...more };
  writeAll(folder, {
    ...common(database, { editorial: { enabled: true, config } }),
    'config/middlewares.js': `module.exports = ${JSON.stringify([DOOR, ...ORDINARY])};\n`,
    'package.json': manifest({ 'strapi-plugin-editorial': '*' }),
  });
}

/** The same application without the plugin: its content types are the application's own. */
export function writeStock(folder: string, database: object, { contentTypes, components }: Schemas): void {
  const types = Object.entries(contentTypes).flatMap(([name, schema]) => Object.entries(apiOf(name, schema)));
  const parts = Object.entries(components).map(([uid, schema]) => [
    `src/components/${uid.replace('.', '/')}.json`,
    own(schema),
  ]);
  writeAll(folder, {
    ...common(database, {}),
    ...Object.fromEntries([...types, ...parts]),
    'package.json': manifest({}),
  });
}

function apiOf(name: string, schema: object): Record<string, string> {
  const uid = `api::${name}.${name}`;
  const core = (what: string) => `module.exports = require('@strapi/strapi').factories.createCore${what}('${uid}');\n`;
  const folder = `src/api/${name}`;
  return {
    [`${folder}/content-types/${name}/schema.json`]: own(schema),
    [`${folder}/controllers/${name}.js`]: core('Controller'),
    [`${folder}/services/${name}.js`]: core('Service'),
    [`${folder}/routes/${name}.js`]: core('Router'),
  };
}

function common(database: object, plugins: object): Record<string, string> {
  const allPlugins = { 'users-permissions': { config: { jwtSecret: 'bench-jwt-secret' } }, ...plugins };
  return {
    ...CONFIG,
    'config/database.js': `module.exports = ${JSON.stringify(database)};\n`,
    'config/plugins.js': `module.exports = ${JSON.stringify(allPlugins)};\n`,
  };
}

/** Relations lead to the application's own types. */
function own(schema: object): string {
  return JSON.stringify(schema, null, 2).replace(/plugin::editorial\.([a-z]+)/g, 'api::$1.$1');
}

function manifest(more: Readonly<Record<string, string>>): string {
  const dependencies = { '@strapi/strapi': '*', '@strapi/plugin-users-permissions': '*', ...more };
  const facts = { name: 'bench', version: '0.0.0', private: true, strapi: { uuid: false } };
  return JSON.stringify({ ...facts, dependencies }, null, 2);
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
}
