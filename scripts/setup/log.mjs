// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const FOLDER = '.tmp/logs';

/**
 * Where the log of this name lies, relative to the root. The folder exists afterwards.
 * @param {string} name
 */
export function logPath(name) {
  mkdirSync(inRoot(FOLDER), { recursive: true });
  return `${FOLDER}/${name}.log`;
}

/**
 * Keeps a long output in full.
 * @param {string} name
 * @param {string} text
 * @returns {string} its path, relative to the root
 */
export function keepLog(name, text) {
  const file = logPath(name);
  writeFileSync(inRoot(file), text);
  return file;
}

/**
 * The last lines of an output, where programs say what went wrong.
 * @param {string} text
 * @param {number} [lines]
 */
export function lastLines(text, lines = 30) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
