import { CONTROL_LIMITS } from './control-limits';
import { ControlSocket, type Loss } from './control-socket';

export interface RaceListener {
  /** Told once, of the first socket that opened; the others are dropped. */
  readonly onOpen: (socket: ControlSocket, host: string) => void;
  readonly onText: (text: unknown) => void;
  /** Told once: the socket that was open is lost, or none of them opened; the session has another key. */
  readonly onLost: (how: Loss) => void;
}

/** An attempt to reach the session, by several addresses at once. */
export interface Race {
  /** Lets go of every socket without telling the listener. */
  readonly drop: () => void;
}

/**
 * [H36] Opens a socket to each address at once and keeps the first that answers: an address of a network
 * that is gone takes a long time to fail.
 *
 * [H56] Nor is the whole attempt as slow as they are: once one address has failed, the others have `patience`
 * left, so that a session that comes back at a known address is found at the next attempt.
 *
 * @param urlOf the control socket's URL at an address
 * @param patience in ms
 */
export function firstToAnswer(
  hosts: readonly string[],
  urlOf: (host: string) => string,
  { onOpen, onText, onLost }: RaceListener,
  patience: number = CONTROL_LIMITS.othersWithin,
): Race {
  const running = new Map<string, ControlSocket>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    for (const socket of running.values()) socket.drop();
    running.clear();
  };
  const giveUp = () => {
    drop();
    onLost('unopened');
  };
  const dropOthers = (winner: string) => {
    for (const [host, socket] of running) {
      if (host === winner) continue;
      socket.drop();
      running.delete(host);
    }
  };
  for (const host of hosts) {
    const socket = new ControlSocket(urlOf(host), {
      onOpen: () => {
        clearTimeout(timer);
        dropOthers(host);
        onOpen(socket, host);
      },
      onText,
      onLost: (how) => {
        running.delete(host);
        if (how === 'wrongKey') {
          drop();
          onLost(how);
        } else if (running.size > 0) timer ??= setTimeout(giveUp, patience);
        else {
          clearTimeout(timer);
          onLost(how);
        }
      },
    });
    running.set(host, socket);
  }
  return { drop };
}
