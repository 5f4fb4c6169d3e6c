import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { openNewsroom } from './support/newsroom';
import { keep, sees } from './support/panel';

const newsroom = openNewsroom();

newsroom.it('the settings show the workflow of each type, and which roles take its steps', async (page) => {
  await logIn(page, 'editor');
  await page.goto('/admin/settings/editorial/workflow');
  await sees(page, 'One approval is needed.');
  await page.getByRole('img', { name: /Stages and the ordinary steps/ }).waitFor();
  const row = page.getByRole('row').filter({ hasText: 'Request changes' });
  await row.getByText('Reviewer', { exact: false }).first().waitFor();
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'settings-workflow');
  await page.getByRole('tab', { name: 'Page' }).click();
  await page.getByRole('region', { name: 'Steps of Page' }).waitFor();
  expect(await page.getByRole('link', { name: 'Webhook events' }).count()).toBe(0);
});

newsroom.it('events of the workflow are chosen for a webhook, and Strapi’s own page keeps them', async (page) => {
  await logIn(page, 'admin');
  await page.goto('/admin/settings/editorial/webhooks');
  await sees(page, 'There is no webhook yet.');
  await page.getByRole('link', { name: 'Add a webhook' }).click();
  await page.getByLabel('Name').fill('Front end');
  await page.getByLabel('Url').fill('https://203.0.113.7/hook');
  await page.getByRole('button', { name: 'Save' }).click();
  await sees(page, /Saved|created/i);

  await page.goto('/admin/settings/editorial/webhooks');
  const ours = page.getByRole('region', { name: 'Front end' });
  await ours.getByRole('checkbox', { name: 'editorial.published' }).click();
  await ours.getByRole('button', { name: 'Save' }).click();
  await sees(page, 'The webhook was saved.');
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'settings-webhooks');
  await page.reload();
  expect(await ours.getByRole('checkbox', { name: 'editorial.published' }).isChecked()).toBe(true);
});
