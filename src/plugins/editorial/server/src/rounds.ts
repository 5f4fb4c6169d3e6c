import { asSystem } from './actor';
import type { Strapi } from './strapi';

/**
 * Runs `work` as the system actor of this name, one round at a time; a round that still runs is not begun again. Nobody
 * awaits it in a request: what is thrown is logged, and the next round tries again.
 */
export function inRounds(strapi: Strapi, name: string, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const round = () =>
    asSystem(name, work)
      .catch((error: unknown) => void strapi.log.error(`${name}: this round failed: ${String(error)}`))
      .finally(() => (running = null));
  return () => (running ??= round());
}
