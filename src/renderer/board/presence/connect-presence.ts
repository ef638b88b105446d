import type { Point, Rect } from '../../../shared/board/geometry';
import type { Author } from '../../../shared/board/place';
import { decodeHostFrame, encodePageFrame } from '../../../shared/protocol/board-presence';
import { presencePause } from '../../../shared/protocol/presence-pace';
import { createSignal, type Signal } from '../signal';
import { createOthers, type Others } from './others';
import { openOwnSender } from './own-presence';
import type { PresenceChannel } from './presence-channel';
import { PAGE_CLOCK, type PresenceClock } from './presence-clock';

export interface PresenceOptions {
  readonly channel: PresenceChannel;
  /** Whose page this is; null for one that only looks (the stage). */
  readonly self: Author | null;
  readonly clock?: PresenceClock;
  /** Whether the page is looked at; the document's visibility unless told. */
  readonly visible?: Pick<Signal<boolean>, 'get' | 'subscribe'>;
  /** A number that no call before had. */
  readonly newNumber?: () => number;
}

/** Who is on the board and where, and what this page shows of its own person. */
export interface BoardPresence extends Others {
  readonly self: Author | null;
  readonly clock: PresenceClock;
  /** Whether the host is there; without it nobody else is. */
  readonly connected: Pick<Signal<boolean>, 'get' | 'subscribe'>;
  /** How far apart (ms) the host's frames are at the moment. */
  paceMs(): number;
  /** Whether this page shows the board to its person. */
  look(here: boolean): void;
  /** Where the cursor or finger is, asked for when it is sent; null for nowhere. */
  point(sample: (() => Point | null) | null): void;
  /** What the person has chosen or edits. */
  hold(id: string | null): void;
  /** Facilitator only: the part of the board to lead to; null to lead no more. */
  leadTo(part: Rect | null): void;
  /** Facilitator only: calls everyone to this part, once. False if there is no connection. */
  bring(part: Rect): boolean;
  dispose(): void;
}

/** Joins those who are on the board, over the relay's socket. */
export function connectPresence(options: PresenceOptions): BoardPresence {
  const { channel, self, clock = PAGE_CLOCK, newNumber = randomNumber } = options;
  const visible = options.visible ?? pageVisibility();
  const others = createOthers(self);
  const connected = createSignal(channel.isOpen());
  let moving = 0;
  let bytesOfLast = 0;
  const own =
    self === null
      ? null
      : openOwnSender({
          channel,
          clock,
          // The more people move, the seldomer they are told of: sending more would be for nobody.
          pauseMs: () => presencePause(moving, 0),
          isVisible: visible.get,
        });

  const ends = [
    channel.onFrame((bytes) => {
      const frame = decodeHostFrame(bytes);
      if (frame === null) return;
      moving = frame.people.length;
      bytesOfLast = bytes.length;
      others.hear(frame, clock.now());
    }),
    channel.onChange(() => {
      connected.set(channel.isOpen());
      moving = 0;
      others.clear();
      own?.connectionChanged();
    }),
    visible.subscribe(() => own?.visibilityChanged()),
  ];

  return {
    ...others,
    self,
    clock,
    connected,
    paceMs: () => presencePause(moving, bytesOfLast),
    look: (here) => own?.look(here),
    point: (sample) => own?.point(sample),
    hold: (id) => own?.hold(id),
    leadTo: (part) => own?.lead(part),
    bring: (part) =>
      channel.send(encodePageFrame({ type: 'bring', bring: { number: newNumber(), part } })),
    dispose: () => {
      for (const end of ends) end();
      own?.dispose();
    },
  };
}

function randomNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

function pageVisibility(): Pick<Signal<boolean>, 'get' | 'subscribe'> {
  return {
    get: () => document.visibilityState === 'visible',
    subscribe: (listener) => {
      document.addEventListener('visibilitychange', listener);
      window.addEventListener('pageshow', listener);
      return () => {
        document.removeEventListener('visibilitychange', listener);
        window.removeEventListener('pageshow', listener);
      };
    },
  };
}
