import { app, Menu } from 'electron';

/**
 * The menu without what would hurt in front of a room: no reload, and no key that closes the window.
 * What is wanted by it is shown by the facilitator's window.
 */
export function setUpMenu({
  onImport,
  onSettings,
}: {
  readonly onImport: () => void;
  readonly onSettings: () => void;
}): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      {
        label: 'File',
        submenu: [
          { label: 'Import a session…', accelerator: 'CmdOrCtrl+O', click: () => onImport() },
          { label: 'Settings…', accelerator: 'CmdOrCtrl+,', click: () => onSettings() },
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
