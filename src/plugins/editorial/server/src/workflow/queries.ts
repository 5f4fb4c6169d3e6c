import { z } from 'zod';

const locale = z.string().min(1).max(35).optional();

export const localeQuery = z.looseObject({ locale });

export const stagesQuery = z.looseObject({
  locale,
  documentIds: z
    .string()
    .max(10_000)
    .default('')
    .transform((list) => list.split(',').filter((id) => id !== '')),
});

export const limitQuery = z.looseObject({ limit: z.coerce.number().int().min(1).max(100).default(5) });
