import { readFileSync } from 'node:fs';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openAuthor, sees } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const DIALOG = '[role="dialog"]';

const creditOf = (author: string) => ({ credits: [{ role: 'by', author: { set: [{ documentId: author }] } }] });

newsroom.it('merges a double of the profile into it, and its article with it', async (page) => {
  const kept = await desk.profiles('Wilhelmina Strand');
  const double = await desk.profiles('Wilhelmina Strand', { slug: 'w-strand' });
  await desk.writes('Written by the double', creditOf(double));
  await logIn(page, 'admin');
  await openAuthor(page, kept);
  await sees(page, 'No article credits this profile.');
  await page.getByRole('button', { name: 'Merge… Wilhelmina Strand' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/move to this profile without a new review/).waitFor();
  expect(await seriousFindings(page, [DIALOG])).toEqual([]);
  await keep(page, 'merge');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Written by the double' }).waitFor();
  await sees(page, 'No other profile looks like this one.');
});

newsroom.it('names the live articles that a change of a profile will change, to those who write it', async (page) => {
  const answer = await fetch(`${newsroom.url}/api/delivery/authors/yasmin-al-rashdan`);
  const { data } = (await answer.json()) as { data: { id: string } };
  await logIn(page, 'author');
  await openAuthor(page, data.id);
  await sees(page, 'Publishing this profile changes 1 of 1 live article that credits it.');
  await page.getByRole('link', { name: /^Upriver towns reach a deal/ }).waitFor();
});

newsroom.it('moves the credits of a profile to another that is found by typing', async (page) => {
  const wrong = await desk.profiles('Aldous Quill');
  const right = await desk.profiles('Beryl Inkwell');
  await desk.writes('Credited to the wrong one', creditOf(wrong));
  await logIn(page, 'admin');
  await openAuthor(page, wrong);
  await page.getByRole('link', { name: 'Credited to the wrong one' }).waitFor();
  await page.getByRole('button', { name: 'Manage profile' }).click();
  await page.getByRole('menuitem', { name: /^Move credits/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').click();
  await page.keyboard.type('Beryl');
  await page.getByRole('option', { name: /Beryl Inkwell/ }).click();
  await keep(page, 'reassign');
  await dialog.getByRole('button', { name: 'Move credits' }).click();
  await sees(page, 'No article credits this profile.');
  await openAuthor(page, right);
  await page.getByRole('link', { name: 'Credited to the wrong one' }).waitFor();
});

newsroom.it('exports what is held, gives a new address, and erases only after the name was typed', async (page) => {
  const author = await desk.profiles('Percival Forgotten', { legalName: 'Percy F.' });
  await desk.writes('By somebody to be forgotten', creditOf(author));
  await logIn(page, 'admin');
  await openAuthor(page, author);
  const choose = async (choice: string | RegExp) => {
    await page.getByRole('button', { name: 'Manage profile' }).click();
    await page.getByRole('menuitem', { name: choice }).click();
  };
  const dialog = page.getByRole('dialog');

  const download = page.waitForEvent('download');
  await choose('Export as JSON');
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ documentId: author, credits: [{ role: 'by' }] });

  await choose(/^Change the address/);
  await dialog.getByLabel('Address (slug)').fill('Not A Slug');
  expect(await dialog.getByRole('button', { name: 'Change address' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Address (slug)').fill('p-forgotten');
  await dialog.getByRole('button', { name: 'Change address' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await desk.profile(author)).toMatchObject({ slug: 'p-forgotten' });

  await choose(/^Erase the person/);
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByLabel(/to confirm/).fill('Percival Forgotten');
  expect(await seriousFindings(page, [DIALOG])).toEqual([]);
  await keep(page, 'erase');
  await erase.click();
  await dialog.getByText('Articles changed: 1').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.waitForURL((url) => !url.pathname.includes(author));
  await expect(desk.profile(author)).rejects.toThrow('404');
});

newsroom.it('shows nothing of this to people who may not manage authors', async (page) => {
  const author = await desk.profiles('Nobody Manages');
  await logIn(page, 'reviewer');
  await openAuthor(page, author);
  await sees(page, 'Biography');
  expect(await page.getByRole('button', { name: 'Manage profile' }).count()).toBe(0);
  expect(await page.getByText('Possibly the same person').count()).toBe(0);
});
