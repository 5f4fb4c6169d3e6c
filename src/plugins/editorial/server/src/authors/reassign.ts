import type { Moved, ReassignBody } from '../../../contracts/authors';
import { toProfile } from '../../../domain/author/recredit';
import type { LifeDesk } from './author-life';
import { creditedArticle } from './credited-article';
import { articlesCrediting } from './held-credits';
import { moveCredits } from './move-credits';
import { accountsOf, profileOf } from './profiles';
import { checkReceiver } from './receiver';

export async function reassign(
  { strapi, caller }: LifeDesk,
  documentId: string,
  { to: receiver, articles: listed, printedName, reason = '' }: ReassignBody,
): Promise<Moved> {
  const [from, to] = [await profileOf(strapi, documentId), await profileOf(strapi, receiver)];
  const credited = await articlesCrediting(strapi, documentId);
  const articles = listed ? credited.filter(({ key }) => listed.includes(key.documentId)) : credited;
  checkReceiver(from, to, articles);
  const rewrite = toProfile(receiver, printedName === 'keep' ? from.printed : null, to.printed);
  await moveCredits(strapi, { from: documentId, rewrite, articles, caller, reason, barred: accountsOf(from) });
  return { documentId: receiver, articles: articles.map(creditedArticle) };
}
