import type { WebPreferences } from 'electron';

/**
 * [H116] What every window's page may do, each line against a possible change of Electron's defaults. Pages
 * with a preload have their own functions of main and no other; in a packaged app nobody opens DevTools.
 */
export function pagePreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    plugins: false,
    safeDialogs: true,
    devTools: !isPackaged,
    // Clocks and the board must not slow down while the facilitator looks at slides.
    backgroundThrottling: false,
  };
}
