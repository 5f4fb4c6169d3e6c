import { brokenRule } from '../../../domain/workflow/field-rules';
import type { OpenItem } from '../../../domain/workflow/refusals';
import { model, type Attribute, type Strapi } from '../strapi';

type Content = Readonly<Record<string, unknown>>;

/**
 * What Strapi asks for at publication and not before, down through components: said from the first step on, so that nobody
 * approves what could not go out.
 */
export function brokenFields(strapi: Strapi, uid: string, row: Content, path = ''): readonly OpenItem[] {
  return Object.entries(model(strapi, uid).attributes).flatMap(([name, attribute]) => {
    const [value, field] = [row[name], `${path}${name}`];
    const broken = brokenRule(field, { ...attribute, form: attribute.pluginOptions?.editorial?.form }, value);
    if (broken) return [broken];
    return partsOf(attribute, value).flatMap((part) => brokenFields(strapi, part.uid, part.row, `${field}.`));
  });
}

function partsOf({ type, component }: Attribute, value: unknown) {
  if (type !== 'component' && type !== 'dynamiczone') return [];
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter(isRow).map((row) => ({ uid: component ?? String(row.__component), row }));
}

function isRow(value: unknown): value is Content {
  return typeof value === 'object' && value !== null;
}
