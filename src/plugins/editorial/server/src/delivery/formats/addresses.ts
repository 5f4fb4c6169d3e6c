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

/** Of a feed: the site's own where it is said to serve feeds, that of delivery otherwise. */
export function feedAddress(desk: DeliveryDesk, format: string, query: string): string {
  const { server, root, site } = desk;
  const address = site.paths.feed
    ? pageAddress(desk, site.paths.feed.replaceAll(':format', format))
    : new URL(`${root}/feeds/${format}`, server).href;
  return address + (query === '' ? '' : `?${query}`);
}
