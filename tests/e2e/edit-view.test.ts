import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, save, sees, steps, take } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const PANEL = '[role="group"][aria-label="Workflow"]';
const DIALOG = '[role="dialog"]';

newsroom.it('a save that is refused leaves what was typed in the form', async (page) => {
  await desk.writes('Taken already', { slug: 'taken-already' });
  const documentId = await desk.writes('A refused save');
  await logIn(page, 'author');
  await openArticle(page, documentId);
  await page.getByLabel('Deck').fill('Typed and not lost');
  await page.getByLabel('slug', { exact: false }).first().fill('taken-already');
  await save(page);
  await sees(page, /taken-already.*(?:taken|belongs)|(?:taken|belongs).*taken-already/i);
  expect(await page.getByLabel('Deck').inputValue()).toBe('Typed and not lost');
  expect((await desk.article(documentId)).deck).toBe('After two winters');
});

newsroom.it('Ctrl + Enter saves and Ctrl + Shift + Enter publishes only what may be published', async (page) => {
  const documentId = await desk.approved('By keyboard');
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  const draft = await desk.writes('Not by keyboard');
  await page.keyboard.press('Control+Shift+Enter');
  await sees(page, 'Readers see this text.');

  await openArticle(page, draft);
  await page.getByLabel('Deck').fill('Saved by keyboard');
  await page.keyboard.press('Control+Enter');
  await sees(page, 'Saved document');
  await page.keyboard.press('Control+Shift+Enter');
  await page.locator(`${PANEL}:focus`).waitFor();
  expect(await desk.status(draft)).toMatchObject({ stage: 'draft', isLive: false });
});

newsroom.it('publishing without approval asks for a reason, and the history has it', async (page) => {
  const documentId = await desk.writes('Out in a hurry');
  await logIn(page, 'admin');
  await openArticle(page, documentId);
  await take(page, 'More steps');
  await take(page, 'Publish without approval');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Publish without approval' }).click();
  await sees(page, 'A reason is required.');
  await dialog.getByLabel('Reason').fill('The harbour is closed tonight.');
  expect(await seriousFindings(page, [DIALOG])).toEqual([]);
  await keep(page, 'override');
  await dialog.getByRole('button', { name: 'Publish without approval' }).click();
  await sees(page, 'Readers see this text.');
  await sees(page, 'The harbour is closed tonight.');
});

newsroom.it('retracting says what readers get, and readers get it', async (page) => {
  const documentId = await desk.published('Withdrawn from readers');
  const { slug } = await desk.article(documentId);
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await take(page, 'More steps');
  await take(page, 'Retract');
  await sees(page, 'From now on readers get the retraction notice instead of the text.');
  expect(await seriousFindings(page, ['[role="alertdialog"]'])).toEqual([]);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retract' }).click();
  await sees(page, 'Readers see the retraction notice.');
  const answer = await fetch(`${newsroom.url}/api/delivery/articles/${slug}`);
  expect(answer.status).toBe(410);
  expect(JSON.stringify(await answer.json())).toContain('retracted');
});

newsroom.it('scheduling asks for a time to come and shows it', async (page) => {
  const documentId = await desk.approved('Tomorrow at noon');
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await take(page, 'Schedule');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Date and time').fill('2020-01-01T12:00');
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await sees(page, 'This time has passed. Choose one in the future.');
  await dialog.getByLabel('Date and time').fill('2099-01-01T12:00');
  expect(await seriousFindings(page, [DIALOG])).toEqual([]);
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await sees(page, /Goes out on .*2099/);
});

newsroom.it('warns before an edit voids the approvals, and saving voids them', async (page) => {
  const documentId = await desk.approved('Approved and changed');
  await logIn(page, 'author');
  await openArticle(page, documentId);
  expect(await page.getByText('Saving a changed text voids its approvals.').count()).toBe(0);
  await page.getByLabel('Deck').fill('Changed after approval');
  await sees(page, 'Saving a changed text voids its approvals.');
  expect(await seriousFindings(page, [PANEL])).toEqual([]);
  await keep(page, 'voids');
  await save(page);
  await sees(page, 'changed the text');
  expect(await desk.status(documentId)).toMatchObject({ stage: 'draft', approvals: [] });
});

