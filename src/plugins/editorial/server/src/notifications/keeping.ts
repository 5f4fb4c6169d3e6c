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

interface Person {
  /** Such as `admin:3`. */
  readonly accounts: readonly string[];
  /** Type of profiles, and which of them are about the person. */
  readonly uid: string;
  readonly profiles: readonly string[];
}

/**
 * Forgets what the person behind these accounts was told, and what anybody was told of their profiles. In the running
 * transaction.
 */
export async function erasePerson({ strapi }: Office, { accounts, uid, profiles }: Person): Promise<void> {
  const where = { account: { $in: [...accounts] } };
  const about = { targetUid: uid, documentId: { $in: [...profiles] } };
  for (const rows of [noticeRows(strapi), letterRows(strapi), choiceRows(strapi)]) await rows.deleteMany({ where });
  await noticeRows(strapi).deleteMany({ where: about });
  await tellingRows(strapi).deleteMany({ where: about });
}
