import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor, session } from 'electron';
import { readArguments } from './app/arguments';
import { dataFolderAt } from './app/data-folder';
import { desktopOf } from './app/desktop';
import { fileDeskOf } from './app/file-desk';
import { ipcHandlers, toldError } from './app/handlers';
import { Hearth } from './app/hearth';
import { openUnattended, startDemo } from './app/unattended';
import { registerAppScheme, serveAppScheme } from './windows/app-scheme';
import { askBeforeClosing } from './windows/closing';
import { openFacilitatorWindow } from './windows/facilitator-window';
import { GivenFiles } from './windows/given-files';
import { connectIpc, notify } from './windows/ipc';
import { KeepAwake } from './windows/keep-awake';
import { setUpMenu } from './windows/menu';
import { setUpSecurity, stayOffTheInternet } from './windows/security';
import { Stage } from './windows/stage';

const IMPORT_LATER = {
  dialog: 'A session is imported in the library, once this one is closed.',
  system: 'The file is imported once this session is closed and the library is shown.',
} as const;
const given = readArguments(process.argv);
const outFolder = join(app.getAppPath(), 'out');
let window: BrowserWindow | null = null;
let stage: Stage | null = null;
let isHolding = false;
let isOffering = false;
const files = new GivenFiles(app, () => wantImport('system'));

if (given.demo !== null) app.setPath('userData', mkdtempSync(join(tmpdir(), 'hearth-demo-')));
else if (given.dataFolder !== null) app.setPath('userData', dataFolderOrFail(given.dataFolder));
registerAppScheme();
stayOffTheInternet(app);

if (app.requestSingleInstanceLock()) {
  // Chromium refuses its sandbox to root; whoever starts Hearth so has said so on the command line.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('second-instance', () => window?.focus());
  app.whenReady().then(start).catch(fail);
} else {
  console.error('Hearth is running already with this data folder; its window comes to the front.');
  app.quit();
}

async function start(): Promise<void> {
  await setUpSecurity(app, session.defaultSession);
  serveAppScheme(join(outFolder, 'renderer'));
  const notices: string[] = [];
  const keepAwake = new KeepAwake();
  const hearth = await Hearth.start({
    dataFolder: app.getPath('userData'),
    pageFolder: join(outFolder, 'participant'),
    checkFolder: join(outFolder, 'check'),
    codeFolder: join(outFolder, 'code'),
    consoleFolder: join(outFolder, 'cofacilitator'),
    carriers: given.carriers,
    announcesName: true,
    onEvents: (notice) => {
      notify(window, 'session:events', notice);
      stage?.refresh();
    },
    onOnline: (online) => notify(window, 'session:online', online),
    onWaiting: (waiting) => notify(window, 'session:waiting', waiting),
    onCofacilitators: (all) => notify(window, 'cofacilitators:changed', all),
    onPutBack: (report) => notify(window, 'board:putBack', report),
    onHeavy: (report) => notify(window, 'host:heavy', report),
    room: {
      patienceMs: given.patienceMs,
      onFacts: (facts) => notify(window, 'room:facts', facts),
      onSignal: (signal) => notify(window, 'room:signal', signal),
    },
    onUnsaved: (sentence) => notify(window, 'app:unsaved', sentence),
    onJoin: (join) => {
      notify(window, 'session:join', join);
      stage?.refresh();
    },
    onNotice: (sentence) => {
      if (window === null) notices.push(sentence);
      notify(window, 'app:notice', sentence);
    },
    onHolding: (isHeld) => {
      isHolding = isHeld;
      keepAwake.hold(isHolding || isOffering);
    },
    onPhones: (phones) => {
      notify(window, 'wrapUp:changed', phones);
      isOffering = phones?.isOffered === true;
      keepAwake.hold(isHolding || isOffering);
    },
    onBackups: (state) => notify(window, 'backup:changed', state),
  });
  stage = stageOf(hearth);
  const desktop = desktopOf(
    (id) => hearth.readWhole(id),
    () => window,
  );
  const desk = fileDeskOf(
    () => window,
    () => files.take(),
  );
  desktop.looks.show(hearth.library.settings.theme);
  connectIpc(ipcHandlers(hearth, desktop, stage, desk), toldError);
  powerMonitor.on('resume', () => hearth.wokeUp());
  stopWithApp(hearth);
  if (given.openSession) await openUnattended(hearth);
  if (given.demo !== null) await startDemo(hearth, given.demo, app.getPath('userData'));
  setUpMenu({
    onImport: () => wantImport('dialog'),
    onSettings: () => notify(window, 'settings:wanted', null),
  });
  window = openFacilitatorWindow(outFolder);
  askBeforeClosing(
    window,
    () => hearth.isHolding,
    () => hearth.unsaved,
  );
  window.on('closed', () => app.quit());
  window.webContents.on('did-finish-load', () => {
    for (const sentence of notices.splice(0)) notify(window, 'app:notice', sentence);
    notify(window, 'app:unsaved', hearth.unsaved);
  });
}

/** The library imports; while a session is held it is not in sight. */
function wantImport(from: 'dialog' | 'system'): void {
  if (isHolding) notify(window, 'app:notice', IMPORT_LATER[from]);
  else notify(window, 'library:wanted', from);
}

function stageOf(hearth: Hearth): Stage {
  return new Stage({
    outFolder,
    choice: hearth.library.settings.stage,
    picture: (choice) => hearth.stagePicture(choice),
    keep: (choice) => hearth.library.changeSettings({ stage: choice }),
    beside: () => window,
    onState: (state) => notify(window, 'stage:changed', state),
  });
}

/** Quitting waits until everything is on disk. */
function stopWithApp(hearth: Hearth): void {
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    hearth
      .stop()
      .catch((error: unknown) => console.error('Closing the session failed:', error))
      .finally(() => {
        stopped = true;
        app.quit();
      });
  });
}

/** Synchronous: it has to be known before Electron looks for it. */
function dataFolderOrFail(folder: string): string {
  try {
    return dataFolderAt(folder);
  } catch (error) {
    fail(error);
    process.exit(1);
  }
}

function fail(error: unknown): void {
  console.error('Hearth could not start:', error);
  const why = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Hearth could not start', `No session was changed. (${why})`);
  app.exit(1);
}
