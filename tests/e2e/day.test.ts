import type { Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { eventually } from './support/eventually';
import { lastAttempts } from './support/letters';
import { MailCatcher } from './support/mail-catcher';
import { openNewsroom } from './support/newsroom';
import { ARTICLE, keep, openArticle, save, sees, steps } from './support/panel';

const PILE = 300;
const PILE_MS = 300_000;

/** One day of one newsroom, whose mail server is down until the evening. */
let mails: MailCatcher;
const newsroom = openNewsroom(async () => {
  mails = await MailCatcher.reserve();
  return { environment: { MAIL_CATCHER_PORT: String(mails.port) } };
});
const desk = new Desk(() => newsroom.url);

afterAll(() => mails.down());

/** What waits for the reviewer, who is one of those to whom everything goes. */
let pile: string[] = [];
beforeAll(async () => {
  pile = await desk.submitsMany(PILE, (n) => ({
    headline: `Pile ${String(n).padStart(3, '0')}: a letter to the editor`,
  }));
}, PILE_MS);

const HEADLINE = 'The night ferry returns';
let documentId = '';

/** On the element, then Enter. */
async function presses(page: Page, name: string | RegExp, within = page.locator('body')): Promise<void> {
  await within.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

async function types(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).first().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** In a list of the newsroom, by a word that is typed. */
async function finds(page: Page, list: string): Promise<void> {
  await page.goto(`/admin/plugins/editorial${list}`);
  await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
  await page.keyboard.type('night ferry');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: HEADLINE }).click();
}

const comments = (page: Page) => page.getByRole('region', { name: /^Comments/ });

