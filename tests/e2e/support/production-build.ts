import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { seedTemplate } from './seeded-database';
import { FOLDER, ROOT } from './settings';

const BUILT = [
  'dist/build/index.html',
  'dist/src/index.js',
  'dist/scripts/seed.js',
  'src/plugins/editorial/dist/server/index.js',
];

/** Once before the suite: the production build must be there, and a seeded database for the servers to copy. */
export default async function prepareSuite(): Promise<void> {
  const missing = BUILT.find((file) => !existsSync(path.join(ROOT, file)));
  if (missing)
    throw new Error(`${missing} is missing: start the browser suite with \`npm run test:e2e\`, which builds it.`);
  removeTraces();
  await seedTemplate();
}

/** Logs and screenshots of an earlier run would be taken for this one's. */
function removeTraces(): void {
  const folder = path.join(ROOT, FOLDER);
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) if (/\.(?:log|png)$/.test(file)) rmSync(path.join(folder, file));
}
