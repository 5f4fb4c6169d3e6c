import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, sees } from './support/panel';
import type { Who } from './support/settings';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

/** Clocks go forward there on 30 March 2031. */
const BERLIN = { timezoneId: 'Europe/Berlin' };
const TODAY = new Date('2031-03-20T10:00:00Z');
const TITLES = ['ferry at dawn', 'council votes', 'museum night', 'river levels', 'the strike ends'] as const;
const CALENDAR = '/admin/plugins/editorial/calendar';

const entry = (page: Page, title: string) => page.getByRole('link', { name: new RegExp(title) });
const day = (page: Page, date: string) => page.locator(`[role="gridcell"][data-date="${date}"]`);
const on = (page: Page, date: string, title: string) => day(page, date).getByRole('link', { name: new RegExp(title) });
const hears = (page: Page, text: string | RegExp) =>
  page.locator('[role="status"][aria-live="polite"]').filter({ hasText: text }).waitFor({ state: 'attached' });

/** Not whatever is around it, such as the page itself. */
const holdsFocus = (page: Page, title: string) =>
  page.waitForFunction((words) => {
    const focused = document.activeElement;
    return focused?.matches('a, [role="link"]') && focused.textContent?.includes(words);
  }, title);

async function opens(page: Page, who: Who, search: string, view = 'month'): Promise<void> {
  await logIn(page, who);
  // The whole month, so that the mouse gets everywhere.
  await page.setViewportSize({ width: 1440, height: 1200 });
  await page.goto(`${CALENDAR}?_q=${search}&view=${view}&date=2031-03-27`);
}

async function scheduled(headline: string, at: string): Promise<string> {
  const documentId = await desk.approved(headline);
  await desk.takes('editor', 'schedule', documentId, { at });
  return documentId;
}

async function due(headline: string, dueAt: string): Promise<string> {
  const documentId = await desk.writes(headline);
  const { version } = await desk.status(documentId);
  await desk.plans(documentId, { dueAt, version });
  return documentId;
}

/** In small moves, as a hand does it; the button stays down. */
async function drags(page: Page, what: Locator, to: Locator): Promise<void> {
  const [from, target] = [await what.boundingBox(), await to.boundingBox()];
  if (!from || !target) throw new Error('There is nothing to drag, or nowhere to drag it.');
  await page.mouse.move(from.x + 30, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + from.height / 2 + 6, { steps: 5 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 10 });
}

newsroom.it(
  'a text that is dragged over the change of clocks goes out at the same time of day; the past takes none',
  async (page) => {
    const documentId = await scheduled('Drag: the bridge opens', '2031-03-27T08:00:00Z');
    await opens(page, 'editor', 'Drag');
    // Only now, and without a reload: the panel would take its session for one that has ended.
    await page.clock.setFixedTime(TODAY);
    await on(page, '2031-03-27', '9:00.AM').waitFor();
    expect(await seriousFindings(page, ['main'])).toEqual([]);
    await sees(page, 'Europe/Berlin');

    await drags(page, entry(page, 'the bridge opens'), day(page, '2031-03-18'));
    await sees(page, 'This time has passed. A text can be scheduled for the future only.');
    await keep(page, 'calendar-refused');
    await page.mouse.up();
    await on(page, '2031-03-27', 'the bridge opens').waitFor();
    expect((await desk.status(documentId)).scheduledFor).toBe('2031-03-27T08:00:00.000Z');

    await drags(page, entry(page, 'the bridge opens'), day(page, '2031-03-31'));
    await page.mouse.up();
    await hears(page, 'Drag: the bridge opens is moved to Monday, March 31, 2031');
    await on(page, '2031-03-31', '9:00.AM').waitFor();
    expect((await desk.status(documentId)).scheduledFor).toBe('2031-03-31T07:00:00.000Z');

    await page.getByRole('button', { name: 'Week' }).click();
    await entry(page, 'the bridge opens').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Next week' }).click();
    await entry(page, 'the bridge opens').waitFor();
    await drags(page, entry(page, 'the bridge opens'), page.locator('.fc-timegrid-slot-lane[data-time="11:00:00"]'));
    await page.mouse.up();
    await hears(page, /Drag: the bridge opens is moved to .*April/);
    expect((await desk.status(documentId)).scheduledFor).toMatch(/^2031-04-\d\dT09:\d\d:00\.000Z$/);
  },
  BERLIN,
);

