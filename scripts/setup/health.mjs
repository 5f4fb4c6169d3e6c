// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 150;
const ANSWER_MS = 2000;

/**
 * Waits for a server that was just started.
 * @param {string} address
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} patienceMs
 * @returns {Promise<'up' | 'ended' | 'silent'>}
 */
export async function comesUp(address, child, patienceMs) {
  const deadline = Date.now() + patienceMs;
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null || child.signalCode !== null) return 'ended';
    if (Date.now() > deadline) return 'silent';
    await pause(POLL_MS);
  }
  return 'up';
}

/** @param {string} address */
async function isHealthy(address) {
  try {
    const answer = await fetch(`${address}/_health`, { signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.status === 204;
  } catch {
    return false;
  }
}
