import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { pagePath } from './page-path';
import { PAGE_HEADERS } from './page-policy';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Makes the scheme known. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'hearth',
      // Without `corsEnabled` pages of other origins could read what is here (GHSA-v3j7-r9gq-3gjw).
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
}

/** Serves the built pages under `hearth://app/`, and nothing outside `folder`. */
export function serveAppScheme(folder: string): void {
  protocol.handle('hearth', async (request) => {
    const path = pagePath(folder, request.url);
    if (path === null || request.method !== 'GET') return notFound();
    try {
      const body = new Uint8Array(await readFile(path));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      return new Response(body, { headers: { ...PAGE_HEADERS, 'Content-Type': type } });
    } catch {
      // There is no such file: the same answer as for a path outside the folder.
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: PAGE_HEADERS });
}
