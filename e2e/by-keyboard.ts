import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands';

/** More stops than the console has. */
const MOST_STOPS = 200;

/** Hands that have nothing but a keyboard: Tab and arrows to get somewhere, keys to act. */
export function byKeyboard(page: Page): Hands {
  const keys = page.keyboard;

  /** Walks with Tab, forwards or backwards, until the control has the focus. */
  const reach = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const way = await wayTo(control);
      if (way === null) return;
      await keys.press(way);
    }
    throw new Error(`Tab never comes to ${control}`);
  };
  const press = async (control: Locator, key?: string): Promise<void> => {
    await expect(control).toBeEnabled();
    if (key !== undefined && !(await isNeededHere(page, key))) return keys.press(key);
    await reach(control);
    await keys.press('Enter');
  };
  const write = async (field: Locator, words: string): Promise<void> => {
    await reach(field);
    await keys.press('ControlOrMeta+a');
    await keys.type(words);
  };
  /** The circle is one stop; arrows go from seat to seat. */
  const toSeat = async (name: string): Promise<void> => {
    const circle = page.getByTestId('circle');
    await reach(circle.locator('[data-seat][tabindex="0"]'));
    const seat = circle.locator(`[data-testid="seat"][data-label="${name}"] [data-seat]`);
    for (let stop = 0; stop < MOST_STOPS && !(await hasFocus(seat)); stop += 1) {
      await keys.press('ArrowRight');
    }
    await expect(seat).toBeFocused();
  };

  return {
    press,
    write,
    enter: async (field, words) => {
      await write(field, words);
      await keys.press('Enter');
    },
    choose: async (menu, row, key) => {
      if (key !== undefined) return keys.press(key);
      await press(menu);
      await expect(row).toBeVisible();
      for (let stop = 0; stop < MOST_STOPS && !(await hasFocus(row)); stop += 1) {
        await keys.press('ArrowDown');
      }
      await keys.press('Enter');
      await expect(row).toBeHidden();
    },
    onCard: async (name, control) => {
      await toSeat(name);
      await keys.press('.');
      await press(control);
    },
    give: async (name) => {
      await toSeat(name);
      await keys.press('Enter');
    },
    sooner: async (row) => {
      await reach(row.getByRole('button').first());
      await keys.press('Alt+ArrowUp');
    },
    putAway: async () => keys.press('Escape'),
    openFirstTurn: async () => {
      await reach(page.locator('[data-testid="turn-bar"][tabindex="0"]'));
      await keys.press('Home');
      await expect(page.locator('[data-testid="turn-bar"][data-turn="t1"]')).toBeFocused();
      await keys.press('Enter');
    },
  };
}

/** Whether what has the focus needs the key itself: a button is pressed by Space. */
async function isNeededHere(page: Page, key: string): Promise<boolean> {
  if (key !== 'Space') return false;
  return page.evaluate(
    () => document.activeElement?.matches('button:not([data-seat]), [role="button"]') ?? false,
  );
}

async function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** The key that leads from where the focus is towards a control; null if it is there. */
async function wayTo(control: Locator): Promise<'Tab' | 'Shift+Tab' | null> {
  return control.evaluate((element) => {
    const at = document.activeElement;
    if (at === element) return null;
    const isBefore =
      at !== null &&
      at !== document.body &&
      (at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBefore ? 'Shift+Tab' : 'Tab';
  });
}

/** Takes the pointer off the app's windows, and counts from now on what is pointed at in one of them. */
export async function countPointers(
  app: ElectronApplication,
  page: Page,
): Promise<() => Promise<number>> {
  await app.evaluate(({ BrowserWindow, screen }) => {
    const { x, y } = screen.getCursorScreenPoint();
    const [window] = BrowserWindow.getAllWindows();
    window?.setPosition(x + 20, y + 20);
  });
  await page.evaluate(() => {
    let seen = 0;
    const count = (event: Event) => {
      // A page that changes under a resting pointer is told of a move by nothing.
      const rests = event instanceof MouseEvent && event.type.endsWith('move');
      if (!rests || event.movementX !== 0 || event.movementY !== 0) seen += 1;
    };
    const names = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart'];
    for (const name of names) window.addEventListener(name, count, { capture: true });
    Object.assign(globalThis, { pointersSeen: () => seen });
  });
  return () =>
    page.evaluate(() => {
      const read: unknown = Reflect.get(globalThis, 'pointersSeen');
      return typeof read === 'function' ? Number(read()) : Number.NaN;
    });
}
