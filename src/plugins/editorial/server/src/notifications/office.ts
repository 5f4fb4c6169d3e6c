import { settingsOf, type Settings } from '../config';
import type { Strapi } from '../strapi';

/** All that the functions of this room share. */
export interface Office {
  readonly strapi: Strapi;
  /** The clock; tests put in their own. */
  now: () => Date;
  /** There is something new to tell, once the running transaction stands. */
  readonly wake: () => void;
}

export function noticeSettingsOf({ strapi }: Office): Settings['notifications'] {
  return settingsOf(strapi).notifications;
}

/** Strapi's own provider hands mail to strangers' servers from this machine, which most of them refuse: not by itself. */
export function hasMail(office: Office): boolean {
  const provider: unknown = office.strapi.config.get('plugin::email.provider');
  return noticeSettingsOf(office).mail ?? (typeof provider === 'string' && provider !== 'sendmail');
}
