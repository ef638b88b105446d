import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { bar, boxOf, groundOf, middleOf, type Spot } from './board-steps';

/** Longer than a long press takes; the page decides when it was one, this only keeps the finger down. */
const FRAMES_IN_A_LONG_PRESS = 40;

/** Real touches of one or two fingers on a phone's page. */
export class Fingers {
  private constructor(
    private readonly page: Page,
    private readonly protocol: CDPSession,
  ) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  async tap(target: Locator | Spot): Promise<void> {
    const at = 'x' in target ? target : middleOf(await boxOf(target));
    await this.down(at);
    await this.up();
  }

  /** A finger that rests until the page has taken notice. */
  async press(target: Locator, noticed: Locator): Promise<void> {
    await this.down(middleOf(await boxOf(target)));
    await noticed.waitFor({ timeout: FRAMES_IN_A_LONG_PRESS * 250 });
    await this.up();
  }

  /** One finger goes down, moves and is lifted. */
  async pull(from: Spot, to: Spot, steps = 8): Promise<void> {
    await this.down(from);
    await this.slide(from, to, steps);
    await this.up();
  }

  /** Two fingers go down and move, each from one place to another. */
  async both(from: readonly [Spot, Spot], to: readonly [Spot, Spot], steps = 8): Promise<void> {
    await this.down(from[0]);
    await this.send('touchStart', from);
    for (let n = 1; n <= steps; n += 1) {
      await this.send('touchMove', [
        between(from[0], to[0], n / steps),
        between(from[1], to[1], n / steps),
      ]);
    }
    await this.up();
  }

  down(at: Spot): Promise<void> {
    return this.send('touchStart', [at]);
  }

  async slide(from: Spot, to: Spot, steps = 8): Promise<void> {
    for (let n = 1; n <= steps; n += 1)
      await this.send('touchMove', [between(from, to, n / steps)]);
  }

  up(): Promise<void> {
    return this.send('touchEnd', []);
  }

  /** The system takes the touch away, as for a call that comes in. */
  lose(): Promise<void> {
    return this.send('touchCancel', []);
  }

  private async send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    spots: readonly Spot[],
  ): Promise<void> {
    const touchPoints = spots.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id }));
    await this.protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
    // Each touch is seen by the page before the next one, as from a hand.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
}

/** Lets go of what is selected or written by a tap on the ground. */
export async function calm(page: Page): Promise<void> {
  const { x, y } = await groundOf(page);
  await page.touchscreen.tap(x, y);
  await expect(bar(page)).toHaveCount(0);
}

/** Takes up a tool by taps: on a phone only the one in hand is shown until it is tapped. */
export async function takeUp(page: Page, name: string): Promise<void> {
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  const wanted = tools.getByRole('button', { name, exact: true });
  if (!(await wanted.isVisible())) await tools.getByRole('button', { pressed: true }).tap();
  await wanted.tap();
}

function between(from: Spot, to: Spot, share: number): Spot {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Hears the clicks that the page is told; answers each time with how many there were since, and where. */
export async function clicksOf(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle(() => {
    const clicks: string[] = [];
    const onClick = ({ target }: Event) =>
      clicks.push(
        ['bar', 'card'].find(
          (part) => target instanceof Element && target.closest(`.hb-${part}`) !== null,
        ) ?? 'elsewhere',
      );
    document.addEventListener('click', onClick, true);
    return clicks;
  });
  return () => heard.evaluate((clicks) => clicks.splice(0));
}
