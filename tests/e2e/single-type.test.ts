import type { Page } from 'playwright-core';
import { logIn } from './support/admin-login';
import { applicationWith } from './support/application';
import { openNewsroom } from './support/newsroom';
import { save, sees, steps, take } from './support/panel';

const IMPRINT = 'api::imprint.imprint';
const PLACE = `/content-manager/single-types/${IMPRINT}`;

const imprint = {
  kind: 'singleType',
  collectionName: 'imprints',
  info: { singularName: 'imprint', pluralName: 'imprints', displayName: 'Imprint' },
  options: { draftAndPublish: true },
  attributes: { title: { type: 'string', required: true }, owner: { type: 'text' } },
};

const newsroom = openNewsroom(async () => ({
  folder: applicationWith('imprint', imprint),
  environment: { EDITORIAL_GOVERNS: JSON.stringify({ [IMPRINT]: { preset: 'desk' } }) },
}));

const menu = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const isThere = (page: Page) => page.waitForURL((url) => url.pathname === `/admin${PLACE}`);
const opensFrom = async (page: Page) => {
  await menu(page, 'Who owns this paper').first().click();
  await isThere(page);
  await steps(page).waitFor();
};

newsroom.it('the one entry of a single type is found, moved, compared and opened from everywhere', async (page) => {
  await logIn(page, 'admin');
  await page.goto(`/admin${PLACE}`);
  await page.getByLabel('title').fill('Who owns this paper');
  await save(page);
  await sees(page, 'Saved document');
  await take(page, 'Submit for review');
  await sees(page, 'Submitted for review');

  await menu(page, 'Newsroom').click();
  await menu(page, 'Board').click();
  await page.getByRole('button', { name: 'Move Who owns this paper' }).focus();
  await page.keyboard.press('Space');
  const draft = page.getByRole('region', { name: /^Draft/ });
  await draft.getByText('Draft: Withdraw').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page
    .locator('[role="status"]')
    .filter({ hasText: /^Draft: / })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await draft.getByRole('listitem').filter({ hasText: 'Who owns this paper' }).waitFor();
  await opensFrom(page);
  // Not from what was read before it was moved.
  await steps(page).getByRole('button', { name: 'Submit for review' }).waitFor();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByLabel('Due').fill('2031-03-20T09:00');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await sees(page, /Mar 20, 2031/);

  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.getByRole('heading', { name: 'Compare texts' }).waitFor();
  await page.locator('ins', { hasText: 'Who owns this paper' }).first().waitFor();
  await page.getByRole('link', { name: 'Back to the text' }).click();
  await isThere(page);

  for (const place of ['?list=all&_q=owns', '/board?_q=owns', '/activity']) {
    await page.goto(`/admin/plugins/editorial${place}`);
    await opensFrom(page);
  }
  await page.goto('/admin/plugins/editorial/calendar?date=2031-03-20&view=week');
  const entry = page.getByRole('link', { name: /Who owns this paper/ });
  expect(new URL((await entry.getAttribute('href')) ?? '', newsroom.url).pathname).toBe(`/admin${PLACE}`);
  await entry.focus();
  await page.keyboard.press('Enter');
  await isThere(page);
});
