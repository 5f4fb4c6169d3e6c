import type { Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { eventually } from './support/eventually';
import { openNewsroom } from './support/newsroom';
import { ARTICLE, keep, openArticle, save, sees, steps, take, walksTo } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const PANEL = '[role="group"][aria-label="Workflow"]';

const creditOf = (author: string, more: object = {}) => ({
  role: 'by',
  author: { set: [{ documentId: author }] },
  ...more,
});

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const rows = (page: Page) => page.getByRole('list', { name: 'Credits' }).getByRole('listitem');
const box = (page: Page) => page.getByRole('combobox', { name: 'Add a person' });
const handle = (page: Page, name: string) => page.getByRole('button', { name: `Move ${name}`, exact: true });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent || document.activeElement?.role);

/** Each credit of the form as one line: who, with which title, whether there is a profile, as what. */
const told = async (page: Page) =>
  (await rows(page).allInnerTexts()).map((text) => {
    const [, , said = ''] = /^Move (.+?) (\1 .*?) More about /.exec(text.replace(/\s+/g, ' ').trim()) ?? [];
    return said;
  });

/** What is stored: as what, and the name as it would be printed. */
const stored = async (documentId: string) =>
  (await desk.byline(documentId)).credits.map(({ role, name }) => `${role}: ${name}`);

newsroom.it('adds people and a bare name, moves, changes and removes credits by keyboard alone', async (page) => {
  await desk.profiles('Ines Marlow', { jobTitle: 'Harbour correspondent' });
  await desk.profiles('Tomás Brandt', { jobTitle: 'Photographer' });
  const documentId = await desk.writes('By keyboard', { credits: [{ name: 'Wire desk', role: 'by' }] });
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await box(page).focus();
  await page.keyboard.type('marl');
  await page.getByRole('option', { name: /^Ines Marlow Harbour correspondent/ }).waitFor();
  await keep(page, 'credits-suggested');
  expect(await seriousFindings(page, ['[role="listbox"]'])).toEqual([]);
  await press(page, 'Enter');
  // Faster than any answer: the key waits for who was meant.
  await page.keyboard.type('Tomás Brandt');
  await press(page, 'Enter');
  await sees(page, 'Tomás Brandt');
  await page.keyboard.type('Joy Guest');
  await press(page, 'Enter');
  await eventually(
    () => told(page),
    [
      'Wire desk Name only, no profile Author',
      'Ines Marlow Harbour correspondent Profile is not public yet Author',
      'Tomás Brandt Photographer Profile is not public yet Author',
      'Joy Guest Name only, no profile Author',
    ],
  );
  expect(await focused(page)).toBe('combobox');

  await handle(page, 'Joy Guest').focus();
  await press(page, 'ArrowUp', 'ArrowUp');
  await page.getByText('Joy Guest is now 2 of 4.').waitFor({ state: 'attached' });
  await press(page, 'Tab');
  await press(page, 'Alt+ArrowUp', 'Alt+ArrowDown', 'Enter');
  await walksTo(page, 'Photography');
  await press(page, 'Enter');
  await handle(page, 'Wire desk').focus();
  await press(page, 'Delete');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Joy Guest'));
  await keep(page, 'credits-by-keyboard');
  await save(page);
  await sees(page, 'Saved document');
  await eventually(() => stored(documentId), ['photography: Joy Guest', 'by: Ines Marlow', 'by: Tomás Brandt']);

  await page.reload();
  await steps(page).waitFor();
  await eventually(
    () => told(page),
    [
      'Joy Guest Name only, no profile Photography',
      'Ines Marlow Harbour correspondent Profile is not public yet Author',
      'Tomás Brandt Photographer Profile is not public yet Author',
    ],
  );
});

newsroom.it('can be read by everybody, in the light and in the dark', async (page) => {
  const ines = await desk.profiles('Ines Light', { jobTitle: 'Harbour correspondent' });
  const documentId = await desk.writes('Light and dark', {
    credits: [creditOf(ines), { name: 'Wire desk', role: 'photography' }],
  });
  await logIn(page, 'editor');
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
    await openArticle(page, documentId);
    await page.getByRole('button', { name: 'More about Wire desk' }).click();
    await sees(page, 'Harbour correspondent');
    await box(page).fill('Ines');
    await page.getByRole('option', { name: /^Ines Light/ }).waitFor();
    await keep(page, `credits-${theme}`);
    expect(await seriousFindings(page, ['[role="group"]:has(> ol)'])).toEqual([]);
  }
});

