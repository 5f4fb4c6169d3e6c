import { waitsFor } from '../../../src/plugins/editorial/admin/src/panel/waits-for';
import { anApproval } from '../workflow/case';
import { aStatus } from './status';

const REST = { status: aStatus(), isModified: false, isOfPublishedTab: false };

it('nothing comes before a step on a saved text', () => {
  expect(waitsFor(REST)).toEqual([]);
});

it('what was typed is to be saved first', () => {
  expect(waitsFor({ ...REST, isModified: true })).toEqual(['editorial.panel.save-first']);
});

it('saving over approvals is said to void them', () => {
  const status = aStatus({ approvals: [anApproval('omar')] });
  expect(waitsFor({ ...REST, status, isModified: true })).toEqual([
    'editorial.panel.save-first',
    'editorial.panel.save-voids',
  ]);
});

it('the published tab takes no steps, whatever was typed', () => {
  expect(waitsFor({ ...REST, isModified: true, isOfPublishedTab: true })).toEqual(['editorial.panel.published-tab']);
});
