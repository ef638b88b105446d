/** Where things are under a session's link `http://address:port/s/<secret>/#<key>`. */
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

/**
 * Where a co-facilitator's console is under the link: `co/<id>/#<key>&as=<token>`, with the page's files and two
 * sockets below it. The token is behind the `#`, as the key is, and is said inside the seal only.
 */
export const CONSOLE_FOLDER = 'co/';
export const CONSOLE_SOCKETS = { console: 'console', board: 'board' } as const;
export type ConsoleSocket = keyof typeof CONSOLE_SOCKETS;

/** What a page says of itself as its board socket opens, beside its seat. */
export type BoardPage = {
  /** It has nothing of the board: the host sends all of it without being asked. */
  readonly isNew: boolean;
  /** It can read the board packed. */
  readonly unpacks: boolean;
};

const NEW = 'new';
const UNPACKS = 'unpacks';

/** [H61] The parameters that say it, to go behind others. */
export function boardPageQuery({ isNew, unpacks }: BoardPage): string {
  return [...(isNew ? [NEW] : []), ...(unpacks ? [UNPACKS] : [])]
    .map((word) => `&${word}`)
    .join('');
}

/** Reads what `boardPageQuery` wrote; what is not said is not so. */
export function readBoardPage(says: (parameter: string) => boolean): BoardPage {
  return { isNew: says(NEW), unpacks: says(UNPACKS) };
}

/** The session's link by an address (`host:port`) of the laptop. The key behind `#` never leaves a browser. */
export function linkOf(host: string, access: LinkSecrets): string {
  return `http://${host}${linkPathOf(access)}`;
}

/** What is behind the address in the session's link. */
export function linkPathOf({ secret, key }: LinkSecrets): string {
  return `${LINK_PREFIX}${secret}/#${key}`;
}

type LinkSecrets = { readonly secret: string; readonly key: string };

/** The link of the test page of the room check, of the session's link. */
export function checkLinkOf(link: string): string {
  return link.replace('#', `${CHECK_FOLDER}#`);
}

/**
 * The address of one of the session's sockets, as sealed sockets take it (`readSealedAddress`): `seat` is
 * the token of those that need one, and stays behind the `#` like the key.
 */
export function socketAddress(link: string, kind: SocketKind, seat?: string): string {
  const [page = '', key = ''] = link.replace(/^http/u, 'ws').split('#', 2);
  const hello = seat === undefined ? '' : `&seat=${encodeURIComponent(seat)}`;
  return `${page}${SOCKET_PATHS[kind]}#${key}${hello}`;
}

const TOKEN = 'as';

/** The link of a co-facilitator's console, of the session's link. */
export function consoleLinkOf(link: string, id: string, token: string): string {
  return `${link.replace('#', `${CONSOLE_FOLDER}${id}/#`)}&${TOKEN}=${token}`;
}

/** The address of one of a console's sockets, as sealed sockets take it, of the console's link. */
export function consoleAddress(link: string, kind: ConsoleSocket): string {
  const [page = '', behind = ''] = link.replace(/^http/u, 'ws').split('#', 2);
  return [`${page}${CONSOLE_SOCKETS[kind]}`, behind].join('#');
}

/** The token in what a console says of itself first; empty if there is none. */
export function consoleTokenIn(says: (parameter: string) => string | null): string {
  return says(TOKEN) ?? '';
}

/** Where a page without the link asks for it with the session's code, and the script that does so. */
export const CODE_PATH = '/code';
export const CODE_SCRIPT_PATH = '/code.js';

/** Letters and digits that cannot be taken for one another when read aloud or from a wall. */
export const CODE_ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679';
export const CODE_LENGTH = 6;

/** [W4] What somebody typed as a code, in the alphabet's letters; null if it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s·-]/gu, '');
  const fits = code.length === CODE_LENGTH && [...code].every((c) => CODE_ALPHABET.includes(c));
  return fits ? code : null;
}