newsroom.it(
  'with the keys a text is opened, moved by days, and rescheduled in a dialog',
  async (page) => {
    const documentId = await due('Keys: the lock', '2031-03-28T16:00:00Z');
    await opens(page, 'editor', 'Keys');
    await entry(page, 'the lock').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await hears(page, 'Keys: the lock is moved to Saturday, March 29, 2031');
    await on(page, '2031-03-29', '5:00.PM').waitFor();
    await holdsFocus(page, 'the lock');
    await page.keyboard.press('Shift+ArrowDown');
    await hears(page, 'Keys: the lock is moved to Saturday, April 5, 2031');
    expect((await desk.status(documentId)).plan.dueAt).toBe('2031-04-05T15:00:00.000Z');
    await holdsFocus(page, 'the lock');

    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: 'Reschedule' });
    await dialog.getByText('Keys: the lock').waitFor();
    expect(await dialog.getByLabel('Date and time').inputValue()).toBe('2031-04-05T17:00');
    expect(await seriousFindings(page, ['[role="dialog"]'])).toEqual([]);
    await dialog.getByLabel('Date and time').fill('2031-04-02T10:15');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Reschedule' }).click();
    await on(page, '2031-04-02', '10:15.AM').waitFor();
    expect((await desk.status(documentId)).plan.dueAt).toBe('2031-04-02T08:15:00.000Z');
    await holdsFocus(page, 'the lock');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(documentId));
  },
  BERLIN,
);

newsroom.it(
  'a due date goes into the past only where that is meant, by mouse and by keys',
  async (page) => {
    const documentId = await due('Past: the quay', '2031-03-27T16:00:00Z');
    const dueAt = async () => (await desk.status(documentId)).plan.dueAt;
    await opens(page, 'editor', 'Past');
    await page.clock.setFixedTime(new Date('2031-03-26T10:00:00Z'));
    await on(page, '2031-03-27', 'the quay').waitFor();
    await drags(page, entry(page, 'the quay'), day(page, '2031-03-18'));
    await sees(page, 'This time has passed. Dropped here, it is overdue at once; you will be asked.');
    await keep(page, 'calendar-past');
    await page.mouse.up();
    const question = page.getByRole('alertdialog', { name: 'Move it into the past?' });
    await question.getByText(/Past: the quay would be due on Tuesday, March 18, 2031/).waitFor();
    expect(await seriousFindings(page, ['[role="alertdialog"]'])).toEqual([]);
    await keep(page, 'calendar-past-asked');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    await on(page, '2031-03-27', 'the quay').waitFor();
    expect(await dueAt()).toBe('2031-03-27T16:00:00.000Z');

    await entry(page, 'the quay').focus();
    await page.keyboard.press('Shift+ArrowUp');
    await question.getByRole('button', { name: 'Move it' }).focus();
    await page.keyboard.press('Enter');
    await hears(page, 'Past: the quay is moved to Thursday, March 20, 2031');
    await holdsFocus(page, 'the quay');
    // From one past day to another: it was overdue before.
    await page.keyboard.press('Shift+ArrowRight');
    await hears(page, 'Past: the quay is moved to Friday, March 21, 2031');
    expect(await dueAt()).toBe('2031-03-21T16:00:00.000Z');
  },
  BERLIN,
);

