import { service } from '../../plugin';
import type { Attribute, Strapi } from '../../strapi';

/**
 * A relation that another governed type owns is that type's text, approved there: the children of a page are said by
 * each child. Of every other relation, both ends are text.
 */
export function isGovernedText(strapi: Strapi, { type, mappedBy, target }: Attribute): boolean {
  const isOwnedElsewhere = type === 'relation' && mappedBy !== undefined;
  return !(isOwnedElsewhere && target !== undefined && service(strapi, 'workflow').isGoverned(target));
}
