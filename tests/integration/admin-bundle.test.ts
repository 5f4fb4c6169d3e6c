import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ADMIN = path.resolve(__dirname, '../../src/plugins/editorial/dist/admin');
const ENTRY = path.join(ADMIN, 'index.mjs');

/** `import … from './x.mjs'`, `export … from './x.mjs'` and `import './x.mjs'`; not `import('./x.mjs')`. */
const STATIC = /^\s*(?:import|export)\b(?!\s*\()[^'"()]*['"](\.[^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;

function leadsTo(file: string, pattern: RegExp): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(pattern)].map(([, address = '']) => path.resolve(path.dirname(file), address));
}

/** The files that come with a file, itself included. */
function together(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const other of leadsTo(file, STATIC)) together(other, found);
  return found;
}

function kilobytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000;
}

const paid = together(ENTRY);

test('every page of the panel pays for less than 150 kB, compressed, words of one language included', () => {
  const english = [...paid].flatMap((file) => leadsTo(file, DYNAMIC)).filter((file) => /\/en-[^/]*$/.test(file));
  expect(english).not.toEqual([]);
  const size = kilobytes(new Set([...paid, ...english]));
  expect(size).toBeGreaterThan(10);
  expect(size).toBeLessThan(150);
});

test('pages of the plugin come when they are opened', () => {
  const later = [...paid].flatMap((file) => leadsTo(file, DYNAMIC)).map((file) => path.basename(file));
  for (const page of ['newsroom-page', 'notifications-page', 'workflow-page']) {
    expect(later).toContainEqual(expect.stringContaining(page));
  }
  expect([...paid].map((file) => path.basename(file))).not.toContainEqual(expect.stringContaining('-page'));
});
