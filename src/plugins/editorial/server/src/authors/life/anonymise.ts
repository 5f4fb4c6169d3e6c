import type { Anonymised } from '../../../../contracts/author-answers';
import type { AnonymiseBody } from '../../../../contracts/authors';
import { toBareName, toLabel } from '../../../../domain/author/recredit';
import { settingsOf } from '../../config';
import type { LifeDesk } from './author-life';
import { creditedArticle } from './credited-article';
import { erasePerson } from './erase-person';
import { articlesCrediting } from '../held-credits';
import { moveCredits } from './move-credits';
import { accountsOf, profileOf, type Profile } from '../profiles';
import { takeDown } from './take-down';

type Outcome = Anonymised & {
  /** Removes the person's pictures; after the commit, since files do not roll back. */
  readonly removeFiles: () => Promise<void>;
};

interface Wish {
  readonly label: string;
  readonly reason: string;
}

const MODES: Readonly<
  Record<AnonymiseBody['mode'], (desk: LifeDesk, profile: Profile, wish: Wish) => Promise<Outcome>>
> = { hide, erase };

export async function anonymise(
  desk: LifeDesk,
  documentId: string,
  { mode, label, reason = '' }: AnonymiseBody,
): Promise<Outcome> {
  const profile = await profileOf(desk.strapi, documentId);
  return MODES[mode](desk, profile, { label: label ?? settingsOf(desk.strapi).erasedLabel, reason });
}

/** The profile goes, the names stay as they were printed. */
async function hide(desk: LifeDesk, profile: Profile, { reason }: Wish): Promise<Outcome> {
  const { strapi, caller } = desk;
  const { documentId, printed } = profile;
  const articles = await articlesCrediting(strapi, documentId);
  const move = { from: documentId, rewrite: toBareName(printed), articles, caller, reason };
  await moveCredits(strapi, { ...move, barred: accountsOf(profile) });
  await takeDown(desk, documentId, { step: 'anonymise', reason, unlessIn: 'archived' });
  return {
    documentId,
    articles: articles.map(creditedArticle),
    mentions: [],
    keptFiles: [],
    removeFiles: async () => {},
  };
}

/** The person goes: a label stands in every place where their name was a field. */
async function erase(desk: LifeDesk, profile: Profile, { label, reason }: Wish): Promise<Outcome> {
  const { strapi, caller } = desk;
  const { documentId } = profile;
  const articles = await articlesCrediting(strapi, documentId);
  const move = { from: documentId, rewrite: toLabel(label), articles, caller, reason };
  await moveCredits(strapi, { ...move, barred: accountsOf(profile) });
  await takeDown(desk, documentId, { step: 'anonymise', reason });
  const erased = await erasePerson(strapi, profile, label);
  return { documentId, articles: articles.map(creditedArticle), ...erased };
}
