import { type App, type Session, shell, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-scheme';

type Decision = { readonly check: boolean; readonly request: boolean; readonly why: string };

/** What pages may do. Whatever is not listed is denied. */
const PERMISSIONS: Readonly<Record<string, Decision>> = {
  media: {
    check: true,
    request: false,
    why: 'WebRTC offers plain addresses instead of .local names only if the check says yes; the camera and microphone themselves stay refused.',
  },
  'clipboard-sanitized-write': {
    check: true,
    request: true,
    why: 'Copying the join link and text of cards.',
  },
};

/** The app's pages reach this machine by its address; no name of the internet is ever looked up. */
export function stayOffTheInternet(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Denies permissions, navigation and new windows to every page there will ever be. */
export function setUpSecurity(app: App, session: Session): void {
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      origin.startsWith(APP_ORIGIN) && (PERMISSIONS[permission]?.check ?? false),
  );
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(PERMISSIONS[permission]?.request ?? false),
  );
  session.setDevicePermissionHandler(() => false);
  // Elsewhere than on macOS Chromium downloads dictionaries from the internet at the first start.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** Opens https links in the browser; anything else is ignored. */
function openOutside(url: string): void {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') {
    shell.openExternal(url).catch((error: unknown) => console.error('A link did not open:', error));
  }
}
