import type { Moved } from '../../../../contracts/author-answers';
import type { MergeBody } from '../../../../contracts/authors';
import { toProfile } from '../../../../domain/author/recredit';
import { refuse } from '../../../../domain/workflow/refusals';
import { refusalError } from '../../http-errors';
import { AUTHOR, service } from '../../plugin';
import { documents } from '../../strapi';
import type { LifeDesk } from './author-life';
import { creditedArticle } from './credited-article';
import { articlesCrediting } from '../held-credits';
import { inherit } from './inherit';
import { moveCredits } from './move-credits';
import { accountsOf, profileOf, type Profile } from '../profiles';
import { checkReceiver, notPublished } from './receiver';
import { takeDown } from './take-down';

/** The merged profile is deleted; its log and its texts stay, and its addresses lead to the one that is left. */
export async function merge(
  desk: LifeDesk,
  documentId: string,
  { into, printedName, takeLinks, acrossKinds, reason = '' }: MergeBody,
): Promise<Moved> {
  const { strapi, caller } = desk;
  const [from, to] = [await profileOf(strapi, documentId), await profileOf(strapi, into)];
  const articles = await articlesCrediting(strapi, documentId);
  checkReceiver(from, to, articles);
  checkMerge(from, to, acrossKinds);
  const rewrite = toProfile(into, printedName === 'keep' ? from.printed : null, to.printed);
  await moveCredits(strapi, { from: documentId, rewrite, articles, caller, reason, barred: accountsOf(from) });
  await service(strapi, 'slugs').handOver(AUTHOR, documentId, into);
  await takeDown(desk, documentId, { step: 'merge', reason, about: into });
  await documents(strapi, AUTHOR).delete({ documentId });
  await inherit(strapi, from, to, takeLinks);
  return { documentId: into, articles: articles.map(creditedArticle) };
}

function checkMerge(from: Profile, to: Profile, acrossKinds: boolean): void {
  if (from.live && !to.live) throw refusalError(notPublished(to));
  const [fromKind, toKind] = [from.working.kind, to.working.kind];
  if (fromKind !== toKind && !acrossKinds) {
    const message = `"${from.printed}" is a profile of kind ${fromKind}, "${to.printed}" of kind ${toKind}. Confirm that with acrossKinds.`;
    throw refusalError(refuse('KINDS_DIFFER', message));
  }
  for (const link of ['linkedAdmin', 'linkedUser'] as const) {
    const [one, other] = [from.working[link], to.working[link]];
    if (!one || !other || one.id === other.id) continue;
    const message =
      'Both profiles are linked to accounts, and a profile has one of each kind. Unlink one of them first.';
    throw refusalError(refuse('ACCOUNTS_DIFFER', message));
  }
}
