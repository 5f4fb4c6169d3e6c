import { standsAfterTransfer, type Transferred } from '../../../src/plugins/editorial/domain/workflow/after-transfer';

const SAME = { working: 'text', live: null };
const LIVE = { working: 'text', live: 'text' };

const aCase = (more: Partial<Transferred>): Transferred => ({
  stage: 'draft',
  liveDigest: null,
  boundTo: null,
  isApprovedOutside: false,
  now: SAME,
  ...more,
});

test.each<[string, boolean, Partial<Transferred>]>([
  ['a draft with other words, which nobody has agreed to', true, { now: { working: 'other', live: null } }],
  ['a text in review with other words, which reviewers will read', true, { stage: 'in_review' }],
  ['an approved text as it was approved', true, { stage: 'approved', boundTo: 'text' }],
  ['an approved text with other words', false, { stage: 'approved', boundTo: 'other' }],
  ['a scheduled text with other words', false, { stage: 'scheduled', boundTo: 'other' }],
  ['an approved text whose approvals are not to be found', false, { stage: 'approved' }],
  ['a text that somebody approved whom nobody can name now', false, { stage: 'in_review', isApprovedOutside: true }],
  ['a published text as it was', true, { stage: 'published', liveDigest: 'text', boundTo: 'text', now: LIVE }],
  ['a published text that is not public any more', false, { stage: 'published', liveDigest: 'text', boundTo: 'text' }],
  [
    'a published text whose working copy differs now',
    false,
    { stage: 'published', liveDigest: 'text', boundTo: 'text', now: { working: 'other', live: 'text' } },
  ],
  ['a retracted text that readers see again', false, { stage: 'retracted', now: LIVE }],
  ['a retracted text that stays away', true, { stage: 'retracted' }],
])('%s stands: %s', (_, stands, more) => {
  expect(standsAfterTransfer(aCase(more))).toBe(stands);
});
