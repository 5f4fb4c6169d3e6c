import { model, type Attribute, type Strapi } from '../strapi';

/** Characters that every database keeps in the column of a `string` attribute. */
const COLUMN = 255;

/** Whether a value fits the attribute of a content type or component, so that nothing is ever cut. */
export type Fits = (uid: string, attribute: string, value: string | number) => boolean;

export function limitsOf(strapi: Strapi): Fits {
  return (uid, name, value) => {
    const attribute = model(strapi, uid).attributes[name];
    if (!attribute) return false;
    return typeof value === 'string' ? value.length <= longest(attribute) : isWithin(attribute, value);
  };
}

function longest({ maxLength, type }: Attribute): number {
  return maxLength ?? (type === 'string' ? COLUMN : Infinity);
}

function isWithin({ min = -Infinity, max = Infinity }: Attribute, value: number): boolean {
  return value >= Number(min) && value <= Number(max);
}
