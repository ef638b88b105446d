import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { PAGES } from './pages';

/**
 * Opens the window for the projector: filling the second display if there is one, else a window of
 * its own. F11 fills and frees the display, Escape frees it.
 */
export function openStageWindow(outFolder: string, beside: BrowserWindow | null): BrowserWindow {
  const other = otherDisplay(beside);
  const window = new BrowserWindow({
    ...(other === null ? { width: 1280, height: 720 } : other.bounds),
    fullscreen: other !== null,
    minWidth: 640,
    minHeight: 360,
    show: false,
    title: 'Hearth: stage',
    autoHideMenuBar: true,
    icon: join(outFolder, '..', 'resources', 'icon.png'),
    webPreferences: {
      preload: join(outFolder, 'preload', 'stage-preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      backgroundThrottling: false,
    },
  });
  window.setMenu(null);
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type !== 'keyDown') return;
    if (key === 'F11') window.setFullScreen(!window.isFullScreen());
    if (key === 'Escape') window.setFullScreen(false);
  });
  // The facilitator goes on typing where they were.
  window.once('ready-to-show', () => window.showInactive());
  window.loadURL(PAGES.stage).catch((error: unknown) => {
    console.error('The stage could not be loaded:', error);
  });
  return window;
}

/** A display that the facilitator's window is not on, or null if there is only one. */
function otherDisplay(beside: BrowserWindow | null): Electron.Display | null {
  const own = beside === null ? null : screen.getDisplayMatching(beside.getBounds());
  return screen.getAllDisplays().find(({ id }) => id !== own?.id) ?? null;
}
