import type { Page } from 'playwright-core';
import { logIn } from './support/admin-login';
import { openNewsroom } from './support/newsroom';
import { keep, sees } from './support/panel';
import { LOGINS } from './support/settings';

const ARTICLE = 'plugin::editorial.article';

/** Press copy in the form in which it reaches a newsroom; people and outlets are invented. */
const COPY = `Lighthouse Keeper Hands Over the Lamp

After 31 years, the last keeper on Gannet Rock goes ashore

The last keeper of Gannet Rock carried the log books down 214 steps on Sunday and locked the door behind him.

The light has run by itself since spring, and the keeper said it had not missed him once.

A crowd of forty waited on the quay.

Author: Ottilie Brennecke

Ottilie Brennecke is Coast Reporter for the Northern Tide. She has 8 years of experience in local journalism and her work has appeared in Quayside Quarterly and The Saltmarsh Review.
`;

const newsroom = openNewsroom();
let documentId = '';
let slug = '';

async function importCopy(): Promise<void> {
  const post = async (address: string, body: object, jwt?: string) => {
    const headers = { 'Content-Type': 'application/json', ...(jwt && { Authorization: `Bearer ${jwt}` }) };
    return (await fetch(newsroom.url + address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { email, password } = LOGINS.author;
  const { jwt } = await post('/api/auth/local', { identifier: email, password });
  const { data } = await post('/api/editorial/import/press-copy', { text: COPY }, jwt);
  ({ documentId, slug } = data);
}

const open = (page: Page) =>
  page.goto(`/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=en`);
const panel = (page: Page) => page.getByRole('group', { name: 'Next steps' });
const take = (page: Page, step: string) => panel(page).getByRole('button', { name: step, exact: true }).click();

newsroom.it('the author finds the imported press copy, fills a gap and submits it', async (page) => {
  await importCopy();
  await logIn(page, 'author');
  await open(page);
  await page.getByLabel('Dateline').fill('GANNET ROCK');
  await sees(page, 'Save first: steps act on the saved text.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await sees(page, 'By Ottilie Brennecke');
  await take(page, 'Submit for review');
  await sees(page, 'Submitted for review');
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
});

newsroom.it('the reviewer finds it on the home page and asks for changes with a reason', async (page) => {
  await logIn(page, 'reviewer');
  await page.getByRole('link', { name: 'Lighthouse Keeper Hands Over the Lamp' }).click();
  await take(page, 'Request changes');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await sees(page, 'A reason is required.');
  await dialog.getByLabel('Reason').fill('Name the keeper.');
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await sees(page, 'Changes requested');
});

newsroom.it('the author reads the reason, edits and submits again', async (page) => {
  await logIn(page, 'author');
  await open(page);
  await sees(page, 'Name the keeper.');
  await page.getByLabel('Deck').fill('After 31 years, keeper Aurel Haddock goes ashore');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await sees(page, 'Saved document');
  await take(page, 'Submit for review');
  await sees(page, 'Submitted for review');
});

newsroom.it('a signed-out reader finds nothing yet', async (page) => {
  await page.goto(`/articles/${slug}`);
  await sees(page, /not found/i);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Lighthouse Keeper').count()).toBe(0);
});

newsroom.it('the reviewer approves what they see', async (page) => {
  await logIn(page, 'reviewer');
  await open(page);
  await panel(page).getByRole('button', { name: 'Approve', exact: true }).waitFor();
  const along = page.getByRole('region', { name: 'First profiles that go along' });
  const address = await along.getByRole('link').getAttribute('href');
  expect(address).toContain('/collection-types/plugin::editorial.author/');
  await keep(page, 'panel');
  await take(page, 'Approve');
  await sees(page, '1 of 1');
});

newsroom.it('the stage stands in the list of articles', async (page) => {
  await logIn(page, 'editor');
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=en`);
  const row = page.getByRole('row').filter({ hasText: 'Lighthouse Keeper' });
  await row.getByText('Approved').waitFor();
  await keep(page, 'list');
});

newsroom.it('the editor publishes', async (page) => {
  await logIn(page, 'editor');
  await open(page);
  await take(page, 'Publish');
  await sees(page, 'Readers see this text.');
});

newsroom.it('a signed-out reader reads it with byline and biography', async (page) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Lighthouse Keeper Hands Over the Lamp' }).first().click();
  await sees(page, 'After 31 years, keeper Aurel Haddock goes ashore');
  await sees(page, 'A crowd of forty waited on the quay.');
  await sees(page, /Quayside Quarterly/);
  await keep(page, 'reader');
  await page.getByRole('link', { name: 'Ottilie Brennecke' }).first().click();
  await sees(page, /Coast Reporter/);
});
