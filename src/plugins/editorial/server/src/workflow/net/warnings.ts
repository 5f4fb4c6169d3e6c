import type { Desk } from '../desk';
import { sharedFields } from '../gate/languages';
import { otherSides } from './other-sides';

/** In `bootstrap`: says by name which governed types can be written from elsewhere, and what is refused then. */
export function warnOfSharedText(desk: Desk): void {
  const { strapi, policies } = desk;
  for (const uid of policies.keys()) {
    const fields = sharedFields(strapi, uid);
    if (fields.length === 0) continue;
    strapi.log.warn(
      `editorial: the languages of ${uid} share ${fields.join(', ')}. Publishing one language is refused where it would change another live one; publish those together, or localise the fields.`,
    );
  }
  for (const uid of Object.keys(strapi.contentTypes)) {
    for (const { name, target, field } of otherSides(desk, uid)) {
      strapi.log.warn(
        `editorial: ${uid}.${name} is the other end of ${target}.${field}, which is governed. A write to it is refused where it would change a live document; make the relation one-way, or write it on ${target}.`,
      );
    }
  }
}
