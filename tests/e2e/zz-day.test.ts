import { createServer } from 'node:net';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, sees } from './support/panel';

jest.setTimeout(900_000);
const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

newsroom.it('pile', async (page) => {
  const made = Date.now();
  for (let n = 0; n < 30; n += 1) await Promise.all([0, 1, 2, 3, 4].map((k) => desk.submitted(`Pile ${String(n * 5 + k).padStart(3, '0')}`)));
  console.log('made 150 in', Date.now() - made);
});

newsroom.it('day of a reviewer with many', async (page, another) => {
  await logIn(page, 'reviewer');
  await page.waitForTimeout(1500);
  await keep(page, 'day-01-home');
  await page.goto('/admin/plugins/editorial?list=review&pageSize=100');
  await page.getByRole('row').nth(90).waitFor();
  await keep(page, 'day-02-queue');
  // keyboard: to select-all
  await page.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(300);
  await keep(page, 'day-03-selected');
  // somebody changes one meanwhile after dialog opens
  await page.getByRole('button', { name: 'Approve', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Approve \(/ }).waitFor();
  await page.waitForTimeout(500);
  await keep(page, 'day-04-bulk');
  const { documentId } = await (async () => {
    const link = await dialog.getByRole('link').nth(3).getAttribute('href');
    return { documentId: /article\/([a-z0-9]+)/.exec(link ?? '')?.[1] ?? '' };
  })();
  await desk.saves('author', documentId, { deck: 'Changed meanwhile' }).catch((e) => console.log(String(e)));
  await dialog.getByRole('button', { name: /^Approve \(/ }).focus();
  await page.keyboard.press('Enter');
  const t = Date.now();
  await dialog.getByText(/left as they were/).waitFor({ timeout: 80000 });
  console.log('bulk took', Date.now() - t);
  await page.waitForTimeout(500);
  await keep(page, 'day-05-bulk-done');
});
