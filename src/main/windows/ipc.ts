import { type BrowserWindow, ipcMain } from 'electron';
import type { IpcChannel, IpcNoticeChannel, IpcNotices } from '../../shared/protocol/ipc';
import { answerCall, type IpcHandlers, type ToldError } from './answer-call';

export type { IpcHandlers, ToldError } from './answer-call';

/**
 * Connects every channel. A call counts only from the main frame of the app's own page, with a
 * request its schema reads; the handler gets the parsed value.
 *
 * @param tell turns what a handler threw into words
 */
export function connectIpc(handlers: IpcHandlers, tell: (error: unknown) => ToldError): void {
  connect('library:list', handlers, tell);
  connect('library:start', handlers, tell);
  connect('library:read', handlers, tell);
  connect('library:delete', handlers, tell);
  connect('library:boardHistory', handlers, tell);
  connect('library:amend', handlers, tell);
  connect('library:settings', handlers, tell);
  connect('library:changeSettings', handlers, tell);
  connect('retention:look', handlers, tell);
  connect('retention:keep', handlers, tell);
  connect('retention:deleteNow', handlers, tell);
  connect('retention:forgetKept', handlers, tell);
  connect('retention:clockIsRight', handlers, tell);
  connect('library:import', handlers, tell);
  connect('library:importBeside', handlers, tell);
  connect('library:saveFile', handlers, tell);
  connect('backup:state', handlers, tell);
  connect('backup:choose', handlers, tell);
  connect('backup:stop', handlers, tell);
  connect('session:running', handlers, tell);
  connect('session:command', handlers, tell);
  connect('session:chooseAddress', handlers, tell);
  connect('session:letIn', handlers, tell);
  connect('session:turnAway', handlers, tell);
  connect('session:renewLink', handlers, tell);
  connect('session:switchCode', handlers, tell);
  connect('session:close', handlers, tell);
  connect('room:look', handlers, tell);
  connect('room:signal', handlers, tell);
  connect('stage:state', handlers, tell);
  connect('stage:open', handlers, tell);
  connect('stage:close', handlers, tell);
  connect('stage:choose', handlers, tell);
  connect('stage:display', handlers, tell);
  connect('stage:look', handlers, tell);
  connect('certificate:state', handlers, tell);
  connect('certificate:choose', handlers, tell);
  connect('certificate:again', handlers, tell);
  connect('certificate:clear', handlers, tell);
  connect('notes:chooseFolder', handlers, tell);
  connect('notes:agreement', handlers, tell);
  connect('notes:export', handlers, tell);
  connect('notes:cancelExport', handlers, tell);
  connect('notes:forMail', handlers, tell);
  connect('memory:shelves', handlers, tell);
  connect('memory:arrange', handlers, tell);
  connect('memory:search', handlers, tell);
  connect('memory:overTime', handlers, tell);
  connect('memory:notHeard', handlers, tell);
  connect('memory:people', handlers, tell);
  connect('memory:commitments', handlers, tell);
  connect('memory:settle', handlers, tell);
  connect('memory:carry', handlers, tell);
  connect('memory:expected', handlers, tell);
  connect('cofacilitators:list', handlers, tell);
  connect('cofacilitators:make', handlers, tell);
  connect('cofacilitators:revoke', handlers, tell);
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
