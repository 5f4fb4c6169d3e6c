import { isDeepStrictEqual } from 'node:util';
import { setTimeout } from 'node:timers/promises';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, save, sees } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const eventually = async (read: () => Promise<unknown>, wanted: unknown) => {
  for (let tries = 0; tries < 50 && !isDeepStrictEqual(await read(), wanted); tries += 1) await setTimeout(200);
  expect(await read()).toEqual(wanted);
};

newsroom.it('picks articles by headline, orders them and takes one out again', async (page) => {
  const [ferry, harbour] = [
    await desk.writes('The ferry to be read next'),
    await desk.writes('A harbour to be read next'),
  ];
  const documentId = await desk.writes('Where readers begin', { picks: [ferry] });
  const picksOf = async () => (await desk.article(documentId)).picks;
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  await sees(page, 'Read next');
  const list = page.getByRole('list', { name: 'Articles picked to be read next' });
  await list.getByText('The ferry to be read next').waitFor();
  expect(await list.getByText('Not public yet').count()).toBe(1);

  await page.getByRole('combobox', { name: 'Pick an article' }).click();
  await page.keyboard.type('A harbour');
  await page.getByRole('option', { name: /A harbour to be read next/ }).click();
  await list.getByText('A harbour to be read next').waitFor();
  await keep(page, 'picks');
  expect(await seriousFindings(page, ['ol[aria-label="Articles picked to be read next"]'])).toEqual([]);
  await list.getByRole('button', { name: 'Move up' }).last().click();
  await save(page);
  await eventually(picksOf, [harbour, ferry]);

  await list.getByRole('button', { name: 'Remove' }).first().click();
  await save(page);
  await eventually(picksOf, [ferry]);
});
