import type { LineChange } from './prose';

/** Paragraphs that are shown on either side of a change. */
const AROUND = 1;

export type ShownLine = LineChange | { readonly change: 'skipped'; readonly count: number };

/** The paragraphs that changed with what stands around them; how many were left out between them is said. */
export function inContext(lines: readonly LineChange[]): readonly ShownLine[] {
  const near = new Set<number>();
  for (const [n, { change }] of lines.entries()) {
    if (change === 'same') continue;
    for (let at = n - AROUND; at <= n + AROUND; at += 1) near.add(at);
  }
  const shown: ShownLine[] = [];
  for (const [n, line] of lines.entries()) {
    const last = shown.at(-1);
    if (near.has(n)) shown.push(line);
    else if (last?.change === 'skipped') shown.splice(-1, 1, { change: 'skipped', count: last.count + 1 });
    else shown.push({ change: 'skipped', count: 1 });
  }
  return shown;
}

/** As many of the paragraphs as have this many characters together; the others are counted. */
export function cutTo(
  lines: readonly ShownLine[],
  most: number,
): { readonly lines: readonly ShownLine[]; readonly isCut: boolean } {
  let room = most;
  const fit = lines.findIndex((line) => {
    room -= lengthOf(line);
    return room < 0;
  });
  if (fit === -1) return { lines, isCut: false };
  const count = lines.slice(fit).reduce((sum, line) => sum + (line.change === 'skipped' ? line.count : 1), 0);
  return { lines: [...lines.slice(0, fit), { change: 'skipped', count }], isCut: true };
}

function lengthOf(line: ShownLine): number {
  return line.change === 'skipped' ? 0 : line.words.reduce((sum, { text }) => sum + text.length, 0);
}
