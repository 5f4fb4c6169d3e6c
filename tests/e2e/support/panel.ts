import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { FOLDER, ROOT } from './settings';

export const ARTICLE = 'plugin::editorial.article';

const EDIT_VIEW = `/admin/content-manager/collection-types/${ARTICLE}`;

export async function openArticle(page: Page, documentId: string): Promise<void> {
  await page.goto(`${EDIT_VIEW}/${documentId}?plugins[i18n][locale]=en`);
  await steps(page).waitFor();
}

export async function openAuthor(page: Page, documentId: string): Promise<void> {
  await page.goto(`/admin/content-manager/collection-types/plugin::editorial.author/${documentId}`);
  await steps(page).waitFor();
}

/** The list of articles in English, newest first; `more` goes into the address. */
export async function openList(page: Page, more = ''): Promise<void> {
  await page.goto(`${EDIT_VIEW}?page=1&pageSize=20&sort=createdAt:DESC&plugins[i18n][locale]=en${more}`);
  await page.getByRole('button', { name: /^Stage/ }).waitFor();
}

export const steps = (page: Page) => page.getByRole('group', { name: 'Next steps' });

export const take = (page: Page, step: string) => steps(page).getByRole('button', { name: step, exact: true }).click();

export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

/** A picture for the eye, in `.tmp/e2e/shown`. */
export async function keep(page: Page, name: string): Promise<void> {
  const folder = path.join(ROOT, FOLDER, 'shown');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Down an open list, key by key, until this option has the focus: a list may still be taking it when it is first seen. */
export async function walksTo(page: Page, option: string): Promise<void> {
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let now = await focused(); now !== option; now = await focused()) {
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((before) => document.activeElement?.textContent !== before, now);
  }
}

/** To the last option of an open list, however soon the list takes the focus. */
export async function walksToEnd(page: Page): Promise<void> {
  const last = page.getByRole('option').last();
  while (!(await last.evaluate((option) => option === document.activeElement))) {
    await page.keyboard.press('End');
    await page.waitForTimeout(50);
  }
}
