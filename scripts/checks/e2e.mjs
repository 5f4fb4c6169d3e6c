// @ts-check
import { buildStale } from '../setup/builds.mjs';
import { install } from '../setup/install.mjs';
import { findChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';
import { close } from './tally.mjs';

/** The browser suite against a production build. */
export async function main() {
  const chromium = findChromium();
  await install();
  await buildStale('plugin', 'server', 'admin');
  return close(await runJest('e2e', { ...process.env, CHROMIUM_PATH: chromium }));
}
