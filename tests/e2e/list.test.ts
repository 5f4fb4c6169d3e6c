import type { Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openList, sees } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const row = (page: Page, headline: string) => page.getByRole('row').filter({ hasText: headline });
const select = (page: Page, headline: string) => row(page, headline).getByRole('checkbox').click();

newsroom.it('the list shows one stage or several, and the address keeps them', async (page) => {
  await desk.writes('Filter: a draft');
  await desk.submitted('Filter: submitted');
  await desk.published('Filter: published');
  await logIn(page, 'editor');
  await openList(page, '&_q=Filter');
  await row(page, 'Filter: published').waitFor();

  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  await page.getByRole('checkbox', { name: 'In review' }).click();
  await row(page, 'Filter: published').waitFor({ state: 'detached' });
  await row(page, 'Filter: submitted').waitFor();
  await page.getByRole('checkbox', { name: 'Draft' }).click();
  await row(page, 'Filter: a draft').waitFor();
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await keep(page, 'stage-filter');

  await page.reload();
  await page.getByRole('button', { name: 'Stage: 2' }).click();
  await row(page, 'Filter: submitted').waitFor();
  expect(await row(page, 'Filter: published').count()).toBe(0);
  await page.getByRole('radio', { name: 'Live', exact: true }).click();
  await sees(page, 'No content found');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await row(page, 'Filter: published').waitFor();
});

newsroom.it('the list shows what somebody works on, and what is overdue', async (page) => {
  const late = await desk.writes('Plan filter: late');
  await desk.writes('Plan filter: undated');
  await desk.takes('editor', 'plan', late, { digest: undefined, companions: undefined, dueAt: '2026-01-05T09:00:00Z' });
  await logIn(page, 'editor');
  await openList(page, '&_q=Plan filter');
  await row(page, 'Plan filter: undated').waitFor();
  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  await page.getByRole('combobox', { name: 'Due' }).click();
  await page.getByRole('option', { name: 'Overdue' }).click();
  await row(page, 'Plan filter: undated').waitFor({ state: 'detached' });
  await row(page, 'Plan filter: late').waitFor();
  await page.getByRole('combobox', { name: 'Assigned to' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Edwige Editor' }).waitFor();
  await page.keyboard.type('Edwige');
  await page.keyboard.press('Enter');
  await sees(page, 'No content found');
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await keep(page, 'plan-filter');
  await page.reload();
  await page.getByRole('button', { name: /^Stage: Assigned to, Overdue$/ }).click();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await row(page, 'Plan filter: undated').waitFor();
});

newsroom.it('approves the selected texts and tells of each that was left why', async (page) => {
  await desk.submitted('Bulk: first');
  const changed = await desk.submitted('Bulk: second');
  await desk.writes('Bulk: not submitted');
  await logIn(page, 'reviewer');
  await openList(page, '&_q=Bulk');
  for (const headline of ['Bulk: first', 'Bulk: second', 'Bulk: not submitted']) await select(page, headline);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 of 3 selected are ready for this step.').waitFor();
  await dialog.getByText('Wire desk').first().waitFor();
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await keep(page, 'bulk-before');
  await desk.saves('author', changed, { deck: 'Nobody has seen this deck' });
  await dialog.getByRole('button', { name: 'Approve (2)' }).click();
  await dialog.getByText('1 done, 2 left as they were.').waitFor();
  const outcome = dialog.getByRole('listitem').filter({ hasText: 'Bulk: second' });
  await outcome.getByText(/Somebody was quicker/).waitFor();
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await keep(page, 'bulk-after');

  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await row(page, 'Bulk: first').getByText('Approved').waitFor();
  await row(page, 'Bulk: second').getByText('In review').waitFor();
  expect(await desk.status(changed)).toMatchObject({ stage: 'in_review', approvals: [] });
});

newsroom.it('offers in bulk what the person can do, and publishes what is approved', async (page) => {
  await desk.approved('Out: one');
  await desk.approved('Out: two');
  await logIn(page, 'author');
  await openList(page, '&_q=Out:');
  await select(page, 'Out: one');
  await page.getByRole('button', { name: 'Submit for review' }).waitFor();
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);

  await page.context().clearCookies();
  await logIn(page, 'editor');
  await openList(page, '&_q=Out:');
  for (const headline of ['Out: one', 'Out: two']) await select(page, headline);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish (2)' }).click();
  await page.getByRole('dialog').getByText('2 done, 0 left as they were.').waitFor();
});

newsroom.it('the home page shows the reviewer what waits, and not what they handed in themselves', async (page) => {
  await desk.submitted('Widget: waits for review');
  await logIn(page, 'reviewer');
  await sees(page, 'Waiting for my review');
  await page
    .getByText(/submitted by Avery Writer/)
    .first()
    .waitFor();
  for (const widget of ['Changes requested', 'Mine and overdue', 'Scheduled next']) await sees(page, widget);
  await keep(page, 'home');
});

newsroom.it('the stage column and its filter have no serious accessibility finding', async (page) => {
  await desk.submitted('Column: one');
  await logIn(page, 'reviewer');
  await openList(page, '&_q=Column');
  await row(page, 'Column: one').getByText('In review').waitFor();
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'list-reviewer');
});
