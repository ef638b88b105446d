import {
  decodePageFrame,
  encodeHostFrame,
  type HostFrame,
  type PageFrame,
} from '../../../shared/protocol/board-presence';
import { createSignal } from '../signal';
import { type BoardPresence, connectPresence, type PresenceOptions } from './connect-presence';
import type { PresenceClock } from './presence-clock';

/** A clock that goes on when a test says so, in ms. */
export function handClock(): PresenceClock & { pass(ms: number): void } {
  let now = 1_000;
  const timers = new Set<{ readonly at: number; readonly then: () => void }>();
  return {
    now: () => now,
    after: (ms, then) => {
      const timer = { at: now + ms, then };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: (ms) => {
      const until = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.then();
      }
      now = until;
    },
  };
}

/** One page's presence with a socket, a clock and a window that the test holds in its hands. */
export type TestPage = {
  readonly presence: BoardPresence;
  readonly clock: ReturnType<typeof handClock>;
  readonly visible: { set(value: boolean): void };
  /** Frames sent so far; emptied by looking. */
  sent(): PageFrame[];
  hear(frame: HostFrame): void;
  connect(isOpen: boolean): void;
  /** Whether the socket takes anything more. */
  block(isFull: boolean): void;
};

export function testPage(self: PresenceOptions['self'] = 'p1'): TestPage {
  const clock = handClock();
  const visible = createSignal(true);
  const frames: PageFrame[] = [];
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const changes = new Set<() => void>();
  let isOpen = true;
  let isFull = false;
  let number = 0;
  const presence = connectPresence({
    self,
    clock,
    visible,
    newNumber: () => {
      number += 1;
      return number;
    },
    channel: {
      isOpen: () => isOpen,
      send: (bytes) => {
        if (!isOpen || isFull) return false;
        const frame = decodePageFrame(bytes);
        if (frame === null) throw new Error('a frame the host would not read');
        frames.push(frame);
        return true;
      },
      onFrame: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onChange: (listener) => {
        changes.add(listener);
        return () => changes.delete(listener);
      },
    },
  });
  return {
    presence,
    clock,
    visible,
    sent: () => frames.splice(0),
    hear: (frame) => {
      for (const listener of listeners) listener(encodeHostFrame(frame));
    },
    connect: (next) => {
      isOpen = next;
      for (const listener of changes) listener();
    },
    block: (next) => {
      isFull = next;
    },
  };
}
