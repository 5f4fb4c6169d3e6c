// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../setup/problem.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const HOW_TO =
  'There is no Chromium: install one (Debian: apt-get install -y chromium) or name one with CHROMIUM_PATH=/path/to/chromium.';

/**
 * The browser of the end-to-end suite.
 * @returns {string} its path
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Problem(`CHROMIUM_PATH names ${named}, and there is no such file: correct it or unset it.`);
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).concat(APPLICATIONS);
  const found = candidates.find((candidate) => existsSync(candidate));
  if (!found) throw new Problem(HOW_TO);
  return found;
}
