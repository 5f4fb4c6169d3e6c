// @ts-check
import { rmSync } from 'node:fs';
import { keepLog, lastLines } from './log.mjs';
import { inRoot, programs } from './paths.mjs';
import { Problem } from './problem.mjs';
import { step } from './progress.mjs';
import { runNpm, runQuietly } from './run.mjs';
import { buildState } from './stale.mjs';

const PLUGIN = 'src/plugins/editorial';

/** @satisfies {Record<string, import('./stale.mjs').Build>} */
const BUILDS = {
  plugin: {
    name: 'plugin',
    label: 'Building the plugin',
    sources: ['domain', 'contracts', 'server', 'admin', 'package.json', 'packup.config.ts']
      .map((entry) => `${PLUGIN}/${entry}`)
      .concat('package-lock.json'),
    isSource: () => true,
    outputs: ['server/index.js', 'admin/index.mjs', 'domain/index.js', 'contracts/front-ends.d.ts'].map(
      (file) => `${PLUGIN}/dist/${file}`,
    ),
    run: () => runNpm(['run', 'build', '-w', 'strapi-plugin-editorial']),
  },
  server: {
    name: 'server',
    label: 'Compiling the application',
    sources: ['config', 'src', 'scripts', 'bench', 'tests/integration/support', 'tsconfig.json', 'package-lock.json'],
    isSource: (file) => /\.(ts|json)$/.test(file) && !/^src\/(plugins|admin)\//.test(file),
    outputs: ['dist/src/index.js', 'dist/config/server.js'],
    run: compileServer,
  },
  admin: {
    name: 'admin',
    label: 'Building the admin panel',
    sources: ['admin', 'domain', 'contracts', 'package.json']
      .map((entry) => `${PLUGIN}/${entry}`)
      .concat('src/admin', 'config/admin.ts', 'config/server.ts', 'package-lock.json'),
    isSource: () => true,
    outputs: ['dist/build/index.html'],
    run: () => runQuietly([programs.strapi, 'build'], { env: { ...process.env, NODE_ENV: 'production' } }),
  },
};

/**
 * Builds what is stale, in this order; the panel is made from the built plugin, so name `plugin` before `admin`.
 * @param {(keyof typeof BUILDS)[]} names
 */
export async function buildStale(...names) {
  for (const name of names) await buildIfStale(BUILDS[name]);
}

/** @param {import('./stale.mjs').Build} build */
async function buildIfStale(build) {
  const { isStale, remember } = buildState(build);
  if (!isStale) return;
  const { code, output } = await step(build.label, build.run);
  const log = keepLog(`build-${build.name}`, output);
  if (code !== 0) {
    process.stderr.write(`${lastLines(output)}\n`);
    throw new Problem(
      `${build.label} failed: put right what is said above (all of it in ${log}), then run this again.`,
    );
  }
  remember();
}

/** Compiled files of sources that are gone would still be loaded, so the old ones go first. The panel in dist/build stays. */
function compileServer() {
  for (const folder of ['config', 'src', 'scripts', 'bench', 'tests'])
    rmSync(inRoot('dist', folder), { recursive: true, force: true });
  return runQuietly([programs.tsc, '-p', 'tsconfig.json', '--incremental', 'false', '--tsBuildInfoFile', 'null']);
}
