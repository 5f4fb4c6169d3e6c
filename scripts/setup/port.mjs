// @ts-check
import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

const HIGHEST_PORT = 65_535;
const LOWEST_OPEN_PORT = 1024;

/**
 * Throws a line that names another port when this one cannot be listened on.
 * @param {string} host
 * @param {number} port
 */
export async function requireFreePort(host, port) {
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
    throw new Problem(`PORT must be a number from 1 to ${HIGHEST_PORT}: run PORT=1338 npm run demo.`);
  }
  const obstacle = await obstacleAt(host, port);
  if (!obstacle) return;
  const other = await freePortFrom(host, Math.max(port + 1, LOWEST_OPEN_PORT));
  throw new Problem(`${explain(obstacle, host, port)}: run PORT=${other} npm run demo.`);
}

/**
 * The first free port, this one or one above.
 * @param {string} host
 * @param {number} port
 */
export async function freePortFrom(host, port) {
  let candidate = port;
  while (candidate < HIGHEST_PORT && (await obstacleAt(host, candidate))) candidate += 1;
  return candidate;
}

/**
 * @param {string} code
 * @param {string} host
 * @param {number} port
 */
function explain(code, host, port) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program`;
  if (code === 'EACCES') return `Port ${port} needs rights that you do not have`;
  return `${host}:${port} cannot be listened on (${code})`;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the code of the error, or null when the port is free
 */
function obstacleAt(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
