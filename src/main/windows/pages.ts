import type { IpcMainInvokeEvent } from 'electron';
import { APP_ORIGIN } from './app-scheme';

/** The app's own pages, one for each window. */
export const PAGES = {
  facilitator: `${APP_ORIGIN}/`,
  stage: `${APP_ORIGIN}/stage/index.html`,
} as const;

/** Whether a call comes from the main frame of this very page: the stage may not ask what is the facilitator's. */
export function isFrom(event: IpcMainInvokeEvent, page: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url === page;
}
