import { splitSentences } from '../split-sentences';
import { beginsWithName } from './guess-author';
import type { PlacedLine } from './arrange';

/** Paragraphs of biography by author's name, in the order of the copy. */
export interface Biographies {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Paragraphs that name nobody though there are several authors. */
  readonly unmatched: readonly string[];
}

interface Passage {
  readonly name: string;
  readonly text: string;
  readonly isMatched: boolean;
}

/**
 * Gives each biography to the author it begins with; what follows goes on about the same one. A paragraph on several
 * authors is parted where a sentence begins with another name.
 */
export function shareBiographies(
  lines: readonly PlacedLine[],
  names: readonly string[],
  namesOnLine: (line: PlacedLine) => readonly string[],
): Biographies {
  const passages: Passage[] = [];
  let current: string | undefined;
  for (const line of lines) {
    if (line.part === 'author') current = namesOnLine(line).length === 1 ? namesOnLine(line)[0] : undefined;
    if (line.part !== 'biography') continue;
    const parts = passagesOf(line.value, names, current);
    passages.push(...parts);
    current = parts.at(-1)?.name ?? current;
  }
  return {
    byName: grouped(passages),
    unmatched: names.length > 1 ? passages.filter((each) => !each.isMatched).map(({ text }) => text) : [],
  };
}

function passagesOf(paragraph: string, names: readonly string[], current: string | undefined): Passage[] {
  const passages: Passage[] = [];
  for (const sentence of splitSentences(paragraph)) {
    const named = names.find((name) => beginsWithAny(sentence, name));
    const last = passages.at(-1);
    const name = named ?? last?.name ?? current ?? names[0] ?? '';
    const isMatched = named !== undefined || last?.isMatched === true || current !== undefined;
    if (last?.name === name) passages.splice(-1, 1, { ...last, text: last.text + sentence });
    else passages.push({ name, text: sentence, isMatched });
  }
  return passages.map((passage) => ({ ...passage, text: passage.text.trim() }));
}

/** The full name, or the surname alone before a verb. */
function beginsWithAny(text: string, name: string): boolean {
  const rest = text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length) : undefined;
  return (
    (rest !== undefined && !/^[\p{L}\p{N}’']/u.test(rest)) || beginsWithName(text, name.split(/\s+/).at(-1) ?? name)
  );
}

function grouped(passages: readonly Passage[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const { name, text } of passages) byName.set(name, [...(byName.get(name) ?? []), text]);
  return byName;
}
