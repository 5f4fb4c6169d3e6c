import {
  AGO_AFTER,
  AGO_BEFORE,
  AGO_UNITS,
  COUNTED,
  DATE_JOINERS,
  DATE_LEADS,
  MONTHS,
  WEEKDAYS,
  ZONES,
} from './vocabulary/calendar';
import { anyOf, WORD_END, WORD_START } from './word-list';

const MONTH = `${WORD_START}${anyOf(MONTHS)}\\.?`;
const YEAR = '(?:\\d{4}\\d*)';
const ORDINAL = '(?:st|nd|rd|th|er|º|ª|\\.)?';
const CLOCK = `\\d{1,2}(?:[:.]\\d{2}){1,2}(?:\\s*${anyOf(ZONES)}${WORD_END}\\.?)*`;
const JOINER = `(?:\\s*${anyOf(DATE_JOINERS)}\\s*|\\s+)`;

/** Dates as pages print them, day first, month first, or in figures; the day may be glued to the name before it. */
const DATE = `(?:${[
  `\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:\\([^)]\\))?`,
  `\\d{1,2}月\\d{1,2}日`,
  `\\d{4}년\\s*\\d{1,2}월\\s*\\d{1,2}일`,
  `\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\.?(?:T[\\d:.+Z-]+)?`,
  `\\d{1,2}${ORDINAL}\\s+(?:de\\s+|of\\s+)?(?:${anyOf(MONTHS)})\\.?${WORD_END}(?:,?\\s*(?:de\\s+|del\\s+)?${YEAR})?`,
  `${MONTH}\\s+\\d{1,2}${ORDINAL}${WORD_END}(?:,?\\s*${YEAR})?`,
  `${MONTH},?\\s+${YEAR}`,
].join('|')})`;

const AGO = `(?:${WORD_START}${anyOf(AGO_BEFORE)}\\s+)?\\d+\\s*${anyOf(AGO_UNITS)}\\s+${anyOf(AGO_AFTER)}|${WORD_START}${anyOf(
  AGO_BEFORE,
)}\\s+\\d+\\s+${anyOf(AGO_UNITS)}`;
const MOMENT = `(?:${DATE}|${CLOCK}|${AGO})`;
const LEAD = `${WORD_START}${anyOf(DATE_LEADS)}\\s*(?:${anyOf(DATE_JOINERS)}\\s*)*`;
const WEEKDAY = `${WORD_START}${anyOf(WEEKDAYS)}\\.?,?\\s*`;

const OPENING_ARTICLE = `(?<=^|\\n)(?:le|el|il|am|den|on|em)\\s+`;

const MOMENTS = new RegExp(`(?:${LEAD}|${OPENING_ARTICLE})?(?:${WEEKDAY})?${MOMENT}(?:${JOINER}${MOMENT})*`, 'giu');
const COUNTERS = new RegExp(`\\+?\\s?\\d+\\s*${anyOf(COUNTED)}${WORD_END}`, 'giu');
/** "Ada QuillMarch 3", "Ada QuillUpdated 5 hours ago". */
const GLUED =
  /(?<=\p{Ll})(?=(?:January|February|March|April|May|June|July|August|September|October|November|December|Published|Updated|Posted|Last)\s|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s\d)/gu;

/** Takes dates, times, "5 hours ago" and counters out; a line break stays where they stood, because they part names. */
export function withoutDates(text: string): string {
  return text.replace(GLUED, '\n').replace(MOMENTS, '\n').replace(COUNTERS, '\n');
}
