import type { DeliveryDesk } from '../desk';

/** Feeds, sitemaps and exchange formats have no page they are relative to: every address in them is absolute. */
export function withAddresses(desk: DeliveryDesk): DeliveryDesk {
  const { site, server } = desk;
  return { ...desk, site: { ...site, url: site.url ?? server, files: site.files ?? server } };
}

/** Of a page of the front end. Expects a desk that went through `withAddresses`. */
export function pageAddress({ site, server }: DeliveryDesk, path: string): string {
  return new URL(path, site.url ?? server).href;
}

/** Of an endpoint of delivery itself. */
export function endpointAddress({ server, root }: DeliveryDesk, path: string, query: string): string {
  return new URL(root + path + (query === '' ? '' : `?${query}`), server).href;
}
