import { SealedSocket } from '../seal/sealed-socket';

/** What the relay needs of a socket; it hears bytes as an ArrayBuffer. */
export type RelaySocket = Pick<WebSocket, 'bufferedAmount' | 'close'> & {
  readonly readyState: number;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  onopen: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent<unknown>) => unknown) | null;
  onclose: ((event: Event & { readonly code: number }) => unknown) | null;
};

export function openRelaySocket(address: string): RelaySocket {
  return new SealedSocket(address);
}
