import { readFileSync } from 'node:fs';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, sees } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

newsroom.it('the log over all texts is narrowed, read and taken along as a file', async (page) => {
  const documentId = await desk.submitted('Activity: the tunnel is dry');
  await desk.takes('reviewer', 'request-changes', documentId, { reason: 'Who measured it?' });
  await desk.published('Activity: the tower is open');
  await logIn(page, 'admin');
  await page.getByRole('link', { name: 'Newsroom' }).click();
  await page.getByRole('link', { name: 'Activity' }).focus();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('row');
  await rows.filter({ hasText: 'Who measured it?' }).getByText('requested changes').waitFor();
  await rows.filter({ hasText: 'the tower is open' }).first().waitFor();
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'activity');

  await rows
    .filter({ hasText: 'Who measured it?' })
    .getByRole('button', { name: /^Only what happened to/ })
    .click();
  await rows.filter({ hasText: 'the tower is open' }).first().waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('document')).toBe(documentId);

  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'JSON Lines' }).click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { step: 'request_changes', documentId, reason: 'Who measured it?' },
    { step: 'submit', documentId },
  ]);

  await page.getByRole('button', { name: 'Show everything' }).click();
  await rows.filter({ hasText: 'the tower is open' }).first().waitFor();
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await sees(page, /Nothing is found/);
  await keep(page, 'activity-empty');
});

newsroom.it('who may not take the log along sees no button for it', async (page) => {
  await desk.submitted('Activity: a bridge');
  await logIn(page, 'author');
  await page.goto('/admin/plugins/editorial/activity');
  await page.getByRole('row').filter({ hasText: 'a bridge' }).first().waitFor();
  expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
});
