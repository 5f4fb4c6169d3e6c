import type { Settings } from '../../config';
import { contentApiPrefix, type Strapi } from '../../strapi';

/**
 * What all addresses of delivery begin with.
 * @throws Error that names the key where the prefix belongs to somebody else
 */
export function rootOf(strapi: Strapi, { prefix }: Pick<Settings['delivery'], 'prefix'>): string {
  const contentApi = contentApiPrefix(strapi);
  const root = prefix ?? `${contentApi}/delivery`;
  const panel: string = strapi.config.get('admin.path', '/admin');
  const taken = [panel, '/_health', `${contentApi}/editorial`].find((one) => isWithin(root, one));
  const owner = taken ?? (root === contentApi ? root : undefined);
  if (owner === undefined) return root;
  throw new Error(
    `config/plugins: editorial.config.delivery.prefix: ${root} belongs to ${owner}. Name a path that nothing else answers.`,
  );
}

/** The rest of the root where the content API's own routes can serve it; null where it lies outside. */
export function withinContentApi(strapi: Strapi, root: string): string | null {
  const contentApi = contentApiPrefix(strapi);
  return isWithin(root, contentApi) ? root.slice(contentApi.length) : null;
}

function isWithin(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}
