import { parseArgs } from 'node:util';
import { runProgram } from './program';
import { showProgress } from './show-progress';

const USAGE = `Usage: npm run editorial:rebuild

Makes what readers get again from what is published: every current edition in its place, with its number and its dates,
and the index for searches. Tells of every edition that was another than it should be, and puts it right. The log is
left as it is; run editorial:verify first, for what is published may itself be wrong. The site may be up.
`;

interface Done {
  readonly editions: number;
  readonly of: number;
}

interface Rebuilt extends Done {
  readonly differences: readonly {
    readonly uid: string;
    readonly documentId: string;
    readonly locale: string;
    readonly what: readonly string[];
  }[];
}

interface Delivery {
  rebuild(onProgress: (done: Done) => void): Promise<Rebuilt>;
}

const WIDTH = 30;

/** 0 when every edition was right, 1 when one had to be put right. */
async function rebuild(delivery: Delivery): Promise<number> {
  const progress = showProgress<Done>(process.stderr, bar);
  const { differences, editions } = await delivery.rebuild(progress.show).finally(progress.end);
  for (const { uid, documentId, locale, what } of differences) {
    process.stdout.write(`✖ ${uid} ${documentId}${locale === '' ? '' : ` (${locale})`}: ${what.join(', ')}\n`);
  }
  const [mark, found] = differences.length > 0 ? ['✖', `${differences.length} put right`] : ['✔', 'all as they were'];
  process.stdout.write(`${mark} Editions made again: ${editions}, ${found}. The search index is new.\n`);
  return differences.length > 0 ? 1 : 0;
}

function bar({ editions, of }: Done): string {
  const filled = Math.round((WIDTH * editions) / of);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${editions} of ${of} editions`;
}

runProgram({
  usage: USAGE,
  logLevel: 'error',
  read: (args) => parseArgs({ args, options: {} }).values,
  run: (strapi) => rebuild(strapi.plugin('editorial').service('delivery')),
});
