import { authorsNotPublished } from '../../../../domain/workflow/rules';
import { refuse } from '../../../../domain/workflow/refusals';
import { refusalError } from '../../http-errors';
import type { CreditingArticle } from '../held-credits';
import type { Profile } from '../profiles';

/** @throws SAME_PROFILE, or AUTHOR_NOT_PUBLISHED where readers would lose a profile that they can see now */
export function checkReceiver(from: Profile, to: Profile, articles: readonly CreditingArticle[]): void {
  if (from.documentId === to.documentId) {
    throw refusalError(refuse('SAME_PROFILE', 'Choose another profile: this one cannot take over its own credits.'));
  }
  if (to.live || !articles.some(({ isLive }) => isLive)) return;
  throw refusalError(notPublished(to));
}

export function notPublished({ documentId, working }: Profile) {
  const why = ' It cannot take over what readers see.';
  return authorsNotPublished([{ documentId, title: working.name ?? documentId }], why);
}
