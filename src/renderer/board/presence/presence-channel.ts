import type { RelaySocket } from '../relay-socket';

/** With more than this (bytes) waiting on the page's own socket, presence is not added to it. */
const MOST_WAITING_BYTES = 8 * 1024;

/** Presence's share of the board's socket. */
export interface PresenceChannel {
  /** False if there is no open socket or it lags behind: then nothing was sent, and nothing waits. */
  send(frame: Uint8Array<ArrayBuffer>): boolean;
  isOpen(): boolean;
  /** Hears each frame of the host. */
  onFrame(listener: (bytes: Uint8Array) => void): () => void;
  /** Told each time the socket opens or is lost. */
  onChange(listener: () => void): () => void;
}

/** The relay's end of the channel. */
export interface ChannelFeed {
  readonly channel: PresenceChannel;
  hear(bytes: Uint8Array): void;
  /** The socket has opened, or was lost. */
  changed(): void;
}

/** A channel over whatever socket the relay has at the moment. */
export function openPresenceChannel(
  current: () => Pick<RelaySocket, 'bufferedAmount' | 'readyState' | 'send'> | null,
): ChannelFeed {
  const frames = new Set<(bytes: Uint8Array) => void>();
  const changes = new Set<() => void>();
  const isOpen = () => current()?.readyState === WebSocket.OPEN;
  return {
    channel: {
      isOpen,
      send: (frame) => {
        const socket = current();
        if (socket === null || !isOpen() || socket.bufferedAmount > MOST_WAITING_BYTES)
          return false;
        socket.send(frame);
        return true;
      },
      onFrame: (listener) => {
        frames.add(listener);
        return () => frames.delete(listener);
      },
      onChange: (listener) => {
        changes.add(listener);
        return () => changes.delete(listener);
      },
    },
    hear: (bytes) => {
      for (const listener of frames) listener(bytes);
    },
    changed: () => {
      for (const listener of changes) listener();
    },
  };
}
