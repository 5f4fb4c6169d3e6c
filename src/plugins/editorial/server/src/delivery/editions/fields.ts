import { z } from 'zod';
import type { Block } from '../../../../domain/article/blocks';
import type { EditionImage } from '../../../../domain/article/edition';

/** How the fields of published rows are read: blank is null, an absent list is empty. */
export const text = z
  .string()
  .nullish()
  .transform((value) => (value?.trim() ? value : null));
export const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
export const names = z.array(z.string()).catch([]);
export const blocks = listOf(z.custom<Block>(isObject).transform(withoutFileFacts));
export const reference = z.object({ documentId: z.string() });
export const place = z.object({ name: z.string(), url: text });
const size = z.object({ url: z.string(), width: z.number(), height: number });

const file = z.object({
  url: z.string(),
  width: number,
  height: number,
  alternativeText: text,
  caption: text,
  formats: z.record(z.string(), size).nullish().catch(null),
});

export const image = z
  .object({ file: file.nullish(), alt: text, caption: text, credit: text })
  .nullish()
  .transform((part): EditionImage | null => {
    if (!part?.file) return null;
    const { url, width, height, alternativeText, formats } = part.file;
    const sizes = Object.values(formats ?? {}).sort((a, b) => a.width - b.width);
    const caption = part.caption ?? part.file.caption;
    return { url, width, height, alt: part.alt ?? alternativeText, caption, credit: part.credit, sizes };
  });

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The editor stores all that the media library knows of a picture, original file name included. */
function withoutFileFacts(block: Block): Block {
  if (block.type !== 'image') return block;
  const { url, alternativeText, caption, width, height } = block.image;
  return { type: 'image', image: { url, alternativeText, caption, width, height } };
}
