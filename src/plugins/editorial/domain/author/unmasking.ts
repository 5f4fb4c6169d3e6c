import { nameWords } from './name-words';

export interface MaskedProfile {
  /** As it is printed. */
  readonly name: string;
  /** Private. Where it says no more than the printed name, there is nothing to keep. */
  readonly legalName: string | null;
  /** What readers, feeds or search engines could get to see, by attribute: text, blocks, pictures with their file names. */
  readonly open: Readonly<Record<string, unknown>>;
}

/**
 * The attributes of a profile that give away who is behind a pen name: those in which the whole legal name stands, in any
 * order, in any spelling, and run together as file names have it. Numbers and single letters among its words are no names.
 */
export function unmaskingFields({ name, legalName, open }: MaskedProfile): string[] {
  const secret = nameWords(legalName ?? '');
  const printed = new Set(nameWords(name));
  if (telling(secret).every((word) => printed.has(word))) return [];
  return Object.keys(open).filter((field) => textsIn(open[field]).some((text) => holds(text, secret)));
}

function holds(text: string, secret: readonly string[]): boolean {
  const words = nameWords(text.replaceAll('%20', ' '));
  const present = new Set(words);
  if (telling(secret).every((word) => present.has(word))) return true;
  const letters = words.join('');
  return runTogether(secret).some((joined) => joined.length >= SHORTEST && letters.includes(joined));
}

/** Letters of a name that no other words hold by chance: "Li Na" is in Carolina. */
const SHORTEST = 7;

function telling(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length > 1 && !/^\p{N}+$/u.test(word));
}

/** Given name first, family name first, and what is between. */
function runTogether(words: readonly string[]): readonly string[] {
  return words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(''));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
