import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { SEAL_CLOSE } from '../../../shared/protocol/seal-close';
import { beginHandshake, type Known } from '../../../shared/seal/handshake';
import { textOf } from '../../../shared/seal/said';
import { Line } from '../line';
import { type FaultCounts, listenForErrors, toBuffer } from '../socket-guard';
import { newHostKeyPair } from './host-key-pair';
import { LineSeal } from './line-seal';

export type AcceptParts = {
  readonly client: WebSocket;
  /** The connection that the WebSocket was made of. */
  readonly wire: Duplex;
  readonly known: Known;
  readonly counts: FaultCounts;
  /** Told once, when the page has shown that it has the link's key; `hello` is what it said of itself. */
  readonly onLine: (line: Line, hello: string) => void;
};

/**
 * [H95] Begins a socket: the host speaks first, so that a page whose link lacks the key knows it before it
 * has said anything. Nothing of the page is heard before it has answered.
 */
export function acceptSealed({ client, wire, known, counts, onLine }: AcceptParts): void {
  const opening = beginHandshake(known, newHostKeyPair());
  const patience = setTimeout(() => client.terminate(), WIRE_LIMITS.helloWithinMs);
  listenForErrors(client, counts);
  client.once('close', () => clearTimeout(patience));
  client.once('message', (data: RawData) => {
    clearTimeout(patience);
    const agreed = opening.finish(toBuffer(data));
    if (agreed === null) {
      counts.unopened += 1;
      client.close(SEAL_CLOSE.notOpened, 'not opened');
      return;
    }
    onLine(new Line(client, wire, new LineSeal(agreed.keys)), textOf(agreed.payload));
  });
  client.send(opening.message);
}
