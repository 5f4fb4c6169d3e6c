import type { Block } from '../article/blocks';
import { blocksToText } from '../article/blocks-text';
import type { Json } from '../workflow/digest';

/** The words of a field in which a passage can be quoted: of a text, or of Blocks; null for anything else. */
export function proseOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value;
  return isBlocks(value) ? blocksToText(value) : null;
}

function isBlocks(value: Json | undefined): value is Json & readonly Block[] {
  return Array.isArray(value) && value.length > 0 && value.every((part: Json) => isNode(part));
}

function isNode(part: Json): boolean {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';
}
