import { hiddenName } from '../../../shared/protocol/candidates';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { parseJson } from '../../../shared/protocol/parse';
import {
  type CheckNotice,
  type CheckRequest,
  checkRequest,
} from '../../../shared/protocol/room-check';
import type { Outcome } from '../../../shared/room-check';
import type { Line } from '../line';
import { reachable } from '../reachable';
import { type FaultCounts, guardSocket } from '../socket-guard';
import type { Found } from './test-pages';

export type PageSocketParts = {
  readonly line: Line;
  /** The record that is kept of it. */
  readonly page: Found;
  /** Where it came from. */
  readonly address: string;
  readonly counts: FaultCounts;
  readonly onChange: () => void;
  /** A signal for the facilitator's window; null when the page has gone. */
  readonly toWindow: (signal: unknown) => void;
  /** Whether somebody answers to this `.local` name. */
  readonly askName: (name: string) => Promise<Outcome>;
};

/** One open test page: what it says is written down, its signals go to the facilitator's window. */
export class PageSocket {
  private answered = false;
  private asked = false;

  constructor(private readonly parts: PageSocketParts) {
    const { line, page, counts, onChange, toWindow } = parts;
    guardSocket(line, WIRE_LIMITS.check, counts, {
      read: (bytes, isText) => (isText ? this.read(bytes.toString('utf8')) : false),
    });
    line.socket.on('close', () => {
      page.here = false;
      for (const test of ['live', 'direct'] as const) {
        if (page[test] === 'trying') page[test] = 'unknown';
      }
      toWindow(null);
      onChange();
    });
  }

  /** What the facilitator's window answers. */
  signal(signal: unknown): void {
    this.answered = true;
    this.tell({ type: 'signal', signal });
  }

  end(): void {
    this.parts.line.socket.terminate();
  }

  private read(text: string): boolean {
    const request = parseJson(checkRequest, text);
    if (!request.ok) return false;
    this.hear(request.value);
    return true;
  }

  private hear(request: CheckRequest): void {
    const { page, onChange } = this.parts;
    if (request.type === 'ping') {
      this.tell({ type: 'pong' });
      return;
    }
    if (request.type === 'signal') this.pass(request.signal);
    else if (request.type === 'live') {
      page.live = 'works';
      page.roundTripMs = Math.round(request.ms);
    } else {
      // Where the window did not take part, nothing was tried.
      page.direct = request.works ? 'works' : this.answered ? 'fails' : 'unknown';
      page.candidate = request.candidate;
    }
    onChange();
  }

  private pass(signal: unknown): void {
    const { page, address, toWindow } = this.parts;
    if (page.direct === 'unknown') page.direct = 'trying';
    const name = nameIn(signal);
    // A page on this laptop hears itself whatever the network does.
    if (name !== undefined && !this.asked && !page.own) void this.lookUp(name);
    for (const usable of reachable(signal, address)) toWindow(usable);
  }

  private async lookUp(name: string): Promise<void> {
    const { page, askName, onChange } = this.parts;
    this.asked = true;
    page.names = 'trying';
    page.names = await askName(name);
    onChange();
  }

  private tell(notice: CheckNotice): void {
    this.parts.line.tell(JSON.stringify(notice));
  }
}

/** The `.local` name in a page's candidate, if it is one. */
function nameIn(signal: unknown): string | undefined {
  if (typeof signal !== 'object' || signal === null || !('candidate' in signal)) return undefined;
  const { candidate } = signal;
  if (typeof candidate !== 'object' || candidate === null || !('candidate' in candidate)) {
    return undefined;
  }
  const line = candidate.candidate;
  return typeof line === 'string' ? hiddenName(line) : undefined;
}
