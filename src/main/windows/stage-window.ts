import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { pagePreferences } from './page-preferences';
import { PAGES } from './pages';

/**
 * Opens the window for the projector: filling the display, or as a window if that is null. F11 fills
 * and frees the display, Escape frees it.
 */
export function openStageWindow(
  outFolder: string,
  display: Electron.Display | null,
): BrowserWindow {
  const window = new BrowserWindow({
    ...(display === null ? { width: 1280, height: 720 } : display.bounds),
    fullscreen: display !== null,
    minWidth: 640,
    minHeight: 360,
    show: false,
    title: 'Hearth: stage',
    autoHideMenuBar: true,
    icon: join(outFolder, '..', 'resources', 'icon.png'),
    webPreferences: pagePreferences(
      join(outFolder, 'preload', 'stage-preload.cjs'),
      app.isPackaged,
    ),
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

/** Moves the stage to this display and fills it. */
export function fillDisplay(window: BrowserWindow, { bounds }: Electron.Display): void {
  const fill = (): void => {
    window.setBounds(bounds);
    window.setFullScreen(true);
  };
  if (!window.isFullScreen()) {
    fill();
    return;
  }
  // A window that fills one display is not moved to another while it does.
  window.once('leave-full-screen', fill);
  window.setFullScreen(false);
}
