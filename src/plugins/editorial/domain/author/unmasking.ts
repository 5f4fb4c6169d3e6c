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
  const secret = legalName ?? '';
  if (!isSecret(secret, name)) return [];
  return Object.keys(open).filter((field) => textsIn(open[field]).some((text) => holdsName(text, secret)));
}

/** Whether a legal name says more than the name that is printed. */
export function isSecret(legalName: string, printedName: string): boolean {
  const printed = new Set(nameWords(printedName));
  return telling(nameWords(legalName)).some((word) => !printed.has(word));
}

/** Whether the whole name stands in a text, in any order and spelling, or run together. */
export function holdsName(text: string, legalName: string): boolean {
  const secret = nameWords(legalName);
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
