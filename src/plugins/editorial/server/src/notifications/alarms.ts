import { createAlarm, type Alarm } from '../alarm';
import { letterRows, tellingRows } from './notice-rows';
import type { Office } from './office';

interface Rounds {
  readonly spread: () => Promise<void>;
  readonly post: () => Promise<void>;
}

/** When people are told and letters are sent: what is told may make letters, which go out then. */
export function createAlarms(office: Office, { spread, post }: Rounds): Readonly<Record<keyof Rounds, Alarm>> {
  const { strapi } = office;
  const now = () => office.now();
  const letters = createAlarm(strapi, { name: 'letters', round: post, nextDue: () => nextLetter(office), now });
  const round = () => spread().then(letters.wake);
  const news = createAlarm(strapi, { name: 'notifications', round, nextDue: () => nextTelling(office), now });
  return { spread: news, post: letters };
}

const FIRST = { select: ['dueAt'], orderBy: { dueAt: 'asc' }, limit: 1 };

async function nextTelling({ strapi }: Office): Promise<string | null> {
  const [first] = await tellingRows(strapi).findMany(FIRST);
  return first?.dueAt ?? null;
}

async function nextLetter({ strapi }: Office): Promise<string | null> {
  const [first] = await letterRows(strapi).findMany({ ...FIRST, where: { state: 'waiting' } });
  return first?.dueAt ?? null;
}
