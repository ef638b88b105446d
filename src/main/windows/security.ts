import { type App, type Session, shell, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-scheme';
import { addressToOpen } from './outside';
import { PAGES } from './pages';

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
    why: 'Copying the join link, text of cards and the notes.',
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
    const page = contents.getURL();
    openOutside(addressToOpen({ page, facilitator: PAGES.facilitator, address: url }));
    return { action: 'deny' };
  });
}

/** Opens what may be opened in the browser of this computer, never in a window of the app. */
function openOutside(address: string | null): void {
  if (address === null) return;
  shell
    .openExternal(address)
    .catch((error: unknown) => console.error('A link did not open:', error));
}
