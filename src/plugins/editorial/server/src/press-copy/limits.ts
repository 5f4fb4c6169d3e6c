import { model, type Attribute, type Strapi } from '../strapi';

/** Characters that every database keeps in the column of a `string` attribute. */
const COLUMN = 255;

/** Whether a text fits the attribute of a content type or component, so that nothing is ever cut. */
export type Fits = (uid: string, attribute: string, text: string) => boolean;

export function limitsOf(strapi: Strapi): Fits {
  return (uid, name, text) => text.length <= longest(model(strapi, uid).attributes[name]);
}

function longest(attribute: (Attribute & { readonly maxLength?: number }) | undefined): number {
  return attribute?.maxLength ?? (attribute?.type === 'string' ? COLUMN : Infinity);
}
