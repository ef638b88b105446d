import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { pagePreferences } from './page-preferences';
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
    webPreferences: pagePreferences(join(outFolder, 'preload', 'preload.cjs'), app.isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(PAGES.facilitator).catch((error: unknown) => {
    console.error('The window could not be loaded:', error);
  });
  return window;
}