newsroom.it(
  'speaks German where the panel does, and its weeks begin on Monday',
  async (page) => {
    await due('Deutsch: the lock', '2031-03-27T16:00:00Z');
    await page.addInitScript("localStorage.setItem('strapi-admin-language', 'de')");
    await opens(page, 'editor', 'Deutsch');
    await on(page, '2031-03-27', 'the lock').waitFor();
    const heads = page.getByRole('columnheader');
    expect(await heads.first().innerText()).toMatch(/^Mo/i);
    expect(await heads.last().innerText()).toMatch(/^So/i);
    await page.getByRole('heading', { name: 'März 2031' }).waitFor();
    for (const name of ['Monat', 'Woche', 'Tag', 'Heute'])
      await page.getByRole('button', { name, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Woche', exact: true }).click();
    await entry(page, 'the lock').getByText('17:00', { exact: true }).waitFor();
    await keep(page, 'calendar-german');
    await entry(page, 'the lock').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await hears(page, /Deutsch: the lock .*Freitag, 28. März 2031/);
    expect(await seriousFindings(page, ['main'])).toEqual([]);
  },
  BERLIN,
);

newsroom.it('whoever comes second sees where the other put it, and is told', async (page) => {
  const documentId = await scheduled('Second: the mast', '2031-03-27T08:00:00Z');
  await opens(page, 'editor', 'Second');
  await on(page, '2031-03-27', 'the mast').waitFor();
  await desk.takes('admin', 'schedule', documentId, { at: '2031-03-25T08:00:00Z' });
  await drags(page, entry(page, 'the mast'), day(page, '2031-03-28'));
  await page.mouse.up();
  await hears(page, /Second: the mast goes back to Thursday, March 27, 2031.*Somebody changed this in the meantime/);
  await on(page, '2031-03-25', 'the mast').waitFor();
  expect((await desk.status(documentId)).scheduledFor).toBe('2031-03-25T08:00:00.000Z');
});

newsroom.it('says why an entry cannot be moved, and shows the kinds that are chosen', async (page) => {
  await scheduled('Fixed: the tram', '2031-03-27T08:00:00Z');
  await due('Fixed: the ferry', '2031-03-27T09:00:00Z');
  await opens(page, 'reviewer', 'Fixed');
  await entry(page, 'the tram').focus();
  await page.keyboard.press('r');
  await hears(page, 'You may not move this: it takes the permission to publish.');
  await page.getByRole('checkbox', { name: 'Scheduled' }).click();
  await entry(page, 'the tram').waitFor({ state: 'detached' });
  await entry(page, 'the ferry').waitFor();
  expect(new URL(page.url()).searchParams.get('kinds')).toBe('due,published');
  // By the clock of the test the session would be over when the panel is loaded again.
  await page.clock.setFixedTime(new Date());
  await page.goto(`${CALENDAR}?_q=Nothing%20of%20that%20name`);
  await sees(page, 'Nothing is found in this time. Clear the search or the filters.');
});

newsroom.it(
  'is the panel’s by month, week and day',
  async (page) => {
    await Promise.all([
      ...['07:30', '09:00', '12:45', '15:00', '18:00'].map((hour, n) =>
        scheduled(`Look: ${TITLES[n]}`, `2031-03-27T${hour}:00+01:00`),
      ),
      due('Look: harbour master, a portrait', '2031-03-25T16:00:00Z'),
      due('Look: storm warnings', '2031-03-28T11:00:00Z'),
    ]);
    await opens(page, 'editor', 'Look');
    await page.getByText('1 more').waitFor();
    await keep(page, 'calendar');
    await page.getByText('1 more').click();
    await entry(page, TITLES[4]).waitFor();
    await page.keyboard.press('Escape');
    for (const view of ['Week', 'Day'] as const) {
      await page.getByRole('button', { name: view, exact: true }).click();
      await entry(page, TITLES[1]).waitFor();
      expect([view, await seriousFindings(page, ['main'])]).toEqual([view, []]);
      await keep(page, `calendar-${view.toLowerCase()}`);
    }
  },
  BERLIN,
);

newsroom.it(
  'is dark where the panel is dark',
  async (page) => {
    await Promise.all([
      scheduled('Night: the night shift', '2031-03-27T08:00:00Z'),
      due('Night: the night bus', '2031-03-28T08:00:00Z'),
    ]);
    await page.addInitScript("localStorage.setItem('STRAPI_THEME', 'dark')");
    await opens(page, 'editor', 'Night');
    for (const view of ['Month', 'Week', 'Day']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      await entry(page, 'the night shift').waitFor();
      expect([view, await seriousFindings(page, ['main'])]).toEqual([view, []]);
      await keep(page, `calendar-${view.toLowerCase()}-dark`);
    }
  },
  BERLIN,
);