newsroom.it('approves and publishes with one button', async (page) => {
  const documentId = await desk.submitted('Both at once');
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await take(page, 'Approve and publish');
  await sees(page, 'Approved and published');
  await sees(page, 'Readers see this text.');
  await steps(page).waitFor();
});

newsroom.it('shows who saved meanwhile and what, and lets the later one decide', async (page, another) => {
  const documentId = await desk.writes('Two at once');
  await logIn(page, 'author');
  await openArticle(page, documentId);
  await page.getByLabel('Deck').fill('The deck of the author');

  const other = await another();
  await logIn(other, 'reviewer');
  await openArticle(other, documentId);
  await other.getByLabel('Deck').fill('The deck of the reviewer');
  await other.getByLabel('Dateline').fill('GANNET ROCK');
  await save(other);
  await sees(other, 'Saved document');

  await save(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Robin Reviewer saved it while you were writing:').waitFor();
  await dialog.getByText('you changed it too').waitFor();
  await dialog.getByText('The deck of the reviewer').waitFor();
  await dialog.getByText('GANNET ROCK').waitFor();
  expect(await seriousFindings(page, [DIALOG])).toEqual([]);
  await keep(page, 'conflict');

  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  expect(await page.getByLabel('Deck').inputValue()).toBe('The deck of the author');
  expect(await desk.article(documentId)).toMatchObject({ deck: 'The deck of the reviewer' });

  await save(page);
  await dialog.getByRole('button', { name: 'Save mine', exact: true }).click();
  await sees(page, 'Saved document');
  await dialog.waitFor({ state: 'detached' });
  expect(await desk.article(documentId)).toMatchObject({ deck: 'The deck of the author', dateline: 'GANNET ROCK' });
  // The form takes over what is saved once it has read it again.
  await page.locator('input[value="GANNET ROCK"]').waitFor();
  expect(await page.getByLabel('Dateline').inputValue()).toBe('GANNET ROCK');
  expect(await page.getByLabel('Deck').inputValue()).toBe('The deck of the author');
});

newsroom.it('loads the text of the other where the person wants that', async (page) => {
  const documentId = await desk.writes('Theirs instead');
  await logIn(page, 'author');
  await openArticle(page, documentId);
  await page.getByLabel('Deck').fill('Mine, given up');
  await desk.saves('reviewer', documentId, { deck: 'Theirs, loaded' });
  await save(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Drop mine, load theirs' }).click();
  await page.locator('input[value="Theirs, loaded"], textarea:has-text("Theirs, loaded")').first().waitFor();
  expect(await page.getByLabel('Deck').inputValue()).toBe('Theirs, loaded');
});

newsroom.it('a link to the working copy is made, opens without a login, and is taken back', async (page) => {
  const documentId = await desk.writes('Shown before it is out');
  await logIn(page, 'author');
  await openArticle(page, documentId);
  await page.getByRole('button', { name: 'Preview links' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByRole('menuitem', { name: 'For 7 days' }).click();
  const address = await page.getByLabel('New link').inputValue();
  const token = new URL(address).pathname.split('/').at(-1);
  const opened = () => fetch(`${newsroom.url}/api/editorial/preview/${token}`);
  expect(await (await opened()).json()).toMatchObject({ data: { headline: 'Shown before it is out' } });
  // The other is that of Strapi's preview button.
  await page
    .getByText(/Opened \d of 500 times/)
    .first()
    .waitFor();
  expect(await seriousFindings(page, [PANEL])).toEqual([]);
  await keep(page, 'preview-links');

  await page.getByRole('button', { name: 'End this link' }).first().click();
  await sees(page, 'The link no longer opens');
  await page.getByLabel('New link').waitFor({ state: 'detached' });
  expect((await opened()).status).toBe(404);
});
