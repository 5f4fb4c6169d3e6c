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
/** Highlights are HTML, escaped but for `mark` around the words that were looked for. */
export const searchAnswer = pageOf(
  articleSummary.extend({ highlights: z.strictObject({ headline: z.string(), text: z.string() }) }),
);

export const relatedAnswer = one(z.array(articleSummary));

/** Formats that others have specified: bytes of the media type that the answer names. */
export const feedAnswer = z.string();
export const jsonLdAnswer = z.looseObject({ '@context': z.string(), '@type': z.string() });
export const ninjsAnswer = z.looseObject({ uri: z.string(), headlines: z.array(z.looseObject({ value: z.string() })) });
