import type {
  ConsoleNotice,
  ConsoleNoticeChannel,
  ConsoleRunning,
} from '../../../shared/protocol/console';
import type { IpcNotices } from '../../../shared/protocol/ipc';
import type { KeptCofacilitator } from '../../../shared/protocol/library';
import type { Line } from '../line';

/** With more than this waiting a console is told nothing new until it has caught up. */
const BEHIND_BYTES = 256 * 1024;

/** One co-facilitator's console socket: whose it is, and whether it takes what it is told. */
export class ConsoleLine {
  /** When something was last heard from the page, in monotonic ms. */
  heardAt = performance.now();
  private missed = false;

  /** @param onCaughtUp told when a console that missed something can take it again */
  constructor(
    private readonly line: Line,
    readonly whose: KeptCofacilitator,
    onCaughtUp: () => void,
  ) {
    line.socket.on('message', () => {
      this.heardAt = performance.now();
    });
    line.onDrained(() => {
      if (!this.missed) return;
      this.missed = false;
      onCaughtUp();
    });
  }

  get socket(): Line['socket'] {
    return this.line.socket;
  }

  /** Whether so much waits for it that nothing more is said. */
  get isBehind(): boolean {
    return this.line.waiting > BEHIND_BYTES;
  }

  tell(notice: ConsoleNotice): void {
    this.line.tell(JSON.stringify(notice));
  }

  /** Tells it what has happened, unless it is behind. */
  notify<C extends ConsoleNoticeChannel>(channel: C, notice: IpcNotices[C]): void {
    if (this.isBehind) this.missed = true;
    if (!this.missed) this.tell({ type: 'notice', channel, notice });
  }

  done(request: number, value: ConsoleRunning | null): void {
    this.tell({ type: 'done', request, value });
  }

  refuse(request: number, refusal: { readonly code: string; readonly message: string }): void {
    const { code, message } = refusal;
    this.tell({ type: 'refused', request, code, message });
  }
}
