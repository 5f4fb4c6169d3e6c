import type { Page } from 'playwright-core';
import { LOGINS, type Who } from './settings';

/** Logs in through the form of the admin panel and waits until the panel is there. */
export async function logIn(page: Page, who: Who): Promise<void> {
  const { email, password } = LOGINS[who];
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.locator('nav').first().waitFor();
}
