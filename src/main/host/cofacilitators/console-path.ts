import {
  CONSOLE_FOLDER,
  CONSOLE_SOCKETS,
  type ConsoleSocket,
} from '../../../shared/protocol/paths';

/** What somebody asks for below `co/<id>/`. */
export type ConsolePath = { readonly id: string; readonly rest: string };

/** Reads what follows the session's link; null if it is nothing of a co-facilitator's. */
export function consolePath(underLink: string | null): ConsolePath | null {
  if (underLink === null || !underLink.startsWith(CONSOLE_FOLDER)) return null;
  const inner = underLink.slice(CONSOLE_FOLDER.length);
  const slash = inner.indexOf('/');
  return slash < 0 ? null : { id: inner.slice(0, slash), rest: inner.slice(slash + 1) };
}

/** Which socket it is; null if none. */
export function consoleSocket({ rest }: ConsolePath): ConsoleSocket | null {
  if (rest === CONSOLE_SOCKETS.console) return 'console';
  return rest === CONSOLE_SOCKETS.board ? 'board' : null;
}
