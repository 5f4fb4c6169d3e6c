export interface SplitDateline {
  readonly dateline: string;
  readonly text: string;
}

const DASH = '\\s*(?:[—–―]|--+|\\.-|\\s-(?=\\s))\\s*';
const CAPITAL_WORD = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+";
const CAPITALS = `${CAPITAL_WORD}(?:[ /]${CAPITAL_WORD}){0,4}`;
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]+";
const PLACE = `${NAME_WORD}(?:(?: |/| (?:am|an der|im|de|del|sur|sul) )${NAME_WORD}){0,2}`;
/** After the place: region or date after a comma, agency in brackets, distributor between slashes. */
const MORE = '(?:, [^—–()]{2,30}?)?(?: ?\\([^()]{2,40}\\))?(?: ?/[^/]{2,30}/)?';
const AGENCY = '(?:, [^—–()]{2,30}?)? ?\\((?:\\p{Lu}|dpa|afp|ap)[^()]{0,39}\\)';

/** "12 November", "12. November 2026", "March 4". */
const DAY = '(?:\\d{1,2}\\.? \\p{L}{3,12}|\\p{L}{3,12} \\d{1,2})(?:,? \\d{4})?';

const DATELINES: readonly RegExp[] = [
  new RegExp(`^(${CAPITALS}, ${DAY})[.:] (?=\\S)`, 'u'),
  new RegExp(`^(${CAPITALS}${MORE})${DASH}(?=\\S)`, 'u'),
  new RegExp(`^(${PLACE}${AGENCY})(?:${DASH}|: )(?=\\S)`, 'u'),
  new RegExp(`^(${PLACE})\\s*[—–]\\s*(?=["“„«]?\\p{Lu}\\p{Ll}+ )`, 'u'),
];

/**
 * Takes "BAGHDAD (AP) — " off the beginning of a paragraph: a place in capitals, with a day or not, a place with an agency, or a place
 * and a dash before a new sentence ("Berlin – Die Regierung …"). Null when the paragraph begins otherwise.
 */
export function splitDateline(paragraph: string): SplitDateline | null {
  for (const pattern of DATELINES) {
    const match = pattern.exec(paragraph);
    const dateline = match?.[1]?.trim();
    if (match && dateline && dateline.length <= 80) return { dateline, text: paragraph.slice(match[0].length) };
  }
  return null;
}
