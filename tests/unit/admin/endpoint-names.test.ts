import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PANEL = path.join(__dirname, '../../../src/plugins/editorial/admin/src');
const ENDPOINT = /^ +(\w+): build\.(?:query|mutation)\b/gm;

/** All rooms of the panel share one interface to the server: of two endpoints of one name the second is left out. */
it('no two rooms of the panel call an endpoint by the same name', () => {
  const files = readdirSync(PANEL, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const names = files.flatMap((file) =>
    [...readFileSync(path.join(PANEL, file), 'utf8').matchAll(ENDPOINT)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
