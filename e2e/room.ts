import { expect, type Locator, type Page } from '@playwright/test';

/** Everybody who looks at one session: the console, the stage and the phones by name. */
export type Room = {
  readonly console: Page;
  readonly stage: Page;
  readonly phones: Readonly<Record<string, Page>>;
};

/** What the floor should look like everywhere. */
export type FloorSeen =
  | { readonly speaker: string }
  | { readonly offeredTo: string }
  | { readonly silence: true };

/**
 * The stage and every phone show the same floor; then one of them is loaded anew and shows it again.
 * The pages take turns, so that in the course of a test each is reloaded.
 */
export async function everywhere(room: Room, seen: FloorSeen, reload: string): Promise<void> {
  await seenByAll(room, seen);
  const page = reload === 'stage' ? room.stage : phoneOf(room, reload);
  await page.reload();
  await seenByAll(room, seen);
}

export function phoneOf({ phones }: Room, name: string): Page {
  const page = phones[name];
  if (page === undefined) throw new Error(`there is no phone of ${name}`);
  return page;
}

async function seenByAll({ stage, phones }: Room, seen: FloorSeen): Promise<void> {
  await seenOnStage(stage, seen);
  for (const [name, phone] of Object.entries(phones)) await seenOnPhone(phone, name, seen);
}

async function seenOnStage(stage: Page, seen: FloorSeen): Promise<void> {
  const floor = stage.getByTestId('stage-speaker');
  if ('speaker' in seen) await expect(floor).toContainText(seen.speaker);
  else if ('offeredTo' in seen) await expect(floor).toContainText(seen.offeredTo);
  else await expect(stage.getByTestId('stage')).toHaveAttribute('data-floor', 'silence');
}

async function seenOnPhone(phone: Page, name: string, seen: FloorSeen): Promise<void> {
  if ('silence' in seen) return expect(phone.getByTestId('silence')).toBeVisible();
  if ('offeredTo' in seen) {
    const own = seen.offeredTo === name;
    return expect(phone.getByTestId('take-floor')).toHaveCount(own ? 1 : 0);
  }
  const speaks: Locator = phone.getByTestId('release-floor');
  await expect(speaks).toHaveCount(seen.speaker === name ? 1 : 0);
  if (seen.speaker !== name) await expect(phone.getByTestId('speaker')).toContainText(seen.speaker);
}
