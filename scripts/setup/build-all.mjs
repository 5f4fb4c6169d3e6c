// @ts-check
import { buildStale } from './builds.mjs';
import { install } from './install.mjs';

export async function main() {
  await install();
  await buildStale('plugin', 'server', 'admin');
  console.log('The plugin, the application and the admin panel are built.');
  return 0;
}
