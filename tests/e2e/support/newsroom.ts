import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './browser';
import { startProductionServer, type ProductionServer, type Setting } from './production-server';
import { FOLDER, ROOT } from './settings';

const START_MS = 120_000;
const TEST_MS = 90_000;

interface Newsroom {
  /** The address of the server; there is none before the suite has started. */
  readonly url: string;
  /** The SQLite file of the server. */
  readonly database: string;
  /**
   * A test with a page of its own, logged out; when it fails, what the page shows is kept in `.tmp/e2e/`. `another` opens
   * the page of somebody else, in a browser of their own. `where` may say in which time zone the browsers are.
   */
  it(
    name: string,
    test: (page: Page, another: () => Promise<Page>) => Promise<void>,
    where?: Pick<BrowserContextOptions, 'timezoneId'>,
  ): void;
}

/** What Strapi advertises at the top of every page, as somebody has it who closed it: it stands in every picture else. */
const WITHOUT_NEWS_OF_STRAPI = `for (const installation of ['undefined', 'false'])
  localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:' + installation, 'true');`;

type Test = Parameters<Newsroom['it']>[1];
type Where = Parameters<Newsroom['it']>[2];

/**
 * A server and a browser for the tests of one `describe`. Paths like `/admin` lead to that server.
 * @param setting asked for once, before the first test
 */
export function openNewsroom(setting: () => Promise<Setting> = async () => ({})): Newsroom {
  let server: ProductionServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([setting().then(startProductionServer), launchChromium()]);
  }, START_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, START_MS);
  const url = (): string => server?.url ?? '';
  return {
    get url() {
      return url();
    },
    get database() {
      return server?.database ?? '';
    },
    it: (name, test, where) => {
      it(name, () => inOwnPage(browser, { url: url(), where }, name, test), TEST_MS);
    },
  };
}

interface Place {
  readonly url: string;
  readonly where: Where;
}

async function inOwnPage(browser: Browser | undefined, { url, where }: Place, name: string, test: Test): Promise<void> {
  if (!browser) throw new Error('The browser did not start.');
  const contexts: BrowserContext[] = [];
  const open = async () => {
    const screen = { locale: 'en-GB', viewport: { width: 1440, height: 900 } };
    const context = await browser.newContext({ baseURL: url, ...screen, ...where });
    contexts.push(context);
    await context.addInitScript(WITHOUT_NEWS_OF_STRAPI);
    return context.newPage();
  };
  const page = await open();
  try {
    await test(page, open);
  } catch (error) {
    await keepScreenshot(page, name);
    throw error;
  } finally {
    for (const context of contexts) await context.close();
  }
}

/** Must not hide the failure it documents, so its own is only told. */
async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = path.join(ROOT, FOLDER);
  const file = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
  try {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, file), fullPage: true });
    console.error(`${page.url()} is shown in ${FOLDER}/${file}`);
  } catch (error) {
    console.error('No screenshot could be taken.', error);
  }
}
