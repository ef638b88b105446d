import { roomKeyIn } from './room-key';

/**
 * The address of a sealed socket: what is before the `#` goes over the network, what is behind it (the
 * room's key, then what the page says of itself first, like parameters) does not.
 */
export type SealedAddress = {
  readonly url: string;
  /** The last part of its path: `control`, `board` and so on. */
  readonly kind: string;
  /** Null if the link was without it, or with a part of it only. */
  readonly roomKey: string | null;
  readonly hello: string;
};

/** Reads `ws://host/s/secret/kind#key&seat=…`. */
export function readSealedAddress(address: string): SealedAddress {
  const [url = '', behind = ''] = address.split('#', 2);
  const [key = '', ...hello] = behind.split('&');
  return {
    url,
    kind: url.slice(url.lastIndexOf('/') + 1),
    roomKey: roomKeyIn(key),
    hello: hello.join('&'),
  };
}
