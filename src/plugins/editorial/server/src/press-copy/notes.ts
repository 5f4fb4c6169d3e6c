import type { ImportNote } from '../../../contracts/import';

/** What this room reports, beside what the reading of the copy reports. */
const MESSAGES = {
  AUTHOR_EXISTS: 'This author has a profile already. It was not changed, although the copy tells something else.',
  AMBIGUOUS_AUTHOR: 'More than one profile has this name: the published one was credited, else the oldest.',
  EMAIL_NOT_STORED: 'An e-mail address was left out: it is not valid, or its author has a profile already.',
  TOO_LONG_KEPT: 'This is too long for its field; it was kept in the text.',
  CAREER_START_UNLIKELY:
    'The years of experience give an unlikely career start; they were kept in the biography alone.',
  ROLE_UNKNOWN: 'There is no credit for what this person did; the author line was kept as it stood.',
} as const;

export function note(code: keyof typeof MESSAGES, text?: string): ImportNote {
  return text === undefined ? { code, message: MESSAGES[code] } : { code, message: MESSAGES[code], text };
}
