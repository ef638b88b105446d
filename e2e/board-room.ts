import type { ElectronApplication, Page } from '@playwright/test';
import { onLargeScreen } from './board-steps';
import type { PhoneOptions, RunningApp } from './hearth';
import { join, showBoard, showCanvas, startSession } from './steps';

export type BoardRoom = {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly anna: Page;
};

/** A console and the phone of Anna, both with the empty board in view. */
export async function boardRoom(
  launch: () => Promise<RunningApp>,
  phone: (options?: PhoneOptions) => Promise<Page>,
): Promise<BoardRoom> {
  const { app, window } = await launch();
  await onLargeScreen(app);
  const link = await startSession(window, 'Late deliveries');
  const anna = await phone();
  await join(anna, link, 'Anna', 'Employees');
  await showBoard(window);
  await window.getByRole('button', { name: 'Put the join code away' }).click();
  await showCanvas(anna);
  return { app, window, anna };
}
