// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepLog, lastLines } from '../setup/log.mjs';
import { inRoot, programs } from '../setup/paths.mjs';
import { step } from '../setup/progress.mjs';
import { runNpm, runQuietly } from '../setup/run.mjs';

/** What front ends have, and the panel of Strapi cannot. */
const NEWER = { react: '^19.0.0', 'react-dom': '^19.0.0' };

const STRICT = '--noEmit --strict --skipLibCheck false --target es2022 --module nodenext --types node'.split(' ');
const PAGE = `
import type { Announcement, Article, One } from 'strapi-plugin-editorial/contracts';
export const headline = ({ data }: One<Article>): string => data.headline;
export const posted = ({ createdAt }: Announcement): string => createdAt;
`;

/**
 * A front end takes the plugin for its types alone: beside a React that Strapi does not take, and without Strapi.
 * Nothing is fetched but what npm must know to decide.
 * @param {string} folder
 * @param {string} tarball
 * @returns {Promise<string[]>} one line for each thing that is in the way
 */
export async function complaintsOfFrontEnd(folder, tarball) {
  const home = path.join(folder, 'front-end');
  mkdirSync(home, { recursive: true });
  const wanted = {
    private: true,
    dependencies: NEWER,
    devDependencies: { 'strapi-plugin-editorial': `file:${tarball}` },
  };
  writeFileSync(path.join(home, 'package.json'), JSON.stringify(wanted));
  const { code, output } = await step('Asking npm about a front end', () =>
    runNpm(['install', '--package-lock-only', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: home }),
  );
  if (code !== 0) return [`npm refuses it: see ${keepLog('smoke-front-end', output)}`];
  /** @type {{ packages: Record<string, object> }} */
  const { packages } = JSON.parse(readFileSync(path.join(home, 'package-lock.json'), 'utf8'));
  const strapi = Object.keys(packages).filter((name) => name.startsWith('node_modules/@strapi/'));
  return strapi.length === 0 ? [] : [`it brings ${strapi.length} packages of Strapi`];
}

/**
 * The packed types lead to nothing that was not packed, also for those who check the declarations of libraries.
 * @param {string} folder where the plugin is installed
 * @returns {Promise<string[]>} what is wrong with them
 */
export async function complaintsAboutTypes(folder) {
  const page = path.join(folder, 'page.ts');
  writeFileSync(page, PAGE);
  const roots = ['--typeRoots', inRoot('node_modules/@types')];
  const { code, output } = await runQuietly([programs.tsc, ...STRICT, ...roots, page], { cwd: folder });
  return code === 0 ? [] : [`the compiler said: ${lastLines(output, 3)}`];
}
