import { contextBridge, ipcRenderer } from 'electron';
import { bridgeOf } from '../../shared/protocol/bridge';
import type { IpcChannel, IpcNoticeChannel } from '../../shared/protocol/ipc';

const call =
  (channel: IpcChannel) =>
  (request?: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channel, request ?? null);

const listen =
  (channel: IpcNoticeChannel) =>
  (hear: (notice: unknown) => void): (() => void) => {
    // Main is the only sender on these channels and sends exactly what is declared.
    const listener = (_event: unknown, notice: unknown): void => hear(notice);
    ipcRenderer.on(channel, listener);
    return () => ipcRenderer.off(channel, listener);
  };

contextBridge.exposeInMainWorld('hearth', bridgeOf('all', call, listen));
