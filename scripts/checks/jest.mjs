// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, programs } from '../setup/paths.mjs';
import { runOpenly } from '../setup/run.mjs';
import { asOne } from './tally.mjs';

/**
 * Jest leaves one processor to itself, which of two is half. Browsers take more than one as it is.
 * @type {Readonly<Record<string, string[]>>}
 */
const WIDTH = { unit: ['--maxWorkers=100%'], integration: ['--maxWorkers=100%'] };

/**
 * Runs one Jest project, its report on the terminal, and counts every test.
 * @param {'unit' | 'integration' | 'e2e'} project
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string[]} [patterns] of paths; every file where there is none
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runJest(project, env = process.env, patterns = []) {
  console.log(`\n${project} tests`);
  const file = inRoot('.tmp/checks', `${project}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const width = WIDTH[project] ?? [];
  const only = patterns.length > 0 ? ['--testPathPatterns', ...patterns] : [];
  const code = await runOpenly(
    [programs.jest, '--selectProjects', project, '--json', '--outputFile', file, ...width, ...only],
    {
      env: { ...env, NODE_ENV: 'test' },
    },
  );
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')), code) : asOne(false);
}

/**
 * A file that could not run counts as one failure, and so does a failure that no test stands for.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *           numRuntimeErrorTestSuites: number }} report
 * @param {number} code exit code of Jest
 */
function count(report, code) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
