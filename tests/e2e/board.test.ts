import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const BOARD = '/admin/plugins/editorial/board?_q=Board';
const column = (page: Page, stage: string) => page.getByRole('region', { name: new RegExp(`^${stage}`) });
const cardIn = (page: Page, stage: string, title: string) =>
  column(page, stage).getByRole('listitem').filter({ hasText: title });
const handle = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^Move .*${title}`) });
const hears = (page: Page, text: string | RegExp) =>
  page.locator('[role="status"][aria-live="polite"]').filter({ hasText: text }).waitFor({ state: 'attached' });

/** In small moves, as a hand does it; the button stays down. */
async function drags(page: Page, card: Locator, to: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  const [from, target] = [await card.boundingBox(), await to.boundingBox()];
  if (!from || !target) throw new Error('There is nothing to drag, or nowhere to drag it.');
  await page.mouse.move(from.x + 20, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + from.height, { steps: 5 });
  await page.mouse.move(target.x + target.width / 2, target.y + 80, { steps: 10 });
}

newsroom.it('with the keys a text is moved by one step, and where it stands is read out', async (page) => {
  await desk.submitted('Board: the tram is back');
  await logIn(page, 'reviewer');
  await page.goto('/admin/plugins/editorial');
  await page.getByRole('link', { name: 'Board' }).click();
  await page.goto(BOARD);
  await cardIn(page, 'In review', 'the tram is back').waitFor();
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await handle(page, 'the tram is back').focus();
  await page.keyboard.press('Space');
  await hears(page, 'is picked up');
  await column(page, 'Approved').getByText('Approved: Approve').waitFor();
  await page.keyboard.press('ArrowLeft');
  await hears(page, 'Draft: Withdraw');
  for (const stage of ['In review', 'Changes requested', 'Approved']) {
    await page.keyboard.press('ArrowRight');
    await hears(page, new RegExp(`^${stage}: `));
  }
  await keep(page, 'board-held');
  await page.keyboard.press('Space');
  await cardIn(page, 'Approved', 'the tram is back').waitFor();
  await hears(page, 'Board: the tram is back is now: Approved.');
  await cardIn(page, 'In review', 'the tram is back').waitFor({ state: 'detached' });
  await page.reload();
  await cardIn(page, 'Approved', 'the tram is back').waitFor();
});

newsroom.it(
  'with the mouse: a column that refuses says why before the drop, one that asks for a reason gets it',
  async (page) => {
    await desk.submitted('Board: the lock is shut');
    await desk.writes('Board: the lock opens');
    await logIn(page, 'editor');
    await page.goto(BOARD);
    const card = cardIn(page, 'In review', 'the lock is shut');
    await card.waitFor();
    await drags(page, card, column(page, 'Archived'));
    await column(page, 'Archived').getByText('No step leads from In review to Archived.').waitFor();
    await keep(page, 'board-refused');
    await page.mouse.up();
    await card.waitFor();
    await drags(page, card, column(page, 'Changes requested'));
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Which lock?');
    await dialog.getByRole('button', { name: 'Request changes' }).click();
    await cardIn(page, 'Changes requested', 'the lock is shut').waitFor();
    await keep(page, 'board');
  },
);

newsroom.it('whoever comes second finds the card where the other put it, and is told', async (page) => {
  const documentId = await desk.submitted('Board: the mast stands');
  await logIn(page, 'reviewer');
  await page.goto(BOARD);
  await handle(page, 'the mast stands').focus();
  await page.keyboard.press('Space');
  await column(page, 'Approved').getByText('Approved: Approve').waitFor();
  await desk.takes('editor', 'request-changes', documentId, { reason: 'Look again.' });
  for (const stage of ['Changes requested', 'Approved']) {
    await page.keyboard.press('ArrowRight');
    await hears(page, new RegExp(`^${stage}: `));
  }
  await page.keyboard.press('Space');
  await hears(page, 'goes back to: In review. Somebody changed this in the meantime.');
  await cardIn(page, 'Changes requested', 'the mast stands').waitFor();
});

newsroom.it('is dark where the panel is dark', async (page) => {
  await desk.submitted('Board: the night shift');
  await logIn(page, 'editor');
  await page.evaluate("localStorage.setItem('STRAPI_THEME', 'dark')");
  await page.goto(BOARD);
  await cardIn(page, 'In review', 'the night shift').waitFor();
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'board-dark');
});
