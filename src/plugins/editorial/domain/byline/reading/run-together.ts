import { GIVEN_NAMES, NAME_OPENINGS } from './vocabulary/names';
import { folded, wordsOf } from './word-list';

/** Inside a middle word, where one name ends and the next begins: "Ada QuillBo Reed". */
const GLUED =
  /(?<=\s\p{Lu}[\p{L}'’-]*\p{Ll}{2})(?<!\s(?:Mac|Fitz|Van|Von|Dela|Della|Del|Des|Les|Las|Los|San|Saint))(?=\p{Lu}\p{Ll}+\s\p{Lu})/u;

/** A middle word of a line in capitals. */
const MIDDLE_CAPITALS = /(?<=\s)\p{Lu}{6,}(?=\s\p{Lu}+)/gu;
const SHORTEST_SURNAME = 3;

/** The names of a line that a page ran together: "Ada QuillBo Reed", "ADA QUILLJOHN REED", "Ada Quill Ada Quill". */
export function runTogether(text: string): string[] {
  return text.split(GLUED).flatMap(atGivenNames).flatMap(halves);
}

/** In capitals only a given name shows where the next person begins. */
function atGivenNames(text: string): string[] {
  if (/\p{Ll}/u.test(text)) return [text];
  return text.replace(MIDDLE_CAPITALS, parted).split('\n');
}

function parted(word: string): string {
  const given = GIVEN_NAMES.find((name) => word.endsWith(name) && word.length - name.length >= SHORTEST_SURNAME);
  const surname = word.slice(0, -(given?.length ?? 0));
  const isOneName = given === undefined || GIVEN_NAMES.includes(surname) || NAME_OPENINGS.has(folded(surname));
  return isOneName ? word : `${surname}\n${given}`;
}

/** The same full name twice is two credits. */
function halves(text: string): string[] {
  const words = wordsOf(text);
  const middle = words.length / 2;
  const [first, second] = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
  return middle >= 2 && folded(first) === folded(second) ? [first, second] : [text];
}
