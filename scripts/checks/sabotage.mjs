// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildStale } from '../setup/builds.mjs';
import { install } from '../setup/install.mjs';
import { inRoot, programs } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';
import { step } from '../setup/progress.mjs';
import { runQuietly } from '../setup/run.mjs';
import { SABOTAGES } from './sabotages.mjs';
import { close } from './tally.mjs';

const BUNDLE = inRoot('src/plugins/editorial/dist/server/index.js');
const REPORT = inRoot('.tmp/checks/sabotage.json');

/**
 * Takes one guard after another out of the built plugin and sees whether the tests notice; the build is put back.
 * @param {string[]} words of the names of the guards; all of them where there is none
 */
export async function main(words) {
  await install();
  await buildStale('plugin', 'server');
  const whole = readFileSync(BUNDLE, 'utf8');
  const chosen = SABOTAGES.filter(({ name }) => words.every((word) => name.includes(word))).map((sabotage) => ({
    sabotage,
    text: without(whole, sabotage),
  }));
  const putBack = () => writeFileSync(BUNDLE, whole);
  process.once('SIGINT', () => (putBack(), process.exit(130)));
  const tally = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const { sabotage, text } of chosen) {
      writeFileSync(BUNDLE, text);
      const noticed = await step(`Without ${sabotage.name}`, () => failuresOf(sabotage));
      console.log(
        `${noticed > 0 ? '✔' : '✖ NOBODY NOTICED'} ${sabotage.name}: ${noticed} failed in ${sabotage.suites}`,
      );
      tally[noticed > 0 ? 'passed' : 'failed'] += 1;
    }
  } finally {
    putBack();
  }
  return close(tally);
}

/** @param {string} whole @param {import('./sabotages.mjs').Sabotage} sabotage */
function without(whole, { name, edits }) {
  return edits.reduce((text, [found, put]) => {
    const places = text.match(new RegExp(found, 'g'))?.length ?? 0;
    if (places !== 1) throw new Problem(`“${name}” matches ${places} places of the built plugin: adapt its row.`);
    return text.replace(found, put);
  }, whole);
}

/**
 * How many tests fail; a suite that no longer runs at all is no test that noticed.
 * @param {import('./sabotages.mjs').Sabotage} sabotage
 */
async function failuresOf({ suites, database = 'sqlite' }) {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const patterns = suites.map((suite) => `/${suite.replace('.', '\\.')}\\.test\\.ts$`);
  const args = ['--selectProjects', 'integration', '--json', '--outputFile', REPORT, '--testPathPatterns', ...patterns];
  await runQuietly([programs.jest, ...args], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', TEST_DATABASE: database },
  });
  return existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')).numFailedTests : 0;
}
