import type { Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, sees, steps } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const bell = (page: Page) => page.getByRole('link', { name: 'Notifications' });
const row = (page: Page, headline: string) => page.getByRole('listitem').filter({ hasText: headline });

/** The server tells people within ten seconds. */
async function told(page: Page, headline: string): Promise<void> {
  for (let patience = 15; patience > 0; patience -= 1) {
    await page.goto('/admin/plugins/editorial-notifications');
    await page.getByRole('tab', { name: 'For you' }).waitFor();
    const isThere = await row(page, headline)
      .first()
      .waitFor({ timeout: 2_000 })
      .then(() => true)
      .catch(() => false);
    if (isThere) return;
  }
  throw new Error(`nobody told of ${headline}`);
}

newsroom.it('the bell counts what is unread, and opening a text reads what was told of it', async (page) => {
  const documentId = await desk.submitted('Bell: the ferry');
  await desk.takes('reviewer', 'request-changes', documentId, { reason: 'Two sources, please.' });
  await logIn(page, 'author');
  await told(page, 'Bell: the ferry');
  await sees(page, /[1-9]\d* unread/);
  const before = Number(/\d+/.exec(await bell(page).innerText())?.[0]);
  await row(page, 'Bell: the ferry').getByText('Changes requested').waitFor();
  await row(page, 'Bell: the ferry').getByText('Two sources, please.').waitFor();
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'notifications');

  await page.getByRole('link', { name: 'Bell: the ferry' }).click();
  await steps(page).waitFor();
  await bell(page)
    .getByText(String(before - 1), { exact: true })
    .waitFor();
});

newsroom.it('what to hear of is chosen kind by kind and kept', async (page) => {
  await logIn(page, 'author');
  await page.goto('/admin/plugins/editorial-notifications');
  await page.getByRole('tab', { name: 'What you hear of' }).click();
  await sees(page, 'This site sends no e-mails');
  const published = page.getByRole('checkbox', { name: 'Published: Panel' });
  await published.click();
  await page.reload();
  await page.getByRole('tab', { name: 'What you hear of' }).click();
  await published.waitFor();
  expect(await published.isChecked()).toBe(false);
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'notification-choices');
  expect(await page.getByRole('tab', { name: 'Failed e-mails' }).count()).toBe(0);
});

newsroom.it('the failed e-mails are for those who may see them', async (page) => {
  await logIn(page, 'admin');
  await page.goto('/admin/plugins/editorial-notifications');
  await page.getByRole('tab', { name: 'Failed e-mails' }).click();
  await sees(page, 'Every e-mail got through');
  await keep(page, 'failed-emails');
});
