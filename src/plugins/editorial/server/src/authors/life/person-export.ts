import type { PersonExport } from '../../../../contracts/author-answers';
import { ARTICLE, AUTHOR, service } from '../../plugin';
import { rows, type Row, type Strapi } from '../../strapi';
import { articlesCrediting, creditingTexts } from '../held-credits';
import { mentionsOf } from './mentions';
import { accountsOf, profileOf } from '../profiles';
import { profilesOfPerson } from './one-person';

/** Everything of a profile, private fields and accounts by id included. */
const WHOLE = {
  avatar: { populate: { file: { select: ['id', 'name', 'url'] } } },
  organization: true,
  outlets: true,
  links: true,
  translations: true,
  linkedAdmin: { select: ['id', 'firstname', 'lastname', 'username', 'email'] },
  linkedUser: { select: ['id', 'username', 'email'] },
};

/**
 * Everything that is held about a person: for somebody who asks what that is. Texts they wrote are named, not copied.
 * @throws NotFoundError
 */
export async function exportPerson(strapi: Strapi, documentId: string): Promise<PersonExport> {
  const profile = await profileOf(strapi, documentId);
  const stored = await rows<Row>(strapi, AUTHOR).findMany({ where: { documentId }, populate: WHOLE });
  const accounts = accountsOf(profile);
  const profiles = await profilesOfPerson(strapi, documentId);
  const kept = await service(strapi, 'workflow').keptOf({ profiles, accounts });
  return {
    exportedAt: new Date().toISOString(),
    documentId,
    merged: profiles.filter((one) => one !== documentId),
    workingCopy: stored.find(({ publishedAt }) => !publishedAt) ?? null,
    live: stored.find(({ publishedAt }) => publishedAt) ?? null,
    slugs: await service(strapi, 'slugs').slugsOf(AUTHOR, documentId),
    accounts,
    credits: await creditsOf(strapi, documentId),
    editions: await service(strapi, 'delivery').historyOf(profiles),
    mentions: await mentionsOf(strapi, profile, profiles),
    ticks: await service(strapi, 'checklist').ticksBy(accounts),
    comments: await service(strapi, 'comments').keptOf(accounts),
    ...kept,
    notifications: await service(strapi, 'notifications').keptOf(accounts),
  };
}

async function creditsOf(strapi: Strapi, author: string): Promise<PersonExport['credits']> {
  const found = [];
  for (const { key } of await articlesCrediting(strapi, author)) {
    for (const { isLive, title, credits } of await creditingTexts(strapi, key)) {
      const own = credits.filter((credit) => credit.author === author);
      const place = { uid: ARTICLE, documentId: key.documentId, locale: key.locale, title, isLive };
      for (const { role, creditedAs, affiliation, note } of own)
        found.push({ ...place, role, creditedAs, affiliation, note });
    }
  }
  return found;
}
