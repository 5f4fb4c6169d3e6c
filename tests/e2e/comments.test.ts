import type { Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, sees, steps } from './support/panel';

const PANEL = '[role="group"][aria-label="Workflow"]';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const comments = (page: Page) => page.getByRole('region', { name: /^Comments/ });
const button = (page: Page, name: string | RegExp) => comments(page).getByRole('button', { name, exact: true });
/** By keyboard: on the button, then Enter. */
const press = async (page: Page, name: string | RegExp) => {
  await button(page, name).first().focus();
  await page.keyboard.press('Enter');
};

/** Selects this many letters from the beginning of the deck, and leaves the field as a person with a keyboard does. */
async function selectInDeck(page: Page, letters: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Deck' }).focus();
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < letters; n += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Tab');
}

async function mentions(page: Page, label: string, begun: string): Promise<void> {
  await comments(page).getByRole('textbox', { name: label }).focus();
  await page.keyboard.type(begun);
  await comments(page).getByRole('group', { name: 'People' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

newsroom.it(
  'a thread on a passage holds up the approval until it is resolved, all by keyboard',
  async (page, another) => {
    const documentId = await desk.submitted('Comments: the ferry');
    await logIn(page, 'reviewer');
    await openArticle(page, documentId);
    await sees(page, 'No open comments.');
    await selectInDeck(page, 'After two'.length);
    await press(page, 'Quote the selected words');
    await comments(page)
      .locator('blockquote', { hasText: /^After two$/ })
      .waitFor();
    await comments(page).getByRole('checkbox', { name: 'Must be resolved before approval' }).focus();
    await page.keyboard.press('Space');
    await mentions(page, 'New comment', 'Two or three winters? @Ave');
    await press(page, 'Comment');
    await sees(page, 'Two or three winters? @Avery Writer');
    await sees(page, 'A comment to resolve');
    await keep(page, 'comments');
    expect(await seriousFindings(page, [PANEL])).toEqual([]);

    const others = await another();
    await logIn(others, 'author');
    await openArticle(others, documentId);
    await press(others, 'Answer');
    await comments(others).getByRole('textbox', { name: 'Your answer' }).focus();
    await others.keyboard.type('Two. I counted.');
    await comments(others).getByRole('button', { name: 'Answer' }).last().focus();
    await others.keyboard.press('Enter');
    await sees(others, 'Two. I counted.');

    await openArticle(page, documentId);
    await sees(page, 'Two. I counted.');
    expect(await steps(page).getByRole('button', { name: 'Approve', exact: true }).isDisabled()).toBe(true);
    await keep(page, 'comments-blocking');
    await press(page, 'Resolve');
    await sees(page, 'No open comments.');
    await page.getByText('A comment to resolve').waitFor({ state: 'detached' });
    await press(page, 'Show resolved');
    await press(page, 'Reopen');
    await press(page, 'Show open');
    await sees(page, 'A comment to resolve');
    await press(page, 'Resolve');
    await sees(page, 'No open comments.');
    await openArticle(page, documentId);
    expect(await steps(page).getByRole('button', { name: 'Approve', exact: true }).isEnabled()).toBe(true);
  },
);

newsroom.it(
  'a quoted passage of the body may be selected with the mouse, and is told when it is gone',
  async (page) => {
    const documentId = await desk.writes('Comments: with the mouse');
    await logIn(page, 'editor');
    await openArticle(page, documentId);
    await page.getByText(/^The ferry left at six/).dblclick({ position: { x: 45, y: 8 } });
    await button(page, 'Quote the selected words').click();
    await comments(page)
      .locator('blockquote', { hasText: /^ferry$/ })
      .waitFor();
    await comments(page).getByRole('textbox', { name: 'New comment' }).fill('Which one?');
    await button(page, 'Comment').click();
    await sees(page, 'Which one?');
    await desk.saves('author', documentId, {
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'No.' }] }],
    });
    await openArticle(page, documentId);
    await sees(page, 'These words do not stand in the text any more.');
  },
);

newsroom.it('comments and checklist can be read in the dark', async (page) => {
  const documentId = await desk.submitted('Comments: in the dark');
  await logIn(page, 'editor');
  await page.evaluate(() => localStorage.setItem('STRAPI_THEME', 'dark'));
  await openArticle(page, documentId);
  await comments(page).getByRole('textbox', { name: 'New comment' }).fill('Can this be read?');
  await comments(page).getByRole('checkbox', { name: 'Must be resolved before approval' }).click();
  await button(page, 'Comment').click();
  await sees(page, 'A comment to resolve');
  await keep(page, 'comments-dark');
  expect(await seriousFindings(page, [PANEL])).toEqual([]);
});
