import { ControlSocket } from './control-socket';

export interface RaceListener {
  /** Told once, of the first socket that opened; the others are dropped. */
  readonly onOpen: (socket: ControlSocket, host: string) => void;
  readonly onText: (text: unknown) => void;
  /** Told once: the socket that was open is lost, or none of them opened. */
  readonly onLost: (wasOpen: boolean) => void;
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
 * @param urlOf the control socket's URL at an address
 */
export function firstToAnswer(
  hosts: readonly string[],
  urlOf: (host: string) => string,
  { onOpen, onText, onLost }: RaceListener,
): Race {
  const running = new Map<string, ControlSocket>();
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
        dropOthers(host);
        onOpen(socket, host);
      },
      onText,
      onLost: (wasOpen) => {
        running.delete(host);
        if (running.size === 0) onLost(wasOpen);
      },
    });
    running.set(host, socket);
  }
  return {
    drop: () => {
      for (const socket of running.values()) socket.drop();
      running.clear();
    },
  };
}
