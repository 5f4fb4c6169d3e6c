import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, sees, steps, take } from './support/panel';

const GOVERNS = {
  'plugin::editorial.article': {
    preset: 'desk',
    approvals: [{ group: 'legal', count: 1 }],
    reasonCodes: { sources: { en: 'Sources missing', de: 'Quellen fehlen' }, legal: 'Legal' },
  },
};

const newsroom = openNewsroom(async () => ({ environment: { EDITORIAL_GOVERNS: JSON.stringify(GOVERNS) } }));
const desk = new Desk(() => newsroom.url);

newsroom.it('an approval by groups says whose yes is missing, and takes it from them alone', async (page) => {
  const documentId = await desk.submitted('Waits for legal');
  await logIn(page, 'reviewer');
  await openArticle(page, documentId);
  await sees(page, 'legal: 0 of 1');
  expect(await steps(page).getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
  await keep(page, 'groups-before');

  await page.context().clearCookies();
  await logIn(page, 'admin');
  await openArticle(page, documentId);
  await take(page, 'Approve');
  await sees(page, 'legal: 1 of 1');
  await sees(page, 'Approved');
  await keep(page, 'groups-after');
});

newsroom.it('changes are requested with a kind of reason, and the history shows both', async (page) => {
  const documentId = await desk.submitted('Goes back to the writer');
  await logIn(page, 'reviewer');
  await openArticle(page, documentId);
  await take(page, 'Request changes');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kind of reason' }).click();
  await page.getByRole('option', { name: 'Sources missing' }).click();
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Who saw the ferry leave?');
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await keep(page, 'reason-code');
  await dialog.getByRole('button', { name: 'Request changes' }).click();
  await sees(page, 'Who saw the ferry leave?');
  await sees(page, 'Sources missing');
});

newsroom.it('a notice in own words goes out once it is approved', async (page) => {
  const documentId = await desk.submitted('Taken back with words');
  await desk.takes('admin', 'approve', documentId);
  await desk.takes('editor', 'publish', documentId);
  await desk.takes('editor', 'retract', documentId);
  const { slug } = await desk.article(documentId);
  const words = 'The harbour master was misquoted.';
  await desk.saves('editor', documentId, {
    corrections: [{ kind: 'retraction', text: words }],
  });
  const noticeNow = async () =>
    JSON.stringify(await (await fetch(`${newsroom.url}/api/delivery/articles/${slug}`)).json());
  expect(await noticeNow()).not.toContain(words);

  await logIn(page, 'admin');
  await openArticle(page, documentId);
  await keep(page, 'notice');
  await take(page, 'Approve notice');
  await sees(page, `Notice to readers: “${words}”`);
  expect(await noticeNow()).toContain(words);
});
