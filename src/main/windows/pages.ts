import type { IpcMainInvokeEvent } from 'electron';

/** The origin of the app's own pages: not a file, so that no other file can be reached from it. */
export const APP_ORIGIN = 'hearth://app';

/** The app's own pages, one for each window. */
export const PAGES = {
  facilitator: `${APP_ORIGIN}/`,
  stage: `${APP_ORIGIN}/stage/index.html`,
} as const;

/** The part of a call that says who made it. */
export type Caller = {
  readonly senderFrame: Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'url'> | null;
  readonly sender: { readonly mainFrame: unknown };
};

/**
 * [H113] Whether a call comes from the main frame of this very page: neither from a frame within it, nor
 * from a page of another origin, nor from the stage where it is the facilitator's to ask.
 */
export function isFrom({ senderFrame, sender }: Caller, page: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url === page;
}

/** Whether what Electron says of a page's origin (with a slash at its end or without) is the app's. */
export function isAppOrigin(origin: string): boolean {
  return origin === APP_ORIGIN || origin === `${APP_ORIGIN}/`;
}
