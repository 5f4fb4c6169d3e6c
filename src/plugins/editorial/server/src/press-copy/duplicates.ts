import type { Block } from '../../../domain/article/blocks';
import { blocksToText } from '../../../domain/article/blocks-text';
import { ARTICLE } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import type { ArticleFields } from './article-fields';
import { importProblem } from './problems';

interface StoredArticle extends Row {
  readonly headline: string;
  readonly body: readonly Block[] | null;
}

/**
 * The same file sent twice makes one article: a working copy in this language with the same headline and the same text
 * is a duplicate. `force` imports it all the same.
 * @throws DUPLICATE (409) with the documentId of the article that is there.
 */
export async function refuseDuplicate(strapi: Strapi, fields: ArticleFields, locale: string): Promise<void> {
  const { headline } = fields;
  const alike = await rows<StoredArticle>(strapi, ARTICLE).findMany({
    where: { headline, locale, publishedAt: null },
    select: ['documentId', 'headline', 'body'],
  });
  const text = blocksToText(fields.body);
  const same = alike.find((row) => row.headline === headline && blocksToText(row.body ?? []) === text);
  if (!same) return;
  const message = `This article is there already: "${headline}". Import it with force to have it twice.`;
  throw importProblem({ code: 'DUPLICATE', message }, { documentId: same.documentId });
}
