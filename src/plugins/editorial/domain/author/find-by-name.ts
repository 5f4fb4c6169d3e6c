import { nameWords } from './name-words';

interface Named {
  readonly name: string;
}

/**
 * Those whose names what is typed may become: each word of it begins a word of the name, in any order, without accents
 * and letter case. The very name comes first, then names that begin so; where words do not end (Chinese, Japanese) a
 * part of the name is enough. The order given is kept among equals.
 */
export function findByName<Profile extends Named>(typed: string, profiles: readonly Profile[]): readonly Profile[] {
  const words = nameWords(typed);
  if (words.length === 0) return [];
  const ranked = profiles.flatMap((profile) => {
    const rank = RANKS.findIndex((fits) => fits(nameWords(profile.name), words));
    return rank < 0 ? [] : [{ profile, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ profile }) => profile);
}

type Fits = (name: readonly string[], typed: readonly string[]) => boolean;

const RANKS: readonly Fits[] = [
  (name, typed) => name.join(' ') === typed.join(' '),
  (name, typed) => name.length === typed.length && typed.every((word) => name.includes(word)),
  (name, typed) => name.join(' ').startsWith(typed.join(' ')),
  (name, typed) => typed.every((word) => name.some((part) => part.startsWith(word))),
  (name, typed) => UNSPACED.test(typed.join('')) && name.join('').includes(typed.join('')),
];

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+$/u;
