import { setTimeout as pause } from 'node:timers/promises';
import { delayAfter, MOST_ATTEMPTS } from '../../../domain/notices/delays';
import { compose, type Mail } from './compose';
import { letterRows, type LetterRow, type LetterState } from './notice-rows';
import { noticeSettingsOf, type Office } from './office';

/** Letters under way at one time. If none of them gets through, the round ends: the others need not wait for a timeout each. */
const AT_ONCE = 5;

/** Sends the letters whose time has come, oldest first, outside of any request and any transaction. */
export async function postDue(office: Office): Promise<void> {
  for (;;) {
    const due = await letterRows(office.strapi).findMany({
      where: { state: 'waiting', dueAt: { $lte: office.now().toISOString() } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      limit: AT_ONCE,
    });
    if (due.length === 0) return;
    const outcomes = await Promise.all(due.map((letter) => postOne(office, letter)));
    if (outcomes.every((outcome) => outcome === 'failed')) return;
  }
}

type Outcome = 'settled' | 'failed' | 'elsewhere';

async function postOne(office: Office, letter: LetterRow): Promise<Outcome> {
  if (!(await claim(office, letter))) return 'elsewhere';
  try {
    const mail = await compose(office, letter);
    if (mail) await send(office, mail);
    await settle(office, letter, mail ? 'sent' : 'withdrawn');
    return 'settled';
  } catch (error) {
    await fail(office, letter, error instanceof Error ? error.message : String(error));
    return 'failed';
  }
}

/**
 * Of several instances the one that moves the instant sends; it is the instant of the next attempt at the same time, so
 * that a letter whose sender died goes out then. It is later than the longest timeout. Under way it has no error: what is
 * tried again by hand is what has one, and is not sent twice.
 */
async function claim({ strapi, now }: Office, { id, attempts, dueAt }: LetterRow): Promise<boolean> {
  const later = new Date(now().getTime() + delayAfter(attempts + 1)).toISOString();
  const { count } = await letterRows(strapi).updateMany({
    where: { id, state: 'waiting', attempts, dueAt },
    data: { attempts: attempts + 1, dueAt: later, error: null },
  });
  return count === 1;
}

/** A server that never answers is left after a while; what it says later is not heard. */
async function send(office: Office, mail: Mail): Promise<void> {
  const { mailTimeoutSeconds } = noticeSettingsOf(office);
  const ended = new AbortController();
  const tooLong = pause(mailTimeoutSeconds * 1000, undefined, { signal: ended.signal, ref: false }).then(() => {
    throw new Error(`The mail server did not answer within ${mailTimeoutSeconds} seconds.`);
  });
  const answered = Promise.resolve(office.strapi.plugin('email').service('email').send(mail));
  for (const one of [answered, tooLong]) one.catch(() => {});
  await Promise.race([answered, tooLong]).finally(() => ended.abort());
}

async function settle({ strapi, now }: Office, { id }: LetterRow, state: LetterState): Promise<void> {
  const sentAt = state === 'sent' ? now().toISOString() : null;
  await letterRows(strapi).updateMany({ where: { id }, data: { state, sentAt, error: null } });
}

async function fail({ strapi }: Office, { id, attempts }: LetterRow, reason: string): Promise<void> {
  const isGivenUp = attempts + 1 >= MOST_ATTEMPTS;
  const outcome = isGivenUp ? 'given up' : 'tried again later';
  strapi.log.warn(`notifications: letter ${id}, attempt ${attempts + 1} failed and is ${outcome}: ${reason}`);
  const data = { error: reason.slice(0, 250), ...(isGivenUp && { state: 'dead' as const }) };
  await letterRows(strapi).updateMany({ where: { id }, data });
}
