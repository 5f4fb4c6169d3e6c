import { checklists, settingsOf } from '../config';
import type { ChecklistItem } from '../../../domain/checklist/item';
import { model, type Attribute, type Model, type Strapi } from '../strapi';

const TEXTS = ['string', 'text', 'richtext', 'blocks', 'uid'];

/** What kinds of fields a check can be made of; any, where it is not named. */
const KINDS: Partial<Record<ChecklistItem['check'], readonly string[]>> = {
  most_characters: TEXTS,
  image_alt: ['media', 'component'],
  credited: ['component'],
};

/** @throws Error that names the key of an item whose field is not there, or is of another kind. */
export function checkChecklists(strapi: Strapi): void {
  for (const [uid, checklist] of checklists(settingsOf(strapi))) {
    for (const [name, item] of Object.entries(checklist)) {
      const wrong = 'field' in item ? fieldFault(model(strapi, uid).attributes, item) : null;
      const key = `editorial.config.governs.${uid}.checklist.${name}.field`;
      if (wrong) throw new Error(`config/plugins: ${key}: ${wrong}`);
    }
  }
}

type FieldItem = Extract<ChecklistItem, { field: string }>;

/** Why an item cannot look at its field, and at which it could; null where it can. */
export function fieldFault(fields: Model['attributes'], { check, field }: FieldItem): string | null {
  const kinds = KINDS[check];
  const isFitting = (one: Attribute) => !one.private && (!kinds || kinds.includes(one.type));
  const attribute = fields[field];
  if (attribute && isFitting(attribute)) return null;
  const allowed = Object.keys(fields).filter((name) => fields[name] && isFitting(fields[name]));
  const what = attribute ? `${field} is not a field that ${check} can look at` : `there is no ${field}`;
  return `${what}; there are ${allowed.join(', ')}`;
}
