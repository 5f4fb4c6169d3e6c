import { errors } from '@strapi/utils';
import type { Moved } from '../../../../contracts/author-answers';
import type { ReassignBody } from '../../../../contracts/authors';
import { toProfile } from '../../../../domain/author/recredit';
import type { LifeDesk } from './author-life';
import { creditedArticle } from './credited-article';
import { articlesCrediting, type CreditingArticle } from '../held-credits';
import { moveCredits } from './move-credits';
import { accountsOf, profileOf } from '../profiles';
import { checkReceiver } from './receiver';

/** All articles that credit a profile, or those listed, in all their languages. */
export async function reassign(
  { strapi, caller }: LifeDesk,
  documentId: string,
  { to: receiver, articles: listed, printedName, reason = '' }: ReassignBody,
): Promise<Moved> {
  const [from, to] = [await profileOf(strapi, documentId), await profileOf(strapi, receiver)];
  const articles = chosen(await articlesCrediting(strapi, documentId), listed);
  checkReceiver(from, to, articles);
  const rewrite = toProfile(receiver, printedName === 'keep' ? from.printed : null, to.printed);
  await moveCredits(strapi, { from: documentId, rewrite, articles, caller, reason, barred: accountsOf(from) });
  return { documentId: receiver, articles: articles.map(creditedArticle) };
}

/** @throws ValidationError that names what is listed and does not credit the profile: a move of nothing is no success */
function chosen(
  credited: readonly CreditingArticle[],
  listed: readonly string[] | undefined,
): readonly CreditingArticle[] {
  if (!listed) return credited;
  const known = new Set(credited.map(({ key }) => key.documentId));
  const unknown = listed.filter((documentId) => !known.has(documentId));
  if (unknown.length === 0) return credited.filter(({ key }) => listed.includes(key.documentId));
  const message = `articles: ${unknown.join(', ')} do not credit this profile. Leave them out, or look at its credits again.`;
  const errorsFound = [{ path: ['articles'], message, name: 'ValidationError' }];
  throw new errors.ValidationError(message, { code: 'BAD_PARAMETER', errors: errorsFound });
}
