// Where things are: the checkout, its node_modules, and the user's cache folder.

import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file below the checkout. */
export function inCheckout(...parts) {
  return join(checkout, ...parts);
}

/** Hearth's folder in the user's cache: outside the checkout, so that it outlives one. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(base) ? base : join(homedir(), '.cache'), 'hearth');
}
