import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, save, sees } from './support/panel';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

newsroom.it(
  'two people on one article see each other, and one takes over; no save is held up',
  async (page, another) => {
    const documentId = await desk.writes('Presence: the ferry');
    await logIn(page, 'author');
    await openArticle(page, documentId);
    const others = await another();
    await logIn(others, 'editor');
    await openArticle(others, documentId);
    const line = others.getByRole('status').filter({ hasText: 'has this open since' });
    await line.waitFor();
    expect(await seriousFindings(others, ['[role="status"]'])).toEqual([]);
    await keep(others, 'presence');

    await others.getByRole('button', { name: 'Take over' }).click();
    await sees(others, 'is looking at this too');
    await sees(page, 'took this over at');
    await keep(page, 'presence-taken-over');

    await page.getByLabel('Deck').fill('Saved all the same');
    await save(page);
    await sees(page, 'Saved document');
    await page.getByRole('link', { name: 'Home' }).click();
    await others.getByText('is looking at this too').waitFor({ state: 'detached' });
  },
);
