import { z } from 'zod';
import { articleSummary, articleView, authorSummary, authorView, bioView, bylineView, sectionView } from './delivery';

/** What stands around the data of each endpoint: nothing more, or where the list goes on. */
const one = <Schema extends z.ZodType>(data: Schema) => z.strictObject({ data, meta: z.strictObject({}) });

const pageOf = <Schema extends z.ZodType>(item: Schema) =>
  z.strictObject({
    data: z.array(item),
    meta: z.strictObject({ next: z.string().nullable(), limit: z.int().positive() }),
  });

export const articlesAnswer = pageOf(z.union([articleSummary, articleView]));
export const articleAnswer = one(articleView);
export const bylineAnswer = one(bylineView);
export const authorsAnswer = pageOf(authorSummary);
export const authorAnswer = one(authorView);
export const authorArticlesAnswer = pageOf(articleSummary);
export const bioAnswer = one(bioView);
export const sectionsAnswer = one(z.array(sectionView));
export const sectionAnswer = one(sectionView);
