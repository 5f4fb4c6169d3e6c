import { z } from 'zod';

/** Documents that one call of a list may name. */
export const MOST_LISTED = 100;

const locale = z.string().min(1).max(35).optional();

export const localeQuery = z.looseObject({ locale });

/** `documentIds` has commas between them. */
export const listQuery = z.looseObject({
  locale,
  documentIds: z
    .string()
    .max(10_000)
    .default('')
    .refine((list) => idsIn(list).length <= MOST_LISTED, `name ${MOST_LISTED} documents at most`),
});

export function idsIn(list: string): readonly string[] {
  return [...new Set(list.split(',').filter((id) => id !== ''))];
}
