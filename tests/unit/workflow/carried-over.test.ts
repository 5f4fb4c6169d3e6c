import { carriedOver } from '@domain/workflow/carried-over';

const amendment = (previousDigest: string | null, digest: string) => ({ digest, previousDigest });

test('an approval follows its text through one amendment after another', () => {
  expect(carriedOver('old', [amendment('old', 'new'), amendment('new', 'newest')])).toBe('newest');
});

test('other steps move no approval', () => {
  expect(carriedOver('old', [amendment(null, 'other')])).toBe('old');
});

test('an amendment of an edited text does not bring the lost approval back', () => {
  expect(carriedOver('approved', [amendment('edited', 'approved-again')])).toBe('approved');
});
