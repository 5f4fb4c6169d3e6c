import { service } from '../plugin';
import type { Strapi } from '../strapi';
import type { Adoption } from '../workflow/adoption/adopt-all';

const running = new WeakMap<Strapi, Adoption>();

/** In `bootstrap`: adoption begins once the server listens; commands such as verify and seed adopt nothing. */
export function adoptOnceListening(strapi: Strapi): void {
  strapi.server.httpServer.once('listening', () => void running.set(strapi, service(strapi, 'workflow').adoptAll()));
}

/** Each minute: a transfer may have come while the server ran. */
export async function adoptAfterTransfer(strapi: Strapi): Promise<void> {
  const workflow = service(strapi, 'workflow');
  if (!(await workflow.wasTransferred())) return;
  await running.get(strapi)?.done;
  running.set(strapi, workflow.adoptAll());
  await running.get(strapi)?.done;
}

/** In `destroy`: waits for the document at hand. */
export async function endAdoption(strapi: Strapi): Promise<void> {
  await running.get(strapi)?.stop();
}
