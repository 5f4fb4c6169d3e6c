import type { CreditedArticle } from '../../../../contracts/author-answers';
import type { CreditingArticle } from '../held-credits';

export function creditedArticle({ key, title, isLive }: CreditingArticle): CreditedArticle {
  return { documentId: key.documentId, locale: key.locale, title, isLive };
}
