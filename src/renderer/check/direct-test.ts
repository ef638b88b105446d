import { CANDIDATE_KINDS, type CandidateKind } from '../../shared/room-check';
import { readSignal, type Signal } from '../board/peers/signals';

export type DirectResult = { readonly works: boolean; readonly candidate: CandidateKind | null };

/** Longer than a browser takes that finds a way at all. */
const WITHIN_MS = 8_000;
const NO_WAY: DirectResult = { works: false, candidate: null };

/**
 * Tries to connect directly with the facilitator's window, as a page of the session does for its board. It
 * works once a word has come back by that connection.
 */
export class DirectTest {
  private readonly link = newLinkId();
  private connection: RTCPeerConnection | null = null;
  private steps: Promise<void> = Promise.resolve();
  private ended = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly send: (signal: Signal) => void,
    private readonly onResult: (result: DirectResult) => void,
  ) {}

  begin(): void {
    if (typeof RTCPeerConnection === 'undefined') {
      this.end(NO_WAY);
      return;
    }
    this.timer = setTimeout(() => this.end(NO_WAY), WITHIN_MS);
    const connection = new RTCPeerConnection({ iceServers: [] });
    this.connection = connection;
    const channel = connection.createDataChannel('check', { negotiated: true, id: 0 });
    channel.binaryType = 'arraybuffer';
    channel.onopen = () => channel.send(new Uint8Array([1]));
    channel.onmessage = () => this.step(async () => this.end(await resultOf(connection)));
    connection.onicecandidate = ({ candidate }) => {
      if (candidate === null || this.ended) return;
      const { candidate: line, sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      const plain = { candidate: line, sdpMid, sdpMLineIndex, usernameFragment };
      this.send({ type: 'candidate', candidate: plain, link: this.link });
    };
    connection.onconnectionstatechange = () => {
      if (connection.connectionState === 'failed') this.end(NO_WAY);
    };
    this.step(async () => {
      const offer = await connection.createOffer();
      await connection.setLocalDescription(offer);
      this.send({ type: 'offer', sdp: offer.sdp ?? '', link: this.link });
    });
  }

  /** Takes what the window answers. */
  signal(raw: unknown): void {
    const signal = readSignal(raw);
    const { connection } = this;
    if (signal === undefined || connection === null || signal.link !== this.link) return;
    this.step(async () => {
      if (signal.type === 'candidate') await connection.addIceCandidate(signal.candidate);
      else await connection.setRemoteDescription({ type: signal.type, sdp: signal.sdp });
    });
  }

  /** Ends it without a result. */
  stop(): void {
    this.ended = true;
    clearTimeout(this.timer);
    this.connection?.close();
  }

  private end(result: DirectResult): void {
    if (this.ended) return;
    this.stop();
    this.onResult(result);
  }

  /** One after another; a step that fails may still leave a way that works, or else time ends it. */
  private step(step: () => Promise<void>): void {
    this.steps = this.steps.then(async () => {
      if (this.ended) return;
      try {
        await step();
      } catch (error) {
        console.debug('a step of the direct connection failed', error);
      }
    });
  }
}

/** By what kind of candidate of this phone the connection came about. */
async function resultOf(connection: RTCPeerConnection): Promise<DirectResult> {
  const stats = [...new Map<string, unknown>(await connection.getStats()).values()];
  const pair = stats.find(
    (one) => has(one, 'type', 'candidate-pair') && has(one, 'nominated', true),
  );
  const id: unknown = isRecord(pair) ? pair.localCandidateId : undefined;
  const local = stats.find((one) => has(one, 'id', id));
  const kind: unknown = isRecord(local) ? local.candidateType : undefined;
  return { works: true, candidate: CANDIDATE_KINDS.find((known) => known === kind) ?? null };
}

function has(value: unknown, key: string, wanted: unknown): boolean {
  return isRecord(value) && value[key] === wanted;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function newLinkId(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
