import type { Block } from '../article/blocks';
import { blocksToText } from '../article/blocks-text';
import type { Json } from '../workflow/digest';
import { insecureLinks } from './insecure-links';
import type { ComputedCheck } from './item';

/** What a check found wrong: `code` for programs, `message` for people, `values` for whoever says it in other words. */
export interface Finding {
  readonly code: string;
  readonly field: string;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a reader would see of a text, as its digest is made of. */
type Content = Readonly<Record<string, Json>>;

/** What is wrong; null where the item is met. */
export function findingOf(item: ComputedCheck, text: Json): Finding | null {
  const content = isObject(text) ? text : {};
  switch (item.check) {
    case 'most_characters':
      return tooLong(item.field, item.most, content);
    case 'present':
      return isPresent(content[item.field]) ? null : found('FIELD_EMPTY', item.field, `${item.field} is empty.`);
    case 'image_alt':
      return withoutAlternative(item.field, content);
    case 'credited':
      return uncredited(item.field, content);
    case 'https_links':
      return insecure(content);
  }
}

/** Characters as people count them. Source: Unicode Standard Annex #29, extended grapheme clusters. */
export function characters(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;
}

function tooLong(field: string, most: number, content: Content): Finding | null {
  const count = characters(wordsOf(content[field]));
  if (count <= most) return null;
  return found('TOO_LONG', field, `${field} has ${count} characters; ${most} are the most.`, { count, most });
}

function withoutAlternative(field: string, content: Content): Finding | null {
  const pictures = picturesOf(content[field]);
  if (pictures.length > 0 && pictures.every(hasAlternative)) return null;
  return found('ALT_MISSING', field, `${field} has no picture, or no alternative text for it.`);
}

function uncredited(field: string, content: Content): Finding | null {
  const isCredited = listOf(content[field]).some(({ author, name }) => isWritten(author) || isWritten(name));
  return isCredited ? null : found('CREDIT_MISSING', field, 'Nobody is credited: add an author or a name.');
}

function insecure(content: Content): Finding | null {
  const links = insecureLinks(content);
  if (links.length === 0) return null;
  const addresses = links.join(', ');
  const values = { count: links.length, links: addresses };
  return found('LINK_NOT_HTTPS', '', `Links that are not https: ${addresses}.`, values);
}

function found(code: string, field: string, message: string, values: Finding['values'] = {}): Finding {
  return { code, field, message, values };
}

function wordsOf(value: Json | undefined): string {
  if (typeof value === 'string') return value.trim();
  return isBlocks(value) ? blocksToText(value) : '';
}

function isWritten(value: Json | undefined): boolean {
  return typeof value === 'string' && /[^\s\p{Cf}]/u.test(value);
}

function isPresent(value: Json | undefined): boolean {
  if (typeof value === 'string') return isWritten(value);
  if (isBlocks(value)) return value.some(({ type }) => type === 'image') || isWritten(blocksToText(value));
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null;
}

function isBlocks(value: Json | undefined): value is Json & readonly Block[] {
  const isNode = (part: Json) => isObject(part) && typeof part.type === 'string';
  return Array.isArray(value) && value.length > 0 && value.every(isNode);
}

/** Media fields, and components around a picture. */
function picturesOf(value: Json | undefined): readonly Content[] {
  return listOf(value).filter((part) => 'content' in part || 'file' in part);
}

function hasAlternative(picture: Content): boolean {
  const file = isObject(picture.file) ? picture.file : picture;
  return isWritten(picture.alt) || isWritten(file.alternativeText);
}

function listOf(value: Json | undefined): readonly Content[] {
  const parts: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return parts.filter(isObject);
}

function isObject(value: Json | undefined): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
