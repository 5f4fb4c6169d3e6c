import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../applications/paths';

const FILE = path.join(ROOT, 'docs/benchmarks.md');

const OPENING = `# Benchmarks

Written by the benches themselves: \`npm run bench:workflow\` and \`npm run bench\`. Ratios are of programs that ran side by
side, in turns, on one machine; milliseconds and requests a second hold for that machine alone.
`;

/** Puts a section of docs/benchmarks.md in the place of the one with the same heading. */
export function writeSection(heading: string, lines: readonly string[]): void {
  const written = existsSync(FILE) ? readFileSync(FILE, 'utf8') : OPENING;
  const [opening = OPENING, ...sections] = written.split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(`## ${heading}\n`));
  const section = `## ${heading}\n\n${lines.join('\n')}\n`;
  const sorted = [...others, section].map((one) => one.trimEnd()).sort();
  writeFileSync(FILE, `${[opening.trimEnd(), ...sorted].join('\n\n')}\n`);
}

/** As prettier sets tables. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)];
}
