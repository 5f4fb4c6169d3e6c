// @ts-check
import { readFileSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';

const DEPENDENCIES = [
  '@strapi/plugin-users-permissions',
  '@strapi/strapi',
  'better-sqlite3',
  'react',
  'react-dom',
  'react-router-dom',
  'styled-components',
];

/**
 * The smallest Strapi application, in JavaScript: file name to contents.
 * @param {string} tarball
 * @returns {Record<string, string>}
 */
export function bareFiles(tarball) {
  return {
    'package.json': JSON.stringify(manifest(tarball), null, 2),
    'boot.js': `require('@strapi/strapi')
  .createStrapi({ appDir: __dirname, distDir: __dirname, serveAdminPanel: false })
  .start();
`,
    'config/server.js': `module.exports = ({ env }) => ({
  host: env('HOST'), port: env.int('PORT'), app: { keys: ['smoke-key-one', 'smoke-key-two'] },
});
`,
    'config/admin.js': `module.exports = {
  auth: { secret: 'smoke-admin-secret' },
  apiToken: { salt: 'smoke-api-salt' },
  transfer: { token: { salt: 'smoke-transfer-salt' } },
  secrets: { encryptionKey: 'smoke-encryption-key-of-32-bytes' },
};
`,
    'config/database.js': `module.exports = {
  connection: { client: 'sqlite', connection: { filename: require('path').join(__dirname, '../smoke.db') }, useNullAsDefault: true },
};
`,
    'config/plugins.js': `module.exports = { 'users-permissions': { config: { jwtSecret: 'smoke-jwt-secret' } } };
`,
    'src/index.js': 'module.exports = { register() {}, bootstrap() {} };\n',
    'public/uploads/.gitkeep': '',
  };
}

/** The versions this repository runs on, and the plugin from its tarball. @param {string} tarball */
function manifest(tarball) {
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const wanted = Object.fromEntries(DEPENDENCIES.map((name) => [name, dependencies[name]]));
  return {
    name: 'bare-application',
    version: '0.0.0',
    private: true,
    dependencies: { ...wanted, 'strapi-plugin-editorial': `file:${tarball}` },
    strapi: { uuid: false },
  };
}