newsroom.it('adds all credits of a byline that is pasted', async (page) => {
  await desk.profiles('Ada Lovelace', { jobTitle: 'Mathematician' });
  const documentId = await desk.writes('Pasted', { credits: [] });
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await box(page).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', 'By Ada Lovelace and Grace Hopper, Reuters\nPhotographs by Dr Mae Jemison');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.getByRole('option', { name: /^Add 4 credits: Ada Lovelace/ }).waitFor();
  await keep(page, 'credits-pasted');
  await press(page, 'Enter');
  await eventually(
    () => told(page),
    [
      'Ada Lovelace Mathematician Profile is not public yet Author',
      'Grace Hopper Name only, no profile Author',
      'Reuters Name only, no profile Author',
      'Mae Jemison printed as Dr Mae Jemison Name only, no profile Photography',
    ],
  );
  await save(page);
  await eventually(
    () => stored(documentId),
    ['by: Ada Lovelace', 'by: Grace Hopper', 'by: Reuters', 'photography: Dr Mae Jemison'],
  );
});

newsroom.it('makes a profile on the way, puts somebody else in a place, and drags rows', async (page) => {
  const wrong = await desk.profiles('Casper Wrong');
  await desk.profiles('Dagny Right');
  const documentId = await desk.writes('On the way', {
    credits: [creditOf(wrong, { note: 'in Oslo' }), { name: 'Wire desk', role: 'by' }],
  });
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await page.getByRole('button', { name: 'More about Casper Wrong' }).click();
  await page.getByRole('combobox', { name: 'Somebody else instead of Casper Wrong' }).fill('dag');
  await page.getByRole('option', { name: /^Dagny Right/ }).click();
  await page.getByRole('textbox', { name: 'Credited as' }).fill('D. Right');
  await box(page).fill('Nia New');
  await page.getByRole('option', { name: 'New profile for “Nia New” …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Job title' }).fill('Intern');
  await keep(page, 'credits-new-profile');
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await dialog.getByRole('button', { name: 'Make and credit' }).click();
  await dialog.waitFor({ state: 'detached' });
  await sees(page, 'Nia New');
  await handle(page, 'Nia New').scrollIntoViewIfNeeded();
  await handle(page, 'Nia New').hover();
  await page.mouse.down();
  const above = await handle(page, 'Wire desk').boundingBox();
  await page.mouse.move((above?.x ?? 0) + 8, above?.y ?? 0, { steps: 12 });
  await page.mouse.up();
  await page.getByText('Nia New is now 2 of 3.').waitFor({ state: 'attached' });
  await keep(page, 'credits-more');
  await save(page);
  await eventually(() => stored(documentId), ['by: D. Right', 'by: Nia New', 'by: Wire desk']);
});

newsroom.it('is read-only where nothing may be typed, and goes back to what was saved', async (page) => {
  const documentId = await desk.published('As published');
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await box(page).fill('Late Guest');
  await page.getByRole('option', { name: /as a name only$/ }).click();
  await sees(page, 'Late Guest');
  await save(page);
  await eventually(() => stored(documentId), ['by: Wire desk', 'by: Late Guest']);
  await page.getByRole('tab', { name: 'Published' }).click();
  await eventually(() => told(page), ['Wire desk Name only, no profile Author']);
  expect(await box(page).count()).toBe(0);
  expect(await handle(page, 'Wire desk').isDisabled()).toBe(true);
  await page.getByRole('tab', { name: 'Draft' }).click();
  await box(page).waitFor();
  await take(page, 'Discard changes');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
  await eventually(() => told(page), ['Wire desk Name only, no profile Author']);
  await eventually(() => stored(documentId), ['by: Wire desk']);
});

