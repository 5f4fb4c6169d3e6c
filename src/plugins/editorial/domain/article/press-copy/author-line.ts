import { beginsAsName, isNameShaped } from './name-shape';

/** Words before names on an author line without a colon. */
const BY_WORDS =
  '(?:(?:a |an |an? \\p{L}+ )?(?:written|words|story|text|report(?:ed|ing)?|analysis|commentary|essay|interview) )?by|(?:ein(?:e)? (?:bericht|analyse|kommentar|interview|gastbeitrag|reportage|essay) |text |geschrieben |aufgezeichnet )?von|(?:écrit |propos recueillis )?par|(?:escrito |texto )?por|(?:a cura )?di|scritto da|(?:geschreven )?door|af|av|texte de|texto de|testo di';

const BY_LINE = new RegExp(`^[—–-]?\\s*(?:${BY_WORDS})\\s+(.+)$`, 'iu');

/** Writers without a name: they credit somebody all the same. */
const UNNAMED =
  /^(?:(?:our|a|the|staff|special|notre|nuestro|unserem|unserer|onze|nostro|dal nostro)\b.{0,40}\b(?:correspondents?|reporters?|staff|writers?|editors?|board|team|desk|korrespondent(?:in)?|redaktion|correspondante?|rédaction|corresponsal|redacción|redazione|redactie)|staff|agencies|redaktion|redacción)\b/iu;

const JOINERS = new Set(
  'and und et y e en & with mit avec con met in for für pour per voor of the de del du des der di da la le les el los las van von den das do at bei chez à en aus from to special'.split(
    ' ',
  ),
);

/** What ends the first name on the line. */
const AFTER_FIRST_NAME =
  /\s*(?:[,;|•·(/<]|\s[–—-]\s|\s(?:and|und|et|y|e|en|&|with|mit|avec|con|met|in|for|für|special)\s)/iu;

/** The names and what goes with them when this line says "By …", "Von …" and the like; null for a sentence. */
export function namesAfterBy(text: string): string | null {
  const names = BY_LINE.exec(text)?.[1]?.trim();
  return names !== undefined && isCreditLike(names) ? names : null;
}

/** Whether the text reads as names with titles and places, not as a sentence. */
export function isCreditLike(text: string): boolean {
  if (text.length > 200 || isSentence(text)) return false;
  if (UNNAMED.test(text)) return true;
  if (!beginsAsName(text)) return false;
  const first = text.split(AFTER_FIRST_NAME)[0] ?? '';
  const isAlone = !/\s/.test(first);
  return isNameShaped(first) || isCapitals(first, isAlone && /,\s*\p{Ll}/u.test(text));
}

/** Reuters, The Courier Staff, JANE ROE: all words with a capital. One word before ", the minister …" is a sentence. */
function isCapitals(first: string, isFollowedByClause: boolean): boolean {
  const words = first.split(/\s+/);
  const isEachCapital = words.every((word) => /^[\p{Lu}\p{Lo}\d&]/u.test(word) || JOINERS.has(word));
  return isEachCapital && words.length <= 6 && !isFollowedByClause;
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/);
  const common = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !JOINERS.has(word.replace(/[,.;]$/, '').toLowerCase()),
  );
  const isClosed = /(?:\p{Ll}{3}|\p{Ll}\d)[.!?…]["”’»]?$/u.test(text) || /[!?]$/.test(text);
  return isClosed ? common.length >= 2 || words.length > 8 : common.length > 6 || common.length > words.length * 0.6;
}
