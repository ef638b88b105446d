import type { WebSocket } from 'ws';

/**
 * Whether the other end of a socket is there: a phone that sleeps or has gone says no goodbye. Browsers
 * answer pings by themselves, also for pages that nobody looks at.
 */
export class Pulse {
  /** Sockets, and how many pings each has left unanswered. */
  private readonly missed = new Map<WebSocket, number>();
  private readonly timer: ReturnType<typeof setInterval>;

  /** @param everyMs how often to ask; a socket that left two questions unanswered is ended at the third */
  constructor(everyMs: number) {
    this.timer = setInterval(() => this.beat(), everyMs);
    this.timer.unref();
  }

  /** Ends the socket when nobody is there any more. */
  watch(socket: WebSocket): void {
    this.missed.set(socket, 0);
    socket.on('pong', () => this.missed.set(socket, 0));
    socket.on('close', () => this.missed.delete(socket));
  }

  dispose(): void {
    clearInterval(this.timer);
    this.missed.clear();
  }

  private beat(): void {
    for (const [socket, missed] of this.missed) {
      if (missed >= 2) socket.terminate();
      else {
        this.missed.set(socket, missed + 1);
        if (socket.readyState === socket.OPEN) socket.ping();
      }
    }
  }
}

/** Calls back once if the other end answers within `ms`, and never otherwise. */
export function ifThere(socket: WebSocket, ms: number, then: () => void): void {
  if (socket.readyState !== socket.OPEN) return;
  const stop = (): void => {
    clearTimeout(late);
    socket.off('pong', answered);
    socket.off('close', stop);
  };
  const answered = (): void => {
    stop();
    then();
  };
  const late = setTimeout(stop, ms);
  socket.on('pong', answered);
  socket.on('close', stop);
  socket.ping();
}
