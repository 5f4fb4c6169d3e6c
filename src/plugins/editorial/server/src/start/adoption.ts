import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { Adoption } from '../workflow/adopt-all';

const running = new WeakMap<Strapi, Adoption>();

/** In `bootstrap`: adoption begins once the server listens; commands such as verify and seed adopt nothing. */
export function adoptOnceListening(strapi: Strapi): void {
  strapi.server.httpServer.once('listening', () => void running.set(strapi, service(strapi, 'workflow').adoptAll()));
}

/** In `destroy`: waits for the document at hand. */
export async function endAdoption(strapi: Strapi): Promise<void> {
  await running.get(strapi)?.stop();
}
