import { type App, type Session, shell, type WebContents } from 'electron';
import { addressToOpen } from './outside';
import { APP_ORIGIN, PAGES } from './pages';
import { isPermitted } from './permissions';

/** Chromium's word for "this certificate is not accepted". */
const REFUSED = -2;

/** The app's pages reach this machine by its address; no name of the internet is ever looked up. */
export function stayOffTheInternet(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Denies permissions, navigation, downloads and new windows to every page there will ever be. */
export async function setUpSecurity(app: App, session: Session): Promise<void> {
  denyPermissions(session);
  // Elsewhere than on macOS Chromium downloads dictionaries from the internet at the first start.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  session.on('will-download', (event, item) => {
    // Pictures of the board are made in the page itself.
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault();
  });
  // The pages speak no TLS to anybody, so there is no certificate for them to accept or to present.
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSED));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => confine(contents));
  // What goes to this machine goes there itself, whatever proxy the system names.
  await session.setProxy({ mode: 'direct' });
}

function denyPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermitted('check', { permission, origin }),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    const origin = requestingUrl.startsWith(`${APP_ORIGIN}/`) ? APP_ORIGIN : '';
    answer(isPermitted('request', { permission, origin }));
  });
  session.setDevicePermissionHandler(() => false);
}

function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event) => event.preventDefault());
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
