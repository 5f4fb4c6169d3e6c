import { isGovernedText } from '../texts/own-text';
import { model, type Strapi } from '../../strapi';
import type { Desk } from '../desk';

/** A relation of a type whose other end is a field of a governed type's text. */
export interface OtherSide {
  /** The field on this side. */
  readonly name: string;
  readonly target: string;
  /** The field on the governed side. */
  readonly field: string;
}

/** The relations by which a write to this type changes documents of governed types. */
export function otherSides({ strapi, policies }: Desk, uid: string): readonly OtherSide[] {
  return Object.entries(model(strapi, uid)?.attributes ?? {}).flatMap(([name, { target = '', ...attribute }]) => {
    const field = attribute.inversedBy ?? attribute.mappedBy;
    return field && policies.has(target) && isText(strapi, target, field) ? [{ name, target, field }] : [];
  });
}

function isText(strapi: Strapi, uid: string, field: string): boolean {
  const attribute = model(strapi, uid).attributes[field];
  return attribute !== undefined && !attribute.private && isGovernedText(strapi, attribute);
}
