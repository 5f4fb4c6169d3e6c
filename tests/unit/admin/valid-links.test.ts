import { validLinks } from '../../../src/plugins/editorial/admin/src/previews/valid-links';

const NOW = new Date('2026-06-01T12:00:00Z');
const LINK = {
  id: 1,
  locale: 'en',
  createdAt: '2026-05-31T12:00:00Z',
  createdBy: 'admin:1',
  origin: 'by_hand' as const,
  expiresAt: '2026-06-02T12:00:00Z',
  views: 0,
  mostViews: 2,
  lastViewedAt: null,
  revokedAt: null,
};

it.each([
  ['opens', {}, 1],
  ['is over', { expiresAt: '2026-06-01T12:00:00Z' }, 0],
  ['is used up', { views: 2 }, 0],
  ['was taken back', { revokedAt: '2026-06-01T11:00:00Z' }, 0],
  ['is of another language', { locale: 'de' }, 0],
])('a link that %s', (_, change, count) => {
  expect(validLinks([{ ...LINK, ...change }], 'en', NOW)).toHaveLength(count);
});

it('a type without languages has links without one', () => {
  expect(validLinks([{ ...LINK, locale: '' }], null, NOW)).toHaveLength(1);
});
