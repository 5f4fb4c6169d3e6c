import type { Page } from 'playwright-core';
import { aParagraph } from '../builders';
import { seriousFindings } from './support/accessibility';
import { logIn } from './support/admin-login';
import { Desk } from './support/desk';
import { openNewsroom } from './support/newsroom';
import { keep, openArticle, openAuthor, openList, sees, steps, take } from './support/panel';
import type { Who } from './support/settings';

const newsroom = openNewsroom();
const desk = new Desk(() => newsroom.url);

const MAIN = 'main';
const DIALOG = '[role="dialog"]';
const QUESTION = '[role="alertdialog"]';
const PANEL = '[role="group"][aria-label="Workflow"]';

interface Place {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** What of the page is ours. */
  readonly part: string;
}

const at = (address: string, heading: string | RegExp) => async (page: Page) => {
  await page.goto(`/admin/${address}`);
  await sees(page, heading);
};

/** On a small screen Strapi keeps what stands beside a form in a drawer at the bottom. */
const openPanels = (page: Page) => page.getByRole('button', { name: 'Open more actions' }).click();

async function openBoth(page: Page, documentId: string): Promise<void> {
  await openArticle(page, documentId);
  await openPanels(page);
}

/** Texts in every state that a page shows. */
async function texts() {
  const written = await desk.writes('Night: a council meets in the old town hall and does not finish before midnight');
  const submitted = await desk.submitted('Night: the ferry is late');
  const approved = await desk.approved('Night: the bridge is open');
  const published = await desk.published('Night: the tram is back');
  const returned = await desk.submitted('Night: the tunnel is dry');
  await desk.takes('reviewer', 'request-changes', returned, { reason: 'Two sources, please.' });
  await desk.takes('editor', 'plan', returned, {
    digest: undefined,
    companions: undefined,
    dueAt: '2026-01-05T09:00:00Z',
  });
  await desk.saves('author', published, {
    headline: 'Night: the tram is back at last',
    genre: 'opinion',
    body: [aParagraph('The tram left at nine, and the square was full.')],
    credits: [{ name: 'Ines Marlow', role: 'by' }],
  });
  return { written, submitted, approved, published, returned };
}

type Texts = Awaited<ReturnType<typeof texts>>;

interface Round {
  readonly who: Who;
  readonly what: string;
  readonly places: (of: Texts) => readonly Place[];
}

/** What can be done with a profile as a whole. */
const MANAGED = [
  ['rename', /^Change the address/],
  ['reassign', /^Move credits/],
  ['anonymise', /^Erase the person/],
] as const;

