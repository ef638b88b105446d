import type { Locator, Page } from '@playwright/test';
import { boxOf, middleOf } from './board-steps';

/**
 * Presses a key, and tells what a second tap at its place would press in the moment when what it brings is
 * there: the text of that; '' for nothing that has just come.
 */
export async function tapTwice(page: Page, key: Locator, brings: string): Promise<string> {
  const at = middleOf(await boxOf(key));
  const found = await page.evaluateHandle(
    ({ selector, x, y }) => {
      const pressed = new Promise<string>((resolve) => {
        const observer = new MutationObserver(() => {
          const come = document.querySelector(selector);
          if (come === null) return;
          observer.disconnect();
          const hit = document.elementFromPoint(x, y);
          resolve(hit !== null && come.contains(hit) ? `in it: ${hit.textContent}` : '');
        });
        observer.observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
      });
      return { pressed };
    },
    { selector: brings, ...at },
  );
  await key.click();
  return found.evaluate(({ pressed }) => pressed);
}
