import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPressCopy } from '@domain/article/press-copy';
import { parseByline } from '@domain/byline/parse';
import { sharedFile } from '../../shared-folder';

/** Real copy is not ours to keep in the repository: it lies beside it where there is some. */
const FOLDER = sharedFile('press-copy');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : [];

describe('real press copy', () => {
  if (files.length === 0) {
    it.skip('is read whole (no copy beside the repository)', () => undefined);
    return;
  }

  it.each(files)('is read whole: %s', (file) => {
    const result = readPressCopy(readFileSync(join(FOLDER, file), 'utf8'), { parseByline, date: '2020-11-24' });
    expect(result).toMatchObject({ ok: true, copy: { deck: expect.any(String), body: expect.any(Array) } });
    if (!result.ok) return;
    const { headline, deck, body, authors, report } = result.copy;
    expect([headline.split(' ').length, deck?.split(' ').length, body.length]).toEqual([10, 8, 7]);
    expect(authors).toMatchObject([
      { name: 'Jason Ditz', jobTitle: 'Senior Editor', yearsOfExperience: 20, careerStart: 2000 },
    ]);
    expect(authors[0]?.outlets).toHaveLength(8);
    expect(authors[0]?.organization).toBeUndefined();
    expect(report.map(({ code }) => code)).toEqual(['ORGANIZATION_MISSING']);
  });
});
