import { type BrowserWindow, ipcMain } from 'electron';
import {
  IPC_REQUESTS,
  type IpcChannel,
  type IpcNoticeChannel,
  type IpcNotices,
} from '../../shared/protocol/ipc';
import { answerCall, type IpcHandlers, type ToldError } from './answer-call';

export type { IpcHandlers, ToldError } from './answer-call';

/**
 * Connects every channel. A call counts only from the main frame of the app's own page, with a
 * request its schema reads; the handler gets the parsed value.
 *
 * @param tell turns what a handler threw into words
 */
export function connectIpc(handlers: IpcHandlers, tell: (error: unknown) => ToldError): void {
  // Object.keys forgets the keys' type; the table has exactly these.
  for (const channel of Object.keys(IPC_REQUESTS) as IpcChannel[]) {
    connect(channel, handlers, tell);
  }
}

/** Tells a window something unasked; a window that is gone is told nothing. */
export function notify<C extends IpcNoticeChannel>(
  window: BrowserWindow | null,
  channel: C,
  notice: IpcNotices[C],
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(channel, notice);
}

function connect<C extends IpcChannel>(
  channel: C,
  handlers: IpcHandlers,
  tell: (error: unknown) => ToldError,
): void {
  ipcMain.handle(channel, (event, raw: unknown) =>
    answerCall({ channel, caller: event, raw }, handlers, tell),
  );
}
