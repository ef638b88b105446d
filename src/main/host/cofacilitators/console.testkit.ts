import { WebSocket } from 'ws';
import { type ConsoleNotice, consoleNotice } from '../../../shared/protocol/console';
import type { IpcChannel } from '../../../shared/protocol/ipc';
import { parseJson } from '../../../shared/protocol/parse';
import { consoleAddress } from '../../../shared/protocol/paths';
import { type Held, opened } from '../../app/live.testkit';
import { SealedSocket } from '../seal/sealed-socket';

type Done = Extract<ConsoleNotice, { type: 'done' | 'refused' }>;

/** A co-facilitator's console socket as a test drives it. */
export class ConsolePage {
  private readonly heard: ConsoleNotice[] = [];
  private readonly waiting: (() => void)[] = [];
  private requests = 0;
  readonly closed: Promise<number>;

  private constructor(readonly socket: SealedSocket) {
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('message', (data) => {
      const notice = parseJson(consoleNotice, data.toString());
      if (!notice.ok) throw new Error(`The host said something unreadable: ${notice.reason}`);
      this.heard.push(notice.value);
      for (const wake of this.waiting.splice(0)) wake();
    });
    socket.on('close', () => {
      for (const wake of this.waiting.splice(0)) wake();
    });
  }

  static async open(link: string): Promise<ConsolePage> {
    const socket = new SealedSocket(consoleAddress(link, 'console'));
    const page = new ConsolePage(socket);
    await opened(socket);
    return page;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Asks for something and resolves with what the host answers. */
  async ask(channel: IpcChannel | string, what: unknown = null): Promise<Done> {
    this.requests += 1;
    const request = this.requests;
    this.say({ type: 'ask', request, channel, what });
    const notice = await this.until(
      (one) => (one.type === 'done' || one.type === 'refused') && one.request === request,
    );
    // `until` has just checked the type; TypeScript does not carry it through the predicate.
    return notice as Done;
  }

  /** The next notice on a channel that was not looked at yet. */
  async notice(channel: string): Promise<unknown> {
    const found = await this.until((one) => one.type === 'notice' && one.channel === channel);
    return found.type === 'notice' ? found.notice : null;
  }

  async until(fits: (notice: ConsoleNotice) => boolean): Promise<ConsoleNotice> {
    for (;;) {
      const index = this.heard.findIndex(fits);
      const [found] = index < 0 ? [] : this.heard.splice(index, 1);
      if (found !== undefined) return found;
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('The socket is closed.');
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  close(): void {
    this.socket.terminate();
  }
}

/** Makes a co-facilitator; gives the link, by loopback as the tests' links are. */
export async function cofacilitator(held: Held, name = 'Ines'): Promise<string> {
  const { link } = await held.live.cofacilitators.make(name);
  return link.replace(/\/\/[^/]+:/u, '//127.0.0.1:');
}
