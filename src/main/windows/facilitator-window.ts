import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { PAGES } from './pages';

const SURFACE = { light: '#faf6f0', dark: '#1c1714' } as const;

/** Opens the facilitator's window on the app's own page, in a sandbox. */
export function openFacilitatorWindow(outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 1000,
    minHeight: 680,
    show: false,
    title: 'Hearth',
    autoHideMenuBar: true,
    icon: join(outFolder, '..', 'resources', 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? SURFACE.dark : SURFACE.light,
    webPreferences: {
      preload: join(outFolder, 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Clocks and the board must not slow down while the facilitator looks at slides.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(PAGES.facilitator).catch((error: unknown) => {
    console.error('The window could not be loaded:', error);
  });
  return window;
}
