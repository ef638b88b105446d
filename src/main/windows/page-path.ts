import { join, normalize, sep } from 'node:path';

/** What a name in the built pages is made of; nothing that a path could mean otherwise. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/u;

/**
 * [H114] The file that an address of the app's scheme stands for; null for another host, and for whatever is
 * not a plain path: read once, and no name that leads up, is hidden, or has a backslash, colon or zero in it.
 */
export function pagePath(folder: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol: scheme, host, pathname } = new URL(url);
  if (scheme !== 'hearth:' || host !== 'app') return null;
  const names = pathname === '/' ? ['facilitator', 'index.html'] : pathname.slice(1).split('/');
  // Encoded letters stay encoded here: no built file needs any, and what is never decoded cannot hide.
  if (!names.every((name) => NAME.test(name))) return null;
  const path = normalize(join(folder, ...names));
  return path.startsWith(`${normalize(folder)}${sep}`) ? path : null;
}