newsroom.it('says what is wrong in the credit that it is about', async (page) => {
  const documentId = await desk.writes('Too long');
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await page.getByRole('button', { name: 'More about Wire desk' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('x'.repeat(121));
  await page.getByRole('button', { name: 'More about Wire desk' }).click();
  await save(page);
  await sees(page, /too long/);
  await eventually(() => stored(documentId), ['by: Wire desk']);
});

newsroom.it('shows the roles of credits and the names of fields in the language of the panel', async (page) => {
  const documentId = await desk.writes('In the language of the panel');
  await logIn(page, 'editor');
  await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'de'));
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=en`);
  await page.getByText('Überschrift').first().waitFor();
  await page.getByRole('combobox', { name: 'Rolle von Wire desk' }).click();
  await page.getByRole('option', { name: 'Übersetzung' }).waitFor();
  await page.getByRole('option', { name: 'Fotos' }).click();
  await page.getByRole('button', { name: 'Mehr zu Wire desk' }).click();
  await page.getByPlaceholder('in Bagdad').waitFor();
  await sees(page, 'Wird nach dem Namen gedruckt');
  await keep(page, 'roles-in-german');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await eventually(async () => (await desk.article(documentId)).credits[0].role, 'photography');
});

newsroom.it(
  'keeps what was typed where somebody else saved the credits meanwhile, and says so by names',
  async (page) => {
    const ines = await desk.profiles('Ines Meanwhile');
    const documentId = await desk.writes('Two at the credits', {
      credits: [creditOf(ines, { note: 'in Oslo' }), { name: 'Wire desk', role: 'by' }],
    });
    await logIn(page, 'editor');
    await openArticle(page, documentId);
    await box(page).fill('Late Guest');
    await page.getByRole('option', { name: /as a name only$/ }).click();
    await sees(page, 'Late Guest');
    const before = await told(page);
    // New rows in the place of those that the form knows.
    await desk.saves('reviewer', documentId, { credits: [{ name: 'Theirs Alone', role: 'by' }] });
    await save(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Robin Reviewer saved it while you were writing:').waitFor();
    await dialog.getByText('Theirs Alone').waitFor();
    await dialog.getByText('Ines Meanwhile, Wire desk, Late Guest').waitFor();
    await keep(page, 'credits-conflict');
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
    expect(await told(page)).toEqual(before);
    expect(await stored(documentId)).toEqual(['by: Theirs Alone']);

    await save(page);
    await dialog.getByRole('button', { name: 'Save mine', exact: true }).click();
    await sees(page, 'Saved document');
    await eventually(() => stored(documentId), ['by: Ines Meanwhile', 'by: Wire desk', 'by: Late Guest']);
    expect((await desk.article(documentId)).credits[0]).toMatchObject({ note: 'in Oslo' });
    await eventually(() => told(page), before);
  },
);

newsroom.it('asks before the language is changed over credits that are not saved', async (page) => {
  await desk.speaks('de');
  const documentId = await desk.writes('Other language');
  await logIn(page, 'admin');
  await openArticle(page, documentId);
  await box(page).fill('Unsaved Guest');
  await page.getByRole('option', { name: /as a name only$/ }).click();
  await sees(page, 'Unsaved Guest');
  await page.getByRole('combobox', { name: 'Locales' }).click();
  await page.getByRole('option', { name: /Create de locale/ }).click();
  await keep(page, 'credits-other-language');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await told(page)).toEqual([
    'Wire desk Name only, no profile Author',
    'Unsaved Guest Name only, no profile Author',
  ]);
});

newsroom.it('has room at 1024 pixels, in the light and in the dark', async (page) => {
  const names = ['Ines O’Marlow-Featherstonehaugh', 'Bartholomew van der Grinten'];
  const profiles = [];
  for (const name of names)
    profiles.push(await desk.profiles(name, { jobTitle: 'Harbour and fisheries correspondent' }));
  const documentId = await desk.writes('Narrow', {
    bylineOverride: 'By somebody else altogether',
    credits: [
      ...profiles.map((one) => creditOf(one, { creditedAs: 'I. O’Marlow' })),
      { name: 'Wire desk', role: 'photography' },
    ],
  });
  await page.setViewportSize({ width: 1024, height: 800 });
  await logIn(page, 'editor');
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => localStorage.setItem('STRAPI_THEME', chosen), theme);
    await openArticle(page, documentId);
    await sees(page, 'Bartholomew van der Grinten');
    await box(page).scrollIntoViewIfNeeded();
    await keep(page, `credits-1024-${theme}`);
    expect(await seriousFindings(page, ['[role="group"]:has(> ol)'])).toEqual([]);
    const isCut = await rows(page).evaluateAll((all) => all.some((row) => row.scrollWidth > row.clientWidth + 1));
    expect(isCut).toBe(false);
    await page.getByRole('button', { name: 'Open more actions' }).click();
    await page
      .getByText(/^Credited, but not in this line/)
      .first()
      .scrollIntoViewIfNeeded();
    await keep(page, `byline-preview-1024-${theme}`);
    expect(await seriousFindings(page, [PANEL])).toEqual([]);
  }
});

newsroom.it('is read-only for a role that may not change credits', async (page) => {
  const documentId = await desk.writes('Not theirs to change');
  await desk.takesFieldFrom('author', 'credits');
  await logIn(page, 'author');
  await openArticle(page, documentId);
  await eventually(() => told(page), ['Wire desk Name only, no profile Author']);
  await keep(page, 'credits-not-theirs');
  expect(await box(page).count()).toBe(0);
  expect(await handle(page, 'Wire desk').isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Remove Wire desk' }).isDisabled()).toBe(true);
  expect(await page.getByRole('combobox', { name: 'Role of Wire desk' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'More about Wire desk' }).click();
  expect(await page.getByRole('textbox', { name: 'Credited as' }).isDisabled()).toBe(true);
  await handle(page, 'Wire desk').press('Delete');
  await page.getByLabel('Deck').fill('Theirs to change');
  await save(page);
  await sees(page, 'Saved document');
  await eventually(async () => (await desk.article(documentId)).deck, 'Theirs to change');
  expect(await stored(documentId)).toEqual(['by: Wire desk']);
});
