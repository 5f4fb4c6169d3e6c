import type { ArticleBody, ArticleContent, Edition } from '../../../../domain/article/edition';
import { presentArticle, presentSummary } from '../../../../domain/article/present';
import type { PresentedArticle } from '../../../../domain/article/presented';
import { bodyJson, type EditionRow } from '../editions/edition-rows';
import { placeFor } from './ready-made';
import type { Alternates, LoadedSurroundings } from '../reads/surroundings';

type ArticleEdition = Edition<ArticleContent>;

const NO_BODY: ArticleBody = { blocks: [], html: '', text: '' };

export function presentEach(editions: readonly ArticleEdition[], around: LoadedSurroundings) {
  return editions.map((edition) => presentSummary(edition, around));
}

/** With the bodies of the same places in the list; without, for those who put them in themselves. */
export function presentInFull(
  editions: readonly ArticleEdition[],
  { around, languages }: { readonly around: LoadedSurroundings; readonly languages: Alternates },
  bodies: readonly ArticleBody[] = [],
): PresentedArticle[] {
  return editions.map((edition, at) => {
    const alternates = languages.get(edition.documentId)?.filter(({ locale }) => locale !== edition.locale) ?? [];
    return presentArticle({ ...edition, body: bodies[at] ?? NO_BODY, alternates }, around);
  });
}

/** Bodies are the most of an answer, and stand in their rows as they are sent. */
export function withBodies(articles: readonly PresentedArticle[], found: readonly EditionRow[]) {
  const data = articles.map((article, number) => ({ ...article, body: placeFor(number) }));
  return { data, readyMade: found.map(bodyJson) };
}
