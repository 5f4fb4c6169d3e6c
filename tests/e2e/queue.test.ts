import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, openList, sees, walksTo } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

newsroom.it('a reviewer takes a text upon herself, finds it in the newsroom and approves from there', async (page) => {
  const documentId = await desk.submitted('Queue: the ferry is late');
  await desk.submitted('Queue: the bridge is open');
  await logIn(page, 'reviewer');
  await openArticle(page, documentId);
  await sees(page, 'Nobody works on it');
  await page.getByRole('button', { name: 'Assign to me' }).click();
  await sees(page, /^Assigned to /);
  await page.getByRole('button', { name: 'Give it back' }).waitFor();
  await keep(page, 'plan');

  await page.getByRole('link', { name: 'Newsroom' }).click();
  await page.getByRole('tab', { name: 'Waiting for my review' }).waitFor();
  const rows = page.getByRole('row');
  await rows.filter({ hasText: 'the bridge is open' }).waitFor();
  expect(await seriousFindings(page, ['main'])).toEqual([]);
  await keep(page, 'newsroom');

  await page.getByRole('tab', { name: 'Mine' }).focus();
  await page.keyboard.press('Enter');
  await rows.filter({ hasText: 'the bridge is open' }).waitFor({ state: 'detached' });
  const mine = rows.filter({ hasText: 'the ferry is late' });
  await mine.getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Approve (1)' }).click();
  await dialog.getByText('1 done, 0 left as they were.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await mine.getByText('Approved').waitFor();

  await page.getByRole('tab', { name: 'Overdue' }).click();
  await sees(page, /Nothing is overdue/);
});

newsroom.it('an editor plans a text, and its date shows in the list', async (page) => {
  const documentId = await desk.writes('Plan: a council meets');
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Due').fill('2026-01-05T09:30');
  expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
  await keep(page, 'plan-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await sees(page, 'Overdue');
  await openList(page, '&_q=Plan');
  await page.getByRole('row').filter({ hasText: 'a council meets' }).getByText('Overdue').waitFor();
  await page.goto('/admin/plugins/editorial?list=overdue');
  await page.getByRole('row').filter({ hasText: 'a council meets' }).waitFor();
});

newsroom.it(
  'what a list is narrowed to stands in the address, and is there again for whoever opens it',
  async (page) => {
    await desk.submitted('Filter: the mayor speaks');
    await desk.writes('Filter: the mayor rests');
    await logIn(page, 'editor');
    await page.goto('/admin/plugins/editorial?list=all&_q=Filter');
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'the mayor speaks' }).waitFor();
    await page.getByRole('combobox', { name: 'Stage' }).focus();
    await page.keyboard.press('Enter');
    await walksTo(page, 'In review');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'the mayor rests' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('stage')).toBe('in_review');
    await page.getByRole('combobox', { name: 'Due' }).click();
    await page.getByRole('option', { name: 'Without a date' }).click();
    await rows.filter({ hasText: 'the mayor speaks' }).waitFor();
    expect(await seriousFindings(page, ['main'])).toEqual([]);
    await keep(page, 'newsroom-filters');
    await page.reload();
    await rows.filter({ hasText: 'the mayor speaks' }).waitFor();
    await rows.filter({ hasText: 'the mayor rests' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(new URL(page.url()).searchParams.get('due')).toBeNull();
  },
);

newsroom.it(
  'a page whose texts all went on gives way to the last there is, and the keys go on from there',
  async (page) => {
    for (let n = 0; n < 11; n += 1) await desk.submitted(`Shrink: ${String.fromCharCode(97 + n)}`);
    await logIn(page, 'reviewer');
    await page.goto('/admin/plugins/editorial?list=review&_q=Shrink&sort=title:ASC&pageSize=10&page=2');
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'Shrink: k' }).getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Approve', exact: true }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Approve (1)' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('1 done, 0 left as they were.').waitFor();
    await page.keyboard.press('Escape');
    await rows.filter({ hasText: 'Shrink: a' }).waitFor();
    expect(new URL(page.url()).searchParams.get('page')).toBe('1');
    await page.locator('[role="group"][aria-label="Waiting for my review"]:focus').waitFor();
  },
);

newsroom.it('on 1024 pixels it is seen when a text is due, however long its headline', async (page) => {
  const headline = 'Narrow: the council of the old town meets again and does not come to an end before midnight';
  const documentId = await desk.submitted(headline);
  const { version } = await desk.status(documentId);
  await desk.plans(documentId, { dueAt: '2026-01-05T09:00:00Z', priority: 'urgent', version });
  await page.setViewportSize({ width: 1024, height: 768 });
  await logIn(page, 'editor');
  await page.goto('/admin/plugins/editorial?list=review&_q=Narrow');
  const row = page.getByRole('row').filter({ hasText: headline });
  await row.getByText('Overdue').waitFor();
  await keep(page, 'newsroom-narrow');
  const frame = await page.getByRole('group', { name: 'Waiting for my review' }).boundingBox();
  const edge = (frame?.x ?? 0) + (frame?.width ?? 0);
  for (const cell of await row.getByRole('gridcell').or(row.getByRole('cell')).all()) {
    const box = await cell.boundingBox();
    expect((box?.x ?? edge) + (box?.width ?? edge)).toBeLessThanOrEqual(edge);
  }
});
