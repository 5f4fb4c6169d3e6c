const DAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = '\\d{2}:\\d{2}:\\d{2}';

/** As it is written today, and in the two ways of before. Source: RFC 9110, section 5.6.7. */
const WITH_ZONE = new RegExp(`^${DAY}, \\d{2}[ -]${MONTH}[ -](?:\\d{4}|\\d{2}) ${TIME} GMT$`);
const WITHOUT_ZONE = new RegExp(`^${DAY} ${MONTH} [ \\d]\\d ${TIME} \\d{4}$`);

/** Milliseconds; NaN for what is no date of HTTP, however much of one it may be elsewhere. */
export function httpDate(text: string): number {
  if (WITH_ZONE.test(text)) return Date.parse(text);
  return WITHOUT_ZONE.test(text) ? Date.parse(`${text} GMT`) : NaN;
}
