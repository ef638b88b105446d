/** Where things are under a session's link `http://address:port/s/<secret>/`. */
export const LINK_PREFIX = '/s/';
export const SOCKET_PATHS = {
  control: 'control',
  signalling: 'signalling',
  board: 'board',
  check: 'check',
} as const;
export type SocketKind = keyof typeof SOCKET_PATHS;

/** Where the test page of the room check is, under the link. */
export const CHECK_FOLDER = 'check/';
/** Where a test page says that it does not stay connected. */
export const CHECK_REPORT_PATH = 'check/report';

/** Where a page without the link asks for it with the session's code. */
export const CODE_PATH = '/code';

/** Letters and digits that cannot be taken for one another when read aloud or from a wall. */
export const CODE_ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679';
export const CODE_LENGTH = 6;

/** [W4] What somebody typed as a code, in the alphabet's letters; null if it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s·-]/gu, '');
  const fits = code.length === CODE_LENGTH && [...code].every((c) => CODE_ALPHABET.includes(c));
  return fits ? code : null;
}
