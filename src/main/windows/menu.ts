import { app, Menu } from 'electron';

/**
 * The menu without what would hurt in front of a room: no reload, and no key that closes the window.
 *
 * @param onImport the facilitator wants to import a session
 */
export function setUpMenu(onImport: () => void): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          { label: 'Import a session…', accelerator: 'CmdOrCtrl+O', click: () => onImport() },
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
        ],
      },
      ...(mac ? [{ role: 'windowMenu' as const }] : []),
    ]),
  );
}