const ROUNDS: readonly Round[] = [
  {
    who: 'author',
    what: 'lists and news',
    places: () => [
      { name: 'home', open: at('', 'Scheduled next'), part: MAIN },
      { name: 'returned', open: at('plugins/editorial?list=returned', 'the tunnel is dry'), part: MAIN },
      { name: 'inbox', open: at('plugins/editorial-notifications', 'the tunnel is dry'), part: MAIN },
      {
        name: 'choices',
        open: async (page) => {
          await page.getByRole('tab', { name: 'What you hear of' }).click();
          await sees(page, 'This site sends no e-mails');
        },
        part: MAIN,
      },
    ],
  },
  {
    who: 'author',
    what: 'a text that came back, and what changed in one',
    places: ({ submitted, published, returned }) => [
      {
        name: 'presence',
        open: async (page) => {
          await desk.opens('editor', returned);
          await openBoth(page, returned);
          await page.getByRole('button', { name: 'Take over' }).waitFor();
        },
        part: PANEL,
      },
      {
        name: 'taken-over',
        open: async (page) => {
          await page.getByRole('button', { name: 'Take over' }).click();
          await desk.opens('editor', returned, '/take-over');
          await sees(page, 'took this over at');
        },
        part: PANEL,
      },
      { name: 'panel-returned', open: (page) => openBoth(page, returned), part: PANEL },
      { name: 'compare', open: at(`plugins/editorial/compare/articles/${published}?locale=en`, 'at last'), part: MAIN },
      {
        name: 'compare-beside',
        open: at(`plugins/editorial/compare/articles/${published}?locale=en&view=beside`, 'at last'),
        part: MAIN,
      },
      {
        name: 'conflict',
        open: async (page) => {
          await openArticle(page, submitted);
          await page.getByLabel('Deck').fill('Mine');
          await desk.saves('editor', submitted, { deck: 'Theirs', dateline: 'GANNET ROCK' });
          await page.getByRole('button', { name: 'Save', exact: true }).click();
          await page.getByRole('dialog').getByText('GANNET ROCK').waitFor();
        },
        part: DIALOG,
      },
    ],
  },
  {
    who: 'editor',
    what: 'the newsroom',
    places: () => [
      { name: 'queue', open: at('plugins/editorial?list=all&_q=Night', 'the ferry is late'), part: MAIN },
      {
        name: 'queue-bulk',
        open: async (page) => {
          const row = page.getByRole('row').filter({ hasText: 'the bridge is open' });
          await row.getByRole('checkbox').click();
          await page.getByRole('button', { name: 'Publish', exact: true }).click();
          await page.getByRole('dialog').getByText('the bridge is open').waitFor();
        },
        part: DIALOG,
      },
      { name: 'board', open: at('plugins/editorial/board?_q=Night', 'the ferry is late'), part: MAIN },
      { name: 'activity', open: at('plugins/editorial/activity', 'Two sources, please.'), part: MAIN },
      { name: 'list', open: (page) => openList(page, '&_q=Night'), part: MAIN },
    ],
  },
  {
    who: 'editor',
    what: 'what steps ask for',
    places: ({ written, submitted, approved, published }) => [
      {
        name: 'schedule',
        open: async (page) => {
          await openBoth(page, approved);
          await take(page, 'Schedule');
          await page.getByRole('dialog').getByLabel('Date and time').waitFor();
        },
        part: DIALOG,
      },
      {
        name: 'plan',
        open: async (page) => {
          await openBoth(page, written);
          await page.getByRole('button', { name: 'Change', exact: true }).click();
          await page.getByRole('dialog').getByLabel('Due').waitFor();
        },
        part: DIALOG,
      },
      {
        name: 'request-changes',
        open: async (page) => {
          await openBoth(page, submitted);
          await take(page, 'Request changes');
          await page.getByRole('dialog').getByLabel('Reason').waitFor();
        },
        part: DIALOG,
      },
      {
        name: 'retract',
        open: async (page) => {
          await openBoth(page, published);
          await take(page, 'More steps');
          await take(page, 'Retract');
          await page.getByRole('alertdialog').waitFor();
        },
        part: QUESTION,
      },
    ],
  },
  {
    who: 'admin',
    what: 'profiles',
    places: () => [
      {
        name: 'author',
        open: async (page) => {
          const [one] = [await desk.profiles('Night Twice'), await desk.profiles('Night Twice', { slug: 'night-two' })];
          await openAuthor(page, one);
          await openPanels(page);
          await page.getByRole('button', { name: 'Merge… Night Twice' }).waitFor();
        },
        part: PANEL,
      },
      {
        name: 'merge',
        open: async (page) => {
          await page.getByRole('button', { name: 'Merge… Night Twice' }).click();
          await page
            .getByRole('dialog')
            .getByText(/move to this profile/)
            .waitFor();
        },
        part: DIALOG,
      },
      ...MANAGED.map(([name, choice]) => ({
        name,
        open: async (page: Page) => {
          await openAuthor(page, await desk.profiles(`Night ${name}`));
          await openPanels(page);
          await page.getByRole('button', { name: 'Manage profile' }).click();
          await page.getByRole('menuitem', { name: choice }).click();
          await page.getByRole('dialog').waitFor();
        },
        part: DIALOG,
      })),
      { name: 'duplicates', open: at('plugins/editorial/authors/duplicates', 'Night Twice (night-two)'), part: MAIN },
    ],
  },
  {
    who: 'admin',
    what: 'settings and failed e-mails',
    places: ({ written }) => [
      { name: 'panel', open: (page) => openBoth(page, written), part: PANEL },
      {
        name: 'failed-emails',
        open: async (page) => {
          await page.goto('/admin/plugins/editorial-notifications');
          await page.getByRole('tab', { name: 'Failed e-mails' }).click();
          await sees(page, 'Every e-mail got through');
        },
        part: MAIN,
      },
      { name: 'webhooks', open: at('settings/editorial/webhooks', /webhook/), part: MAIN },
      { name: 'workflow', open: at('settings/editorial/workflow', 'One approval is needed.'), part: MAIN },
    ],
  },
];

let known: Promise<Texts> | undefined;

for (const { who, what, places } of ROUNDS) {
  newsroom.it(`in the dark and on 1024 pixels nothing is hard to read or too wide: ${what}`, async (page) => {
    const shown = places(await (known ??= texts()));
    await page.setViewportSize({ width: 1024, height: 768 });
    await logIn(page, who);
    await page.evaluate(() => localStorage.setItem('STRAPI_THEME', 'dark'));
    const found: string[] = [];
    for (const { name, open, part } of shown) {
      await open(page);
      found.push(...(await seriousFindings(page, [part])).map((finding) => `${name}: ${finding}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push(`${name}: too wide`);
      await keep(page, `dark-${name}`);
    }
    expect(found).toEqual([]);
  });
}

newsroom.it('the steps of a text are in sight on a small screen, and what folds away stays so', async (page) => {
  const documentId = await desk.submitted('Fold: the ferry');
  await page.setViewportSize({ width: 1280, height: 800 });
  await logIn(page, 'editor');
  await openArticle(page, documentId);
  const last = steps(page).getByRole('button').last();
  const before = await last.boundingBox();
  expect((before?.y ?? 800) + (before?.height ?? 0)).toBeLessThanOrEqual(800);
  const history = page.getByRole('button', { name: /^History \(\d+\)/, expanded: true });
  await history.waitFor();
  expect(await last.boundingBox()).toEqual(before);
  await keep(page, 'panel-folds');
  await history.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^History/, expanded: false }).waitFor();
  await page.getByRole('region', { name: /^Comments \(0 open\)/ }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^History/, expanded: false }).waitFor();
  const events = page.getByRole('region', { name: /^History/ }).getByRole('listitem');
  expect(await events.count()).toBe(0);
  await page.getByRole('button', { name: /^History/ }).click();
  await events.first().waitFor();
});
