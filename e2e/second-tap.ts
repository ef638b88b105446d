import type { Locator, Page } from '@playwright/test';
import { boxOf, middleOf } from './board-steps';

/** What a second tap would do in the moment when what the first one brings is there, and where that lies. */
export type SecondTap =
  | 'pressed'
  | 'under the finger, not pressed'
  | 'beside the finger, not pressed';

/** Presses a key that brings something, and tells what a second tap at the same place would do. */
export async function tapTwice(page: Page, key: Locator, brings: string): Promise<SecondTap> {
  const at = middleOf(await boxOf(key));
  const found = await page.evaluateHandle(
    ({ selector, x, y }) => {
      const second = new Promise<SecondTap>((resolve) => {
        const observer = new MutationObserver(() => {
          const come = document.querySelector(selector);
          if (come === null) return;
          observer.disconnect();
          const box = come.getBoundingClientRect();
          const isUnder = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
          const hit = document.elementFromPoint(x, y);
          if (hit !== null && come.contains(hit)) resolve('pressed');
          else resolve(`${isUnder ? 'under' : 'beside'} the finger, not pressed`);
        });
        observer.observe(document, { subtree: true, childList: true, attributeFilter: ['open'] });
      });
      return { second };
    },
    { selector: brings, ...at },
  );
  await key.click();
  return found.evaluate(({ second }) => second);
}
