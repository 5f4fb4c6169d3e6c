import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseByline } from '@domain/byline/parse';
import { sharedFile } from '../../shared-folder';

/**
 * Real, labelled lines, kept beside the project because the strings are other people's. The classes and the measure are
 * those of the file's own README: the ordered list of (name, kind) equals the label.
 */
const FILE = sharedFile('bylines.dev.jsonl');
const WHY_SKIPPED = existsSync(FILE) ? '' : ` (skipped: no ${path.basename(FILE)} beside the project)`;

interface Label {
  readonly raw: string;
  readonly credits: readonly { readonly name: string; readonly kind: string }[];
  readonly none?: boolean;
}

const GOALS = { plain: 0.99, structured: 0.9, none: 1 } as const;

const lines = (): Label[] =>
  readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function classOf({ raw, credits, none }: Label): keyof typeof GOALS {
  if (none) return 'none';
  const [only] = credits;
  return credits.length === 1 && only?.kind === 'person' && only.name === raw ? 'plain' : 'structured';
}

const key = (credits: Label['credits']) => credits.map(({ name, kind }) => `${comparable(name)}|${kind}`).join('\n');

function comparable(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return plain.replace(/[’‘]/gu, "'").replace(/^(?:@|u\/)/u, '');
}

describe(`lines from the press${WHY_SKIPPED}`, () => {
  const test = WHY_SKIPPED ? it.skip : it;

  test.each(Object.entries(GOALS))('of the class %s are read exactly in %d of all cases', (name, goal) => {
    const labels = lines().filter((label) => classOf(label) === name);
    const wrong = labels.filter(({ raw, credits }) => key(parseByline(raw)) !== key(credits)).map(({ raw }) => raw);
    expect(labels.length).toBeGreaterThan(0);
    expect({ share: 1 - wrong.length / labels.length >= goal, wrong: goal === 1 ? wrong : [] }).toEqual({
      share: true,
      wrong: [],
    });
  });
});
