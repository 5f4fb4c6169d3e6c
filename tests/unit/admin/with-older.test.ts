import { withOlder } from '../../../src/plugins/editorial/admin/src/compare/with-older';
import type { RevisionLine, RevisionsPage } from '../../../src/plugins/editorial/contracts/revisions';

const line = (id: number, at: string): RevisionLine => ({
  ...{ id, at, digest: `${id}`, savedBy: null, first: null, marks: [], isWorking: false, isLive: false },
});
const page = (...data: RevisionLine[]): RevisionsPage => ({ data, meta: { next: null } });

it('a text that came back while pages were read stands once, where it is now', () => {
  const pages = [page(line(1, 'now'), line(4, 'b')), page(line(3, 'c'), line(1, 'once'))];
  expect(withOlder(pages).map(({ id, at }) => [id, at])).toEqual([
    [1, 'now'],
    [4, 'b'],
    [3, 'c'],
  ]);
});
