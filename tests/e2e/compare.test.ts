import { aParagraph } from '../builders';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, sees, walksToEnd } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

newsroom.it(
  'a reviewer sees what changed in a live article, approves it there, and brings the older text back',
  async (page) => {
    const documentId = await desk.published('Compare: the ferry is late');
    await desk.saves('author', documentId, {
      headline: 'Compare: the ferry is on time',
      body: [aParagraph('The ferry left at nine, and the harbour was full.'), aParagraph('Nobody had expected that.')],
      credits: [
        { name: 'Ines Marlow', role: 'by' },
        { name: 'Wire desk', role: 'reporting' },
      ],
    });
    await desk.takes('author', 'submit', documentId);

    await logIn(page, 'reviewer');
    await openArticle(page, documentId);
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('heading', { name: 'Compare texts' }).waitFor();
    await page.locator('del', { hasText: 'late' }).first().waitFor();
    await page.locator('ins', { hasText: 'on time' }).first().waitFor();
    const credits = page.getByRole('region', { name: 'Credits' });
    await credits
      .getByRole('listitem')
      .filter({ hasText: 'Ines Marlow' })
      .getByText('Added', { exact: true })
      .waitFor();
    await credits
      .getByRole('listitem')
      .filter({ hasText: 'Wire desk' })
      .getByText('Changed', { exact: true })
      .waitFor();
    expect(await seriousFindings(page, ['main'])).toEqual([]);
    await keep(page, 'compare');

    await page.getByRole('combobox', { name: 'Show' }).click();
    await page.getByRole('option', { name: 'Side by side' }).click();
    await page.waitForURL(/view=beside/);
    await keep(page, 'compare-beside');

    await page.getByRole('group', { name: 'Next steps' }).getByRole('button', { name: 'Approve', exact: true }).focus();
    await page.keyboard.press('Enter');
    await sees(page, 'Approved');
    expect((await desk.status(documentId)).stage).toBe('approved');

    await page.getByRole('button', { name: 'Bring the older text back' }).click();
    const dialog = page.getByRole('alertdialog');
    expect(await seriousFindings(page, ['[role="alertdialog"]'])).toEqual([]);
    await dialog.getByRole('button', { name: 'Bring it back' }).click();
    await sees(page, 'The older text is in the working copy.');
    await sees(page, /Both texts are alike/);
    expect((await desk.article(documentId)).headline).toBe('Compare: the ferry is late');
    expect((await desk.status(documentId)).approvals).toEqual([]);
  },
);

newsroom.it('texts that are older than the first page of the list can be chosen by keyboard', async (page) => {
  const documentId = await desk.writes('Older: number 0');
  for (let n = 1; n <= 30; n += 1) await desk.saves('author', documentId, { headline: `Older: number ${n}` });
  await logIn(page, 'author');
  await page.goto(`/admin/plugins/editorial/compare/articles/${documentId}?locale=en`);
  const older = page.getByRole('button', { name: 'Older texts…' });
  await older.focus();
  await page.keyboard.press('Enter');
  await older.waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Before' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option').nth(32).waitFor();
  await walksToEnd(page);
  await page.keyboard.press('Enter');
  await page.locator('del', { hasText: '0' }).first().waitFor();
  await page.locator('ins', { hasText: '30' }).first().waitFor();
});
