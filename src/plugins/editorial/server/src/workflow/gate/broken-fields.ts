import { brokenRule, type FieldRules } from '../../../../domain/workflow/field-rules';
import type { OpenItem } from '../../../../domain/workflow/refusals';
import { model, type Attribute, type Strapi } from '../../strapi';

type Content = Readonly<Record<string, unknown>>;

/**
 * What Strapi asks for at publication and not before, down through components: said from the first step on, so that nobody
 * approves what could not go out.
 */
export function brokenFields(strapi: Strapi, uid: string, row: Content, path = ''): readonly OpenItem[] {
  return Object.entries(model(strapi, uid).attributes).flatMap(([name, attribute]) => {
    const [value, field] = [row[name], `${path}${name}`];
    const broken = brokenRule(field, rulesIn(attribute), value);
    if (broken) return [broken];
    return partsOf(attribute, value).flatMap((part) => brokenFields(strapi, part.uid, part.row, `${field}.`));
  });
}

const known = new WeakMap<Attribute, FieldRules>();

/** Schemas stay as they are while Strapi runs. */
function rulesIn(attribute: Attribute): FieldRules {
  const rules = known.get(attribute) ?? { ...attribute, form: attribute.pluginOptions?.editorial?.form };
  known.set(attribute, rules);
  return rules;
}

function partsOf({ type, component }: Attribute, value: unknown) {
  if (type !== 'component' && type !== 'dynamiczone') return [];
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter(isRow).map((row) => ({ uid: component ?? String(row.__component), row }));
}

function isRow(value: unknown): value is Content {
  return typeof value === 'object' && value !== null;
}
