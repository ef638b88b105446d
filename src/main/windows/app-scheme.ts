import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

/** The origin of the app's own pages: not a file, so that no other file can be reached from it. */
export const APP_ORIGIN = 'hearth://app';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Scripts from the app only; sockets only to the host on this machine; nothing from anywhere else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' ws://127.0.0.1:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Makes the scheme known. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'hearth', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built pages under `hearth://app/`, and nothing outside `folder`. */
export function serveAppScheme(folder: string): void {
  protocol.handle('hearth', async (request) => {
    const path = pagePath(folder, request.url);
    if (path === null || request.method !== 'GET') return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
          'Content-Security-Policy': POLICY,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
        },
      });
    } catch {
      // There is no such file: the same answer as for a path outside the folder.
      return new Response(null, { status: 404 });
    }
  });
}

/** The file a URL of the scheme stands for; null for another host or a path that leaves the folder. */
export function pagePath(folder: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol: scheme, host, pathname } = new URL(url);
  if (scheme !== 'hearth:' || host !== 'app') return null;
  let wanted: string;
  try {
    wanted = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0')) return null;
  const path = normalize(join(folder, wanted === '/' ? 'facilitator/index.html' : wanted));
  return path.startsWith(`${normalize(folder)}${sep}`) ? path : null;
}
