// @ts-check
import { buildStale } from '../setup/builds.mjs';
import { completeEnvFile, readEnvFile } from '../setup/env-file.mjs';
import { install } from '../setup/install.mjs';
import { inRoot } from '../setup/paths.mjs';
import { requireFreePort } from '../setup/port.mjs';
import { Problem } from '../setup/problem.mjs';
import { step } from '../setup/progress.mjs';
import { runOpenly } from '../setup/run.mjs';
import { startServer } from './server.mjs';
import { welcome } from './welcome.mjs';

/** From a fresh checkout to a newsroom that answers; ends when the server does. */
export async function main() {
  const { host, port, address } = whereToListen();
  await requireFreePort(host, port);
  await install();
  await buildStale('plugin', 'server', 'admin');
  // Not earlier: a password is shown in the run that makes it, and that run should get as far as showing it.
  const newKeys = completeEnvFile();
  const settings = readEnvFile();
  const env = { ...settings, ...process.env, HOST: host, PORT: String(port), NODE_ENV: 'production' };
  await seed(env);
  const { log, untilStopped } = await step('Starting the server', () => startServer(address, env));
  console.log(welcome(address, settings, newKeys, log));
  await untilStopped();
  console.log('\nStopped.');
  return 0;
}

function whereToListen() {
  const { HOST: host = '127.0.0.1', PORT: portText = '1337' } = { ...readEnvFile(), ...process.env };
  const port = Number(portText);
  const isEverywhere = host === '0.0.0.0' || host === '::';
  return { host, port, address: `http://${isEverywhere ? '127.0.0.1' : host}:${port}` };
}

/** @param {NodeJS.ProcessEnv} env */
async function seed(env) {
  const code = await runOpenly([inRoot('dist/scripts/seed.js')], { env });
  if (code !== 0)
    throw new Problem('The demo newsroom could not be made: see what is said above, then run this again.');
}