newsroom.it('morning: two write one text; whoever saves later is told, and loses nothing', async (page, another) => {
  const editor = await another();
  await Promise.all([logIn(page, 'author'), logIn(editor, 'editor')]);

  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/create?plugins[i18n][locale]=en`);
  await types(page, 'Headline', HEADLINE);
  await page.locator('[contenteditable="true"]').first().focus();
  await page.keyboard.type('The ferry left at six, and the quay was full.');
  await page.getByRole('combobox', { name: 'Add a person' }).focus();
  await page.keyboard.type('Wire desk');
  await page.keyboard.press('Enter');
  await sees(page, 'Name only, no profile');
  await types(page, 'Deck', 'After two winters');
  await page.keyboard.press('Control+Enter');
  await sees(page, 'Saved document');
  await steps(page).waitFor();
  documentId = /\/([a-z0-9]{24})/.exec(page.url())?.[1] ?? '';

  await finds(editor, '?list=all');
  await editor.getByText('has this open since').waitFor();
  await editor.getByRole('button', { name: 'Take over' }).click();
  await sees(page, 'took this over at');
  await keep(page, 'day-taken-over');

  await types(page, 'Deck', 'After two winters, a first crossing');
  await editor.getByLabel('Deck').fill('After two long winters');
  await editor.getByLabel('Dateline').fill('GANNET ROCK');
  await save(editor);
  await sees(editor, 'Saved document');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('After two long winters').waitFor();
  await keep(page, 'day-stale');
  await presses(page, 'Keep editing', dialog);
  expect(await page.getByLabel('Deck').inputValue()).toBe('After two winters, a first crossing');
  expect(await desk.article(documentId)).toMatchObject({ deck: 'After two long winters' });
  await page.getByLabel('Deck').focus();
  await page.keyboard.press('Control+Enter');
  await presses(page, 'Save mine', dialog);
  await dialog.waitFor({ state: 'detached' });
  const saved = { deck: 'After two winters, a first crossing', dateline: 'GANNET ROCK' };
  await eventually(
    async () => Object.fromEntries(Object.entries(await desk.article(documentId)).filter(([name]) => name in saved)),
    saved,
  );
});

newsroom.it('noon: submitted, sent back, put right, approved and published by three people', async (page, another) => {
  const [reviewer, editor] = [await another(), await another()];
  await Promise.all([logIn(page, 'author'), logIn(reviewer, 'reviewer'), logIn(editor, 'editor')]);

  await openArticle(page, documentId);
  await presses(page, 'Submit for review', steps(page));
  await sees(page, 'Submitted for review');

  await finds(reviewer, '?list=review&sort=submitted:DESC');
  await steps(reviewer).waitFor();
  await reviewer.getByText(/^The ferry left at six/).dblclick({ position: { x: 45, y: 8 } });
  await comments(reviewer).getByRole('button', { name: 'Quote the selected words' }).click();
  await comments(reviewer)
    .locator('blockquote', { hasText: /^ferry$/ })
    .waitFor();
  await comments(reviewer).getByRole('textbox', { name: 'New comment' }).fill('Which one?');
  await comments(reviewer).getByRole('checkbox', { name: 'Must be resolved before approval' }).click();
  await comments(reviewer).getByRole('button', { name: 'Comment', exact: true }).click();
  await comments(reviewer).getByText('Body', { exact: true }).waitFor();
  await sees(reviewer, 'A comment to resolve');
  await keep(reviewer, 'day-comment');
  await steps(reviewer).getByRole('button', { name: 'Request changes' }).click();
  const reason = reviewer.getByRole('dialog');
  await reason.getByLabel('Reason').fill('Name the ferry.');
  await reason.getByRole('button', { name: 'Request changes' }).click();
  await sees(reviewer, 'Changes requested');

  await page.goto('/admin');
  await page.getByRole('link', { name: HEADLINE }).first().focus();
  await keep(page, 'day-home');
  await page.keyboard.press('Enter');
  await steps(page).waitFor();
  await sees(page, 'Name the ferry.');
  await types(page, 'Deck', 'The Aurelia crosses again');
  await page.keyboard.press('Control+Enter');
  await sees(page, 'Saved document');
  await presses(page, 'Answer', comments(page));
  await comments(page).getByRole('textbox', { name: 'Your answer' }).focus();
  await page.keyboard.type('The Aurelia.');
  await comments(page).getByRole('button', { name: 'Answer' }).last().focus();
  await page.keyboard.press('Enter');
  await sees(page, 'The Aurelia.');
  await presses(page, 'Submit for review', steps(page));
  await sees(page, 'Submitted for review');

  await openArticle(reviewer, documentId);
  await sees(reviewer, 'The Aurelia.');
  await presses(reviewer, 'Resolve', comments(reviewer));
  await sees(reviewer, 'No open comments.');
  await reviewer.getByRole('link', { name: 'Compare', exact: true }).click();
  await reviewer.getByRole('heading', { name: 'Compare texts' }).waitFor();
  await reviewer.getByRole('button', { name: 'Show what changed since changes were requested' }).focus();
  await reviewer.keyboard.press('Enter');
  await reviewer.locator('ins', { hasText: 'Aurelia' }).first().waitFor();
  expect(await seriousFindings(reviewer, ['main'])).toEqual([]);
  await keep(reviewer, 'day-compare');
  await presses(reviewer, 'Approve', steps(reviewer));
  await sees(reviewer, 'Approved');
  expect(await desk.status(documentId)).toMatchObject({ stage: 'approved' });

  await editor.goto('/admin/plugins/editorial/board?_q=night');
  await editor.getByRole('button', { name: new RegExp(`^Move .*${HEADLINE}`) }).focus();
  await editor.keyboard.press('Space');
  const column = (stage: string) => editor.getByRole('region', { name: new RegExp(`^${stage}`) });
  await column('Published').getByText('Published: Publish').waitFor();
  for (const stage of ['Scheduled', 'Published']) {
    await editor.keyboard.press('ArrowRight');
    await editor
      .locator('[role="status"]')
      .filter({ hasText: new RegExp(`^${stage}: `) })
      .first()
      .waitFor({ state: 'attached' });
  }
  await editor.keyboard.press('Space');
  await column('Published').getByRole('listitem').filter({ hasText: HEADLINE }).waitFor();
  await keep(editor, 'day-board');

  const { slug } = await desk.article(documentId);
  await page.goto(`/articles/${slug}`);
  await sees(page, 'The Aurelia crosses again');
});

newsroom.it(
  'afternoon: the pile is looked through, and worked off a hundred at a time; every refusal is told',
  async (page) => {
    const [urgent = '', held = '', gone = '', late = ''] = pile.slice(3);
    await desk.plans(urgent, { dueAt: '2026-01-05T09:00:00Z', version: (await desk.status(urgent)).version });
    await desk.comments('reviewer', held, { body: 'Is this ours?', isBlocking: true });

    await logIn(page, 'reviewer');
    await page.goto('/admin/plugins/editorial?list=review&_q=Pile');
    const rows = page.getByRole('row').filter({ hasText: 'Pile' });
    await rows.nth(19).waitFor();
    await page.getByRole('combobox', { name: 'Due' }).click();
    await page.getByRole('option', { name: 'Overdue' }).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'Pile 003' }).getByText('Overdue').waitFor();
    await keep(page, 'day-pile-overdue');
    await page.goto('/admin/plugins/editorial?list=review&_q=Pile&pageSize=100');
    await page.locator('th', { hasText: 'Title' }).focus();
    await page.keyboard.press('Enter');
    await rows.first().filter({ hasText: 'Pile 000' }).waitFor();
    await rows.nth(99).waitFor();
    await page.getByRole('link', { name: 'Go to page 3' }).click();
    await rows.first().filter({ hasText: 'Pile 200' }).waitFor();
    await page.goBack();
    await rows.first().filter({ hasText: 'Pile 000' }).waitFor();
    await desk.takes('author', 'withdraw', gone);

    await page.getByRole('checkbox', { name: 'Select all entries' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('98 of 100 selected are ready for this step.').waitFor();
    await keep(page, 'day-pile-before');
    await desk.saves('author', late, { deck: 'Saved while it was being looked at' });
    await presses(page, 'Approve (98)', dialog);
    await dialog.getByRole('progressbar', { name: 'Approve' }).waitFor();
    await dialog.getByText(/^[1-9]\d* of 98 done$/).waitFor();
    await keep(page, 'day-pile-running');
    await dialog.getByText('97 done, 3 left as they were.').waitFor();
    const left = dialog.getByRole('listitem');
    for (const [n, why] of [
      ['004', /comment/i],
      ['005', /draft/i],
      ['006', /quicker/],
    ] as const)
      await left
        .filter({ hasText: `Pile ${n}` })
        .getByText(why)
        .first()
        .waitFor();
    expect(await left.nth(2).innerText()).toMatch(/Pile 00[456]/);
    expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
    await keep(page, 'day-pile-after');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await rows.first().filter({ hasText: 'Pile 004' }).waitFor();
    await sees(page, '202 texts');
  },
);

newsroom.it('evening: the mail server was down all day; nothing was lost, and it is seen', async (page) => {
  await logIn(page, 'admin');
  await page.goto('/admin/plugins/editorial-notifications');
  const note = page.getByRole('status').filter({ hasText: /e-mails? do(es)? not get through at present/ });
  await note.getByText('Tried again by itself').waitFor();
  await keep(page, 'day-mail-down');
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  expect(mails.taken).toEqual([]);

  mails.isRefusing = true;
  await mails.up();
  lastAttempts(newsroom.database);
  const tab = page.getByRole('tab', { name: /^Failed e-mails \(\d+\)/ });
  // The server looks after at most half a minute, the page after a quarter.
  await tab.waitFor({ timeout: 60_000 });
  await tab.click();
  await page.getByRole('listitem').filter({ hasText: '12 attempts' }).first().waitFor();
  await keep(page, 'day-mail-dead');
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  expect(mails.asked).toBeGreaterThan(0);

  mails.isRefusing = false;
  await page.getByRole('button', { name: 'Try all again' }).click();
  await sees(page, 'Every e-mail got through, or is still on its way.');
  await note.waitFor({ state: 'detached' });
  await eventually(
    async () => mails.taken.some((letter) => letter.includes('Changes requested') && letter.includes(HEADLINE)),
    true,
  );
  await keep(page, 'day-mail-back');
});
