// @ts-check
import { buildStale } from '../setup/builds.mjs';
import { install } from '../setup/install.mjs';
import { Problem } from '../setup/problem.mjs';
import { runJest } from './jest.mjs';
import { close } from './tally.mjs';

const DATABASES = ['postgres', 'mariadb', 'mysql'];

/**
 * The integration suites on a server that is started for them and ends with them.
 * @param {string[]} args the database, then names of suites, such as `gate races`; all of them where there is none
 */
export async function main([database = '', ...suites]) {
  if (!DATABASES.includes(database)) throw new Problem(`Name the database: ${DATABASES.join(', ')}.`);
  await install();
  await buildStale('plugin', 'server');
  const patterns = suites.map((suite) => `/${suite}\\.test\\.ts$`);
  return close(await runJest('integration', { ...process.env, TEST_DATABASE: database }, patterns));
}
