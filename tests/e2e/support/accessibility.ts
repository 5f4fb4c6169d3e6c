import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Longer than any change of colour in Strapi's panel takes. */
const COLOUR_MS = 500;

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds serious or critical inside the parts that these selectors name, as one line each. A part that is
 * not there is a mistake of the test.
 */
export async function seriousFindings(page: Page, parts: readonly string[]): Promise<readonly string[]> {
  for (const part of parts) await page.locator(part).first().waitFor();
  // Strapi's own buttons are paler under the mouse, and take a moment to find their colour again.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(COLOUR_MS);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, readonly string[]>(
    (include) => Reflect.get(globalThis, 'axe').run({ include: include.map((part) => [part]) }),
    parts,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')} ${html}`));
}
