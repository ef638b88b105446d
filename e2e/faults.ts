import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds against a page as it is, in light and in dark: the rule, and what breaks it. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const told = violations.map(({ id, nodes }) => {
      return `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`;
    });
    faults.push(...told);
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
}
