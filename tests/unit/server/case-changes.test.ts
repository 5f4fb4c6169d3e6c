import { changes, FRESH, type CaseRow } from '../../../src/plugins/editorial/server/src/workflow/record/cases';

const ROW = {
  ...FRESH,
  id: 7,
  seq: 3,
  stage: 'approved',
  owner: 'admin:3',
  edits: [{ actor: 'admin:3', inReview: false }],
  liveDigest: null,
} as unknown as CaseRow;

test('what stays as it is, lists included, is not written again', () => {
  const same = { ...ROW, edits: [{ actor: 'admin:3', inReview: false }] };
  expect(changes(ROW, same)).toEqual({});
});

test('what differs is written, what becomes null too', () => {
  const next = { ...ROW, seq: 4, owner: null, liveDigest: 'abc', edits: [] };
  expect(changes(ROW, next)).toEqual({ seq: 4, owner: null, liveDigest: 'abc', edits: [] });
});
