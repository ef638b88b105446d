import type { IncomingMessage, ServerResponse } from 'node:http';
import { CODE_STYLE_HASH, codePage } from './code-page';
import { NOTES_STYLE_HASH } from './notes-style';
import type { PageFile } from './page-files';

/** Headers of every answer: nothing is framed, sniffed, indexed or told to another site. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Answers with a file of a built page, with this status; with "not found" if there is none. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: PageFile | undefined,
  found: 200 | 410 = 200,
): void {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads || file === undefined) {
    sendEmpty(response, reads ? 404 : 405);
    return;
  }
  const accepts = String(request.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/u.test(accepts) ? 'br' : /\bgzip\b/u.test(accepts) ? 'gzip' : null;
  const body = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.plain;
  response.writeHead(found, {
    ...ALWAYS,
    'Content-Type': file.type,
    'Content-Length': body.length,
    'Cache-Control': file.hashed ? 'private, max-age=31536000, immutable' : 'no-store',
    'Content-Security-Policy': contentPolicy(request.headers.host, 'encrypted' in request.socket),
    Vary: 'Accept-Encoding',
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Scripts from here only; sockets to here, or to where this laptop may be next in another network, which
 * is known by its port alone. [H138] The one style in place is that of the notes, which a page shows in a frame. Safari does not count `ws:` as part of 'self'; no policy can name an IPv6
 * address, which the port stands for.
 */
function contentPolicy(host: string | undefined, isSecure: boolean): string {
  const scheme = isSecure ? 'wss' : 'ws';
  const isSafe = host !== undefined && /^[\w.:[\]-]+$/u.test(host);
  const port = isSafe ? /:(\d{1,5})$/u.exec(host)?.[1] : undefined;
  const named = isSafe && !host.startsWith('[') ? ` ${scheme}://${host}` : '';
  const safeHost = port === undefined ? named : `${named} ${scheme}://*:${port}`;
  return `default-src 'none'; script-src 'self'; style-src 'self' ${NOTES_STYLE_HASH}; img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; connect-src 'self'${safeHost}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** Answers with a page of its own. */
export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    ...ALWAYS,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src ${CODE_STYLE_HASH}; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
  });
  response.end(html);
}

/** Answers with a value. */
export function sendJson(response: ServerResponse, value: object): void {
  response.writeHead(200, {
    ...ALWAYS,
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

/** Answers with a status alone. */
export function sendEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, ALWAYS);
  response.end();
}

/** Answers that nothing is there, in words, with a field for the code. */
export function sendNotFound(response: ServerResponse, words: string): void {
  sendHtml(response, 404, codePage(words));
}

/** Answers that the laptop could not do what it should. */
export function sendProblem(response: ServerResponse): void {
  sendEmpty(response, 500);
}
