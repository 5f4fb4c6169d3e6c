import type { ChoicesBody, LettersPage, NoticeSettings, NoticesPage, ReadBody } from '../../../contracts/notices';
import { inRounds } from '../rounds';
import type { Strapi } from '../strapi';
import type { Renumber, TransitionListener } from '../workflow/desk';
import { choicesOfMine, choose } from './choices';
import { createAlarms } from './alarms';
import { deadLetters, retry, retryAll } from './dead-letters';
import { inboxPage, markRead, unreadCount } from './inbox';
import { erasePerson, forgetOld, keptOfPerson, renumberActors } from './keeping';
import { noticeSettingsOf, type Office } from './office';
import { postDue } from './post';
import { spreadDue } from './spread';
import { hearTransition, tell, type Told } from './tell';

/** Telling people of what concerns them, in the panel and by e-mail. */
export interface Notifications {
  /** Writes down what there is to tell, in the running transaction; people are told once that stands. */
  readonly tell: (told: Told) => Promise<void>;
  readonly listener: TransitionListener;
  /** Has what is due told and sent from now on, unless this instance is told not to. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** Tells people what there is to tell; called by itself, and by tests with a clock of their own. */
  readonly spreadDue: () => Promise<void>;
  /** Sends the letters that are due; called by itself, and by tests. */
  readonly postDue: () => Promise<void>;
  readonly forgetOld: () => Promise<void>;
  readonly setClock: (now: () => Date) => void;
  readonly inbox: (wanted: Parameters<typeof inboxPage>[1]) => Promise<NoticesPage>;
  readonly unread: () => Promise<number>;
  /** @returns how many are unread then */
  readonly markRead: (body: ReadBody) => Promise<number>;
  readonly choices: () => Promise<NoticeSettings>;
  readonly choose: (changed: ChoicesBody) => Promise<NoticeSettings>;
  readonly deadLetters: (wanted: Parameters<typeof deadLetters>[1]) => Promise<LettersPage>;
  readonly retry: (id: number) => Promise<void>;
  readonly retryAll: () => Promise<number>;
  readonly keptOf: (accounts: readonly string[]) => ReturnType<typeof keptOfPerson>;
  readonly erase: (person: Parameters<typeof erasePerson>[1]) => Promise<void>;
  readonly renumber: Renumber;
}

const NIGHTLY = '23 3 * * *';

export function createNotifications({ strapi }: { strapi: Strapi }): Notifications {
  const office: Office = { strapi, now: () => new Date(), wake: () => alarms.spread.wake() };
  const spread = inRounds(strapi, 'notifications', () => spreadDue(office));
  // Apart from the other, so that a slow mail server keeps no news out of the panel.
  const post = inRounds(strapi, 'letters', () => postDue(office));
  const forget = inRounds(strapi, 'old-notices', () => forgetOld(office));
  const alarms = createAlarms(office, { spread, post });
  return {
    tell: (told) => tell(office, told),
    listener: (transition) => hearTransition(office, transition),
    start: () => {
      if (!noticeSettingsOf(office).worker) return;
      for (const alarm of Object.values(alarms)) alarm.start();
      strapi.cron.add({ editorialOldNotices: { task: forget, options: NIGHTLY } });
    },
    stop: async () => void (await Promise.all(Object.values(alarms).map((alarm) => alarm.stop()))),
    spreadDue: spread,
    postDue: post,
    forgetOld: forget,
    setClock: (now) => void (office.now = now),
    inbox: (wanted) => inboxPage(office, wanted),
    unread: () => unreadCount(office),
    markRead: (body) => markRead(office, body),
    choices: () => choicesOfMine(office),
    choose: (changed) => choose(office, changed),
    deadLetters: (wanted) => deadLetters(office, wanted),
    retry: async (id) => {
      await retry(office, id);
      alarms.post.wake();
    },
    retryAll: async () => {
      const retried = await retryAll(office);
      alarms.post.wake();
      return retried;
    },
    keptOf: (accounts) => keptOfPerson(office, accounts),
    erase: (person) => erasePerson(office, person),
    renumber: (old, now) => renumberActors(office, old, now),
  };
}
