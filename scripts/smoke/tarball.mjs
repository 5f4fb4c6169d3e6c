// @ts-check
import path from 'node:path';
import { lastLines } from '../setup/log.mjs';
import { inRoot } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';
import { step } from '../setup/progress.mjs';
import { runNpm } from '../setup/run.mjs';

const REQUIRED = [
  'package.json',
  'README.md',
  'LICENSE',
  ...['server/index.js', 'admin/index.js', 'domain/index.js', 'domain/index.d.ts'].map((file) => `dist/${file}`),
];

/**
 * Packs the plugin as it would be published.
 * @param {string} folder where the tarball goes
 * @returns {Promise<{ tarball: string, files: string[] }>}
 */
export async function packPlugin(folder) {
  const { code, output } = await step('Packing the plugin', () =>
    runNpm(['pack', '--json', '--loglevel', 'silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: inRoot('src/plugins/editorial'),
    }),
  );
  if (code !== 0) throw new Problem(`npm pack failed: ${lastLines(output, 3)}`);
  /** @type {{ filename: string, files: { path: string }[] }[]} */
  const packed = Object.values(JSON.parse(output.slice(output.search(/^[[{]/m))));
  const [{ filename, files } = { filename: '', files: [] }] = packed;
  return { tarball: path.join(folder, filename), files: files.map((file) => file.path) };
}

/**
 * @param {string[]} files
 * @returns {string[]} one line for each file too many or too few
 */
export function complaintsAboutContents(files) {
  const tooMany = files.filter((file) => !file.startsWith('dist/') && !REQUIRED.includes(file));
  const tooFew = REQUIRED.filter((file) => !files.includes(file));
  return [...tooMany.map((file) => `${file} does not belong in it`), ...tooFew.map((file) => `${file} is missing`)];
}
