import { parseJson } from '../../shared/protocol/parse';
import { type CheckRequest, checkNotice } from '../../shared/protocol/room-check';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import { SealedSocket } from '../seal/sealed-socket';
import { DirectTest } from './direct-test';
import { BEGINNING, type Shown } from './shown';

export type CheckRunParts = {
  readonly socketUrl: string;
  readonly reportUrl: string;
  readonly key: string;
  readonly onShown: (shown: Shown) => void;
};

const ROUNDS = 5;
const LIVE_WITHIN_MS = 8_000;
const PING_EVERY_MS = 5_000;
const TRY_AGAIN_MS = 3_000;
const TRY_AGAIN_SOON_MS = 500;
/** What this laptop says when the session of the link is not held any more. */
const NOT_THERE = 404;

/** The test of one phone: it stays connected, finds a direct way, says so, and looks again if it is cut off. */
export class CheckRun {
  private shown: Shown = BEGINNING;
  private socket: SealedSocket | null = null;
  private direct: DirectTest | null = null;
  private trips: number[] = [];
  /** The connection at hand has worked. */
  private works = false;
  private askedAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: CheckRunParts) {}

  /** Begins, or begins again. */
  begin(): void {
    this.stop();
    this.trips = [];
    this.works = false;
    this.askedAt = null;
    const socket = new SealedSocket(this.parts.socketUrl);
    this.socket = socket;
    this.after(LIVE_WITHIN_MS, () => void this.cutOff());
    socket.onopen = () => this.ping();
    socket.onmessage = ({ data }) => this.hear(data);
    socket.onclose = ({ code }) => {
      if (code === SEAL_CLOSE.notOpened && !this.works) this.giveUp();
      else void this.cutOff();
    };
  }

  /** Somebody looks at the page again: no waiting now if the laptop was lost. */
  lookAgain(): void {
    if (this.shown.lost) this.begin();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.direct?.stop();
    this.direct = null;
    const { socket } = this;
    this.socket = null;
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private hear(data: unknown): void {
    const notice = parseJson(checkNotice, String(data));
    if (!notice.ok) return;
    if (notice.value.type === 'signal') this.direct?.signal(notice.value.signal);
    else this.pong();
  }

  private ping(): void {
    this.askedAt = performance.now();
    this.say({ type: 'ping' });
    if (this.works) this.after(PING_EVERY_MS, () => void this.cutOff());
  }

  private pong(): void {
    if (this.askedAt === null) return;
    const trip = performance.now() - this.askedAt;
    this.askedAt = null;
    if (this.works) {
      this.after(PING_EVERY_MS, () => this.ping());
      return;
    }
    this.trips.push(trip);
    if (this.trips.length < ROUNDS) this.ping();
    else this.staysConnected();
  }

  private staysConnected(): void {
    this.works = true;
    this.after(PING_EVERY_MS, () => this.ping());
    const ms = this.trips.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    this.say({ type: 'live', ms: Math.min(ms, LIVE_WITHIN_MS) });
    this.show({ live: 'works', ms, direct: 'trying', lost: false });
    this.direct = new DirectTest(
      (signal) => this.say({ type: 'signal', signal }),
      ({ works, candidate }) => {
        this.say({ type: 'direct', works, candidate });
        this.show({ direct: works ? 'works' : 'fails' });
      },
    );
    this.direct.begin();
  }

  /** [H96] The laptop has another key than this link: trying again would change nothing. */
  private giveUp(): void {
    this.stop();
    this.show({ incomplete: true });
  }

  private async cutOff(): Promise<void> {
    const { works } = this;
    this.stop();
    // One that has worked may just be over: only if the next one fails, too, something is amiss.
    if (works) this.show({ live: 'trying', direct: 'trying' });
    else
      this.show((await this.answers()) ? { live: 'fails', ms: null, lost: false } : { lost: true });
    this.after(works ? TRY_AGAIN_SOON_MS : TRY_AGAIN_MS, () => this.begin());
  }

  /** Whether the laptop answers at all; if so, it hears that no connection stays. */
  private async answers(): Promise<boolean> {
    const body = JSON.stringify({ page: this.parts.key, live: 'fails' });
    try {
      const signal = AbortSignal.timeout(LIVE_WITHIN_MS);
      const { status } = await fetch(this.parts.reportUrl, { method: 'POST', body, signal });
      return status !== NOT_THERE;
    } catch {
      // No answer: the laptop is out of reach, which cannot be reported to it.
      return false;
    }
  }

  private say(request: CheckRequest): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(request));
  }

  private show(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    this.parts.onShown(this.shown);
  }

  /** One thing is waited for at a time. */
  private after(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, ms);
  }
}
