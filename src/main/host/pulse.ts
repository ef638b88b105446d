import type { WebSocket } from 'ws';

/** What is known of one socket's other end, in milliseconds of a clock that never goes back. */
type Beat = {
  /** Pings without an answer. */
  missed: number;
  /** When the first of them was sent. */
  askedAt: number;
  /** Until when the other end was slow to answer, or not there at all. */
  slowUntil: number;
};

/**
 * Whether the other end of a socket is there: a phone that sleeps or has gone says no goodbye. Browsers
 * answer pings by themselves, also for pages that nobody looks at.
 */
export class Pulse {
  private readonly beats = new Map<WebSocket, Beat>();
  private readonly timer: ReturnType<typeof setInterval>;

  /**
   * @param everyMs how often to ask; a socket that left two questions unanswered is ended at the third
   * @param promptMs an answer that takes longer is slow
   */
  constructor(
    everyMs: number,
    private readonly promptMs: number,
  ) {
    this.timer = setInterval(() => this.beat(), everyMs);
    this.timer.unref();
  }

  /** Ends the socket when nobody is there any more. */
  watch(socket: WebSocket): void {
    const beat: Beat = { missed: 0, askedAt: 0, slowUntil: performance.now() };
    this.beats.set(socket, beat);
    socket.on('pong', () => {
      const now = performance.now();
      if (beat.missed > 0 && now - beat.askedAt > this.promptMs) beat.slowUntil = now;
      beat.missed = 0;
    });
    socket.on('close', () => this.beats.delete(socket));
  }

  /** Calls back once if both answer now, at once, and have done so for the last `ms`; else never. */
  ifThere(sockets: readonly WebSocket[], ms: number, then: () => void): void {
    const begun = performance.now();
    let waiting = sockets.length;
    for (const socket of sockets) {
      socket.once('pong', () => {
        waiting -= 1;
        if (waiting > 0 || performance.now() - begun > this.promptMs) return;
        const steady = (one: WebSocket) => (this.beats.get(one)?.slowUntil ?? begun) <= begun - ms;
        if (sockets.every(steady)) then();
      });
      this.ask(socket);
    }
  }

  dispose(): void {
    clearInterval(this.timer);
    this.beats.clear();
  }

  private beat(): void {
    for (const [socket, { missed }] of this.beats) {
      if (missed >= 2) socket.terminate();
      else this.ask(socket);
    }
  }

  private ask(socket: WebSocket): void {
    const beat = this.beats.get(socket);
    if (beat === undefined || socket.readyState !== socket.OPEN) return;
    if (beat.missed === 0) beat.askedAt = performance.now();
    beat.missed += 1;
    socket.ping();
  }
}
