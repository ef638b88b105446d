import { expect, type Page } from '@playwright/test';

/** Starts a session in the library window and gives its join link, on a non-loopback address. */
export async function startSession(window: Page, title: string, question = ''): Promise<string> {
  await window.getByTestId('new-title').fill(title);
  if (question !== '') await window.getByTestId('new-question').fill(question);
  await window.getByTestId('start-session').click();
  return joinLink(window);
}

/** The join link as the lobby shows it. */
export async function joinLink(window: Page): Promise<string> {
  const element = window.getByTestId('join-link');
  await expect(element).toBeVisible();
  const link = await element.getAttribute('data-link');
  if (link === null) throw new Error('the lobby shows no link');
  expect(new URL(link).hostname, 'phones join over the LAN address').not.toBe('127.0.0.1');
  return link;
}

/** Joins as somebody of a group, as on a phone. */
export async function join(page: Page, link: string, name: string, group: string): Promise<void> {
  await page.goto(link);
  await page.getByTestId('join-name').fill(name);
  await page.locator(`[data-testid="join-group"][data-group-name="${group}"]`).click();
  await page.getByTestId('join-submit').click();
  await expect(page.getByTestId('tab-floor')).toBeVisible();
}

/** The row of a person on the console. */
export function personRow(window: Page, label: string) {
  return window.locator(`[data-testid="person-row"][data-label="${label}"]`);
}

/** Shows the board in the middle of the console. */
export async function showBoard(window: Page): Promise<void> {
  await window.getByTestId('view-board').click();
}

/** Opens the board's tab on a phone and shows the canvas there: a phone shows the outline first. */
export async function showCanvas(page: Page): Promise<void> {
  await page.getByTestId('tab-board').click();
  await page.getByTestId('board-look').getByText('Canvas').click();
  await expect(page.getByTestId('board')).toBeVisible();
}

/** Writes a card with the composer of a board that is in view. */
export async function writeCard(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer-text').fill(text);
  await page.getByTestId('composer-add').click();
}

/** Waits until everything this page wrote is on the host's disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('board-status')).toHaveAttribute('data-unsaved', '0');
}

export function card(page: Page, text: string) {
  return page.getByTestId('card').filter({ hasText: text });
}

/** The board in view is shared by this way and by no other. */
export async function carriedBy(page: Page, carrier: 'peers' | 'relay'): Promise<void> {
  const status = page.getByTestId('board-status');
  if (carrier === 'peers') {
    await expect(status).not.toHaveAttribute('data-links', '0');
    await expect(status).toHaveAttribute('data-relay', 'false');
  } else {
    await expect(status).toHaveAttribute('data-links', '0');
    await expect(status).toHaveAttribute('data-relay', 'true');
  }
}
