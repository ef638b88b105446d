import type { Point, Rect } from '../../../shared/board/geometry';
import { encodePageFrame, type PageFrame } from '../../../shared/protocol/board-presence';
import type { PresenceChannel } from './presence-channel';
import type { PresenceClock } from './presence-clock';

export interface OwnPresenceParts {
  readonly channel: PresenceChannel;
  readonly clock: PresenceClock;
  /** How long (ms) to wait between two frames at the moment. */
  readonly pauseMs: () => number;
  readonly isVisible: () => boolean;
}

/** [B52] What this page shows of its person: sent when it changed, at a calm pace, the last state always. */
export interface OwnSender {
  look(here: boolean): void;
  point(sample: (() => Point | null) | null): void;
  hold(id: string | null): void;
  lead(part: Rect | null): void;
  /** The page was hidden or shown again. */
  visibilityChanged(): void;
  /** A new socket knows nothing of this page; a lost one needs nothing. */
  connectionChanged(): void;
  dispose(): void;
}

type Kind = 'own' | 'lead';

/** Sends for one page. */
export function openOwnSender({ channel, clock, pauseMs, isVisible }: OwnPresenceParts): OwnSender {
  let here = false;
  let at: Point | null = null;
  let sample: (() => Point | null) | null = null;
  let on: string | null = null;
  let part: Rect | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;
  const last: Record<Kind, string> = { own: '', lead: '' };

  const ownFrame = (): PageFrame => {
    if (!here || !isVisible()) {
      return { type: 'own', own: { here: false, at: null, on: null } };
    }
    if (sample !== null) at = sample();
    sample = null;
    return { type: 'own', own: { here, at, on } };
  };
  const nothingYet: Record<Kind, string> = {
    own: encodePageFrame({ type: 'own', own: { here: false, at: null, on: null } }).join(),
    lead: encodePageFrame({ type: 'lead', part: null }).join(),
  };

  /** False if it has to be tried again. */
  const send = (kind: Kind, frame: PageFrame): boolean => {
    const bytes = encodePageFrame(frame);
    const text = bytes.join();
    // What says the same as the frame before, or as silence, is not worth a frame.
    if (text === (last[kind] || nothingYet[kind])) return true;
    if (!channel.send(bytes)) return false;
    last[kind] = text;
    sentAt = clock.now();
    return true;
  };

  const flush = () => {
    cancel?.();
    cancel = null;
    if (!channel.isOpen()) return;
    const done = [send('own', ownFrame()), send('lead', { type: 'lead', part })];
    if (done.includes(false)) cancel = clock.after(pauseMs(), flush);
  };
  const soon = () => {
    if (cancel !== null || !channel.isOpen()) return;
    const wait = sentAt + pauseMs() - clock.now();
    if (wait <= 0) flush();
    else cancel = clock.after(wait, flush);
  };

  return {
    look: (next) => {
      here = next;
      if (!here) {
        at = null;
        sample = null;
      }
      soon();
    },
    point: (next) => {
      sample = next ?? (() => null);
      soon();
    },
    hold: (next) => {
      on = next;
      soon();
    },
    lead: (next) => {
      part = next;
      soon();
    },
    // At once: a page that is hidden may be frozen before any timer fires.
    visibilityChanged: flush,
    connectionChanged: () => {
      last.own = '';
      last.lead = '';
      sentAt = Number.NEGATIVE_INFINITY;
      flush();
    },
    dispose: () => {
      here = false;
      part = null;
      flush();
      cancel?.();
      cancel = null;
    },
  };
}
