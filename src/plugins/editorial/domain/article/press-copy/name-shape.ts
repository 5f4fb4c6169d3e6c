const PARTICLES = new Set(
  'al el bin ibn ben van von der den de da do dos das du del della di la le lo ter ten zu zum zur af av und y e i abu bint st san'.split(
    ' ',
  ),
);

const NOT_NAMES = new Set(
  [
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December',
    'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni Juli Oktober Dezember',
    'The A An This That These Those Our My Your His Her Its Their Der Die Das Ein Eine Le La Les Un Une El Los Las Una Il Lo Gli De Het Een',
    'Now Then Here There What When Where Why How Who Yet But And Or If In On At To From For With As',
  ].flatMap((row) => row.split(' ')),
);

const NAME_WORD = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’ʼ-]*$/u;
const INNER_CAPITAL = /^\p{Ll}{1,2}['’]?\p{Lu}[\p{L}\p{M}'’-]*$/u;

/** Whether the text could be one person's name: two to five words, each with a capital, between them at most particles. */
export function isNameShaped(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6 || NOT_NAMES.has(words[0] ?? '')) return false;
  return isCapital(words[0]) && isCapital(words.at(-1)) && words.every((word) => isCapital(word) || isParticle(word));
}

/** Whether the text begins as a name does: a capital, and no article, weekday or month. */
export function beginsAsName(text: string): boolean {
  const [first = '', second = ''] = text.trim().split(/[\s,]+/);
  if (NOT_NAMES.has(first) || (!isCapital(first) && !isParticle(first))) return false;
  return second === '' || isCapital(second) || isParticle(second.toLowerCase()) || !/^\p{Ll}/u.test(second);
}

function isCapital(word = ''): boolean {
  return NAME_WORD.test(word) || INNER_CAPITAL.test(word);
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}
