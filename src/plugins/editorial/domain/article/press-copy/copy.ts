import type { CreditRole } from '../../byline/credits';

/** One credit as the byline parser gives it. */
export interface CopyCredit {
  readonly name: string;
  readonly kind: 'person' | 'organization' | 'agency';
  readonly role: CreditRole | 'other';
  readonly title?: string;
  readonly place?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface CopyOptions {
  /** The byline parser: `parseByline` of the byline room. */
  readonly parseByline: (text: string) => readonly CopyCredit[];
  /** ISO date of the article where it is known; it goes before a date found in the copy. */
  readonly date?: string;
}

export interface CopyAuthor {
  readonly name: string;
  readonly kind: CopyCredit['kind'];
  /** Paragraphs as they stood in the copy, without sentences that hold an e-mail address. */
  readonly biography?: readonly string[];
  /** The same with the number of years as `{years}`; only where the career start is known and told in years. */
  readonly biographyWithYears?: readonly string[];
  readonly jobTitle?: string;
  readonly organization?: string;
  readonly yearsOfExperience?: number;
  /** Calendar year. */
  readonly careerStart?: number;
  readonly outlets: readonly string[];
  /** Private: never part of any text. */
  readonly email?: string;
}

export const REPORT_MESSAGES = {
  LABEL_REMOVED: 'A label was taken off.',
  DATE_READ: 'This was read as the date of the article.',
  DATE_UNSURE: 'This looks like a date, but day and month cannot be told apart, or another date goes first.',
  END_MARK: 'The end mark is not part of the text.',
  PHOTO_LINE: 'This line on a picture is not part of the text; its credit, if any, was kept.',
  NOTE_LEFT_OUT: 'This note to the desk is not part of the text.',
  EMAIL_PRIVATE: 'An e-mail address was kept in the private field of its author and taken out of the text.',
  CONTACT_LEFT_OUT: 'Contact details are not part of the text.',
  BODY_MISSING: 'There is no text under the headline.',
  AUTHOR_MISSING: 'No author was found.',
  AUTHOR_GUESSED: 'This name stands alone, without "By"; it was taken for the author.',
  AUTHOR_FROM_BIOGRAPHY: 'The author was found only in the biography at the end.',
  BYLINE_UNREAD: 'Nobody could be told from this author line.',
  DECK_UNSURE: 'This may be the deck; it was kept as the first paragraph.',
  SUBHEADING_KEPT: 'A subheading was kept as a paragraph of the body.',
  ORGANIZATION_MISSING: 'The name of the organisation seems to be missing here.',
  OUTLET_UNSURE: 'This is perhaps the name of an outlet; it was kept in the biography alone.',
  CAREER_START_UNKNOWN: 'Years of experience without a date of the article: the career start stays open.',
  BIOGRAPHY_UNMATCHED: 'This biography names none of the authors; it was given to the first.',
} as const;

export type ReportCode = keyof typeof REPORT_MESSAGES;

/** Something the editor should look at; `text` is what was left out of the article, or what is in doubt. */
export interface ReportItem {
  readonly code: ReportCode;
  readonly message: string;
  readonly text?: string;
}

export interface PressCopy {
  readonly headline: string;
  readonly deck?: string;
  /** "BAGHDAD (AP)": as it stood, without the dash. */
  readonly dateline?: string;
  /** ISO date. */
  readonly date?: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  /** The author lines as they stood, without e-mail addresses. */
  readonly bylineText?: string;
  readonly credits: readonly CopyCredit[];
  readonly authors: readonly CopyAuthor[];
  readonly report: readonly ReportItem[];
}

export function reported(code: ReportCode, text?: string): ReportItem {
  const message = REPORT_MESSAGES[code];
  return text === undefined ? { code, message } : { code, message, text };
}
