import { choiceRows, letterRows, noticeRows, tellingRows } from './notice-rows';
import { noticeSettingsOf, type Office } from './office';

const DAY_MS = 86_400_000;

/** Deletes what is older than it is kept for. Letters that were given up stay until somebody sees to them. */
export async function forgetOld(office: Office): Promise<void> {
  const { strapi, now } = office;
  const before = new Date(now().getTime() - noticeSettingsOf(office).keepDays * DAY_MS).toISOString();
  await noticeRows(strapi).deleteMany({ where: { at: { $lt: before } } });
  await letterRows(strapi).deleteMany({ where: { state: { $in: ['sent', 'withdrawn'] }, at: { $lt: before } } });
}

/** What is held about the person behind these accounts: what they were told, by which letters, what they chose. */
export async function keptOfPerson({ strapi }: Office, accounts: readonly string[]) {
  const where = { account: { $in: [...accounts] } };
  return {
    notices: await noticeRows(strapi).findMany({ where }),
    letters: await letterRows(strapi).findMany({ where }),
    choices: await choiceRows(strapi).findMany({ where }),
  };
}

/** Whoever did it. Only people of the panel are told of it, and they keep their numbers. */
export async function renumberActors({ strapi }: Office, actor: string, now: string): Promise<void> {
  for (const rows of [tellingRows(strapi), noticeRows(strapi)])
    await rows.updateMany({ where: { actor }, data: { actor: now } });
}

/**
 * Forgets what the person behind these accounts was told, and what anybody was told of their profile. In the running
 * transaction.
 */
export async function erasePerson(
  { strapi }: Office,
  {
    accounts,
    profile,
  }: { readonly accounts: readonly string[]; readonly profile: { uid: string; documentId: string } },
): Promise<void> {
  const where = { account: { $in: [...accounts] } };
  const about = { targetUid: profile.uid, documentId: profile.documentId };
  for (const rows of [noticeRows(strapi), letterRows(strapi), choiceRows(strapi)]) await rows.deleteMany({ where });
  await noticeRows(strapi).deleteMany({ where: about });
  await tellingRows(strapi).deleteMany({ where: about });
}
