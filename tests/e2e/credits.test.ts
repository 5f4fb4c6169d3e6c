import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, openAuthor, save, sees } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const creditOf = (author: string) => ({ role: 'by', author: { set: [{ documentId: author }] } });

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const eventually = async (read: () => Promise<unknown>, wanted: unknown) => {
  for (let tries = 0; tries < 50 && !isDeepStrictEqual(await read(), wanted); tries += 1) await setTimeout(200);
  expect(await read()).toEqual(wanted);
};

newsroom.it('shows the roles of credits and the names of fields in the language of the panel', async (page) => {
  const documentId = await desk.writes('In the language of the panel');
  await logIn(page, 'editor');
  await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'de'));
  await page.goto(
    `/admin/content-manager/collection-types/plugin::editorial.article/${documentId}?plugins[i18n][locale]=en`,
  );
  await page.getByText('Überschrift').first().waitFor();
  await page.getByRole('button', { name: 'by', exact: true }).click();
  await page.getByRole('combobox', { name: 'Rolle' }).click();
  await page.getByRole('option', { name: 'Übersetzung' }).waitFor();
  await page.getByPlaceholder('in Bagdad').waitFor();
  await sees(page, 'Wird nach dem Namen gedruckt');
  await keep(page, 'roles-in-german');
  await page.getByRole('option', { name: 'Fotos' }).click();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await eventually(async () => (await desk.article(documentId)).credits[0].role, 'photography');
});

newsroom.it('adds, reorders and removes credits with the keyboard alone', async (page) => {
  const documentId = await desk.writes('By keyboard', {
    credits: [
      { name: 'Ada First', role: 'by' },
      { name: 'Bo Second', role: 'photography' },
    ],
  });
  const namesOf = async () => (await desk.article(documentId)).credits.map(({ name }: { name: string }) => name);
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  const handles = page.getByRole('button', { name: 'Drag', exact: true });
  await handles.first().focus();
  await press(page, 'Space', 'ArrowDown', 'Space');
  await keep(page, 'credits-reordered');
  await page.getByRole('button', { name: 'Add an entry' }).first().focus();
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: 'Bare name' }).focus();
  await page.keyboard.type('Cy Third');
  await save(page);
  await eventually(namesOf, ['Bo Second', 'Ada First', 'Cy Third']);
  await page.getByRole('button', { name: 'Delete', exact: true }).first().focus();
  await press(page, 'Enter');
  await save(page);
  await eventually(namesOf, ['Ada First', 'Cy Third']);
});

newsroom.it('says who is credited below closed rows, and titles where an author is picked', async (page) => {
  const ines = await desk.profiles('Ines Marlow', { jobTitle: 'Harbour correspondent' });
  const documentId = await desk.writes('Who is credited', {
    credits: [creditOf(ines), { name: 'Wire desk', role: 'photography' }],
  });
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  const rows = page.getByRole('list', { name: 'Who is credited' }).getByRole('listitem');
  await rows.first().waitFor();
  const told = async () => (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').toLowerCase());
  await eventually(told, [
    'author ines marlow harbour correspondent profile is not public yet',
    'photography wire desk no profile',
  ]);
  await keep(page, 'credits-in-words');
  expect(await seriousFindings(page, ['ol[aria-label="Who is credited"]'])).toEqual([]);
  await page.getByRole('button', { name: 'photography', exact: true }).click();
  await page.getByRole('combobox', { name: 'Author' }).click();
  await page.keyboard.type('Ines');
  await page.getByRole('option', { name: /^Ines Marlow · Harbour correspondent/ }).waitFor();
  await keep(page, 'author-with-title');
  await page.getByRole('option', { name: /^Ines Marlow · Harbour correspondent/ }).click();
  await eventually(
    async () => (await told())[1],
    'photography ines marlow harbour correspondent profile is not public yet',
  );
  await save(page);
  await sees(page, 'Saved document');
  expect((await desk.profile(ines)).name).toBe('Ines Marlow');
});

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
