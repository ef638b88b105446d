import { contextBridge, ipcRenderer } from 'electron';
import type { StageBridge, StageNotices } from '../../shared/protocol/stage';

const listen =
  <C extends keyof StageNotices>(channel: C) =>
  (hear: (notice: StageNotices[C]) => void): (() => void) => {
    // Main is the only sender on these channels and sends exactly this type.
    const listener = (_event: unknown, notice: StageNotices[C]): void => hear(notice);
    ipcRenderer.on(channel, listener);
    return () => ipcRenderer.off(channel, listener);
  };

const bridge: StageBridge = {
  current: () => ipcRenderer.invoke('stage:current', null),
  onPicture: listen('stage:picture'),
  onLook: listen('stage:look'),
};

contextBridge.exposeInMainWorld('stage', bridge);
