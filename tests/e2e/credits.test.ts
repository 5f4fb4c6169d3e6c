import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openAuthor, sees } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const creditOf = (author: string) => ({ role: 'by', author: { set: [{ documentId: author }] } });

newsroom.it('moves the credits of the articles that are chosen, and leaves the others', async (page) => {
  const from = await desk.profiles('Casper Wrong');
  const to = await desk.profiles('Dagny Right');
  await desk.writes('Not his', { credits: [creditOf(from)] });
  await desk.writes('His own', { credits: [creditOf(from)] });
  await logIn(page, 'admin');
  await openAuthor(page, from);
  await sees(page, 'No open comments.');
  await page.getByRole('button', { name: 'Manage profile' }).click();
  await page.getByRole('menuitem', { name: /^Move credits/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').click();
  await page.keyboard.type('Dagny');
  await page.getByRole('option', { name: /Dagny Right/ }).click();
  await dialog.getByRole('radio', { name: 'Only those chosen here' }).click();
  expect(await dialog.getByRole('button', { name: 'Move credits' }).isDisabled()).toBe(true);
  await dialog.getByRole('checkbox', { name: /Not his/ }).click();
  await keep(page, 'reassign-chosen');
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await dialog.getByRole('button', { name: 'Move credits' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'His own' }).waitFor();
  expect(await page.getByRole('link', { name: 'Not his' }).count()).toBe(0);
  await openAuthor(page, to);
  await page.getByRole('link', { name: 'Not his' }).waitFor();
});

newsroom.it('lists all profiles that may be one person, and merges one into the one that stays', async (page) => {
  await desk.profiles('Esther Twice', { slug: 'esther-one' });
  await desk.profiles('Esther Twice', { slug: 'esther-two' });
  await logIn(page, 'admin');
  await page.goto('/admin/content-manager/collection-types/plugin::editorial.author');
  await page.getByRole('link', { name: 'Possible duplicates' }).click();
  await page.getByRole('heading', { name: 'Possible duplicates' }).waitFor();
  await sees(page, 'Esther Twice (esther-one)');
  await keep(page, 'duplicates');
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  const group = page.locator('section', { hasText: 'Esther Twice (esther-one)' });
  await group.getByRole('button', { name: 'Merge… Esther Twice' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText('Esther Twice (esther-two)').waitFor({ state: 'detached' });
});
