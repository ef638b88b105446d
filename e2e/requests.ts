import { networkInterfaces } from 'node:os';
import { type BrowserContext, type ElectronApplication, expect, type Page } from '@playwright/test';

/** Every address that a page or the app asked for during a test. */
export class RequestLog {
  private readonly urls: string[] = [];

  /** Notes all requests and sockets of a browser context, including those of pages opened later. */
  watch(context: BrowserContext): void {
    context.on('request', (request) => this.urls.push(request.url()));
    context.on('page', (page) => this.watchSockets(page));
  }

  /** Notes all requests that Electron's network stack makes, whichever window asks. */
  async watchElectron(app: ElectronApplication): Promise<void> {
    await app.evaluate(({ session }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { requestsSeen: seen });
      session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
        seen.push(details.url);
        answer({});
      });
    });
  }

  /** Adds what Electron has noted so far. */
  async collect(app: ElectronApplication): Promise<void> {
    const seen: unknown = await app.evaluate(() => Reflect.get(globalThis, 'requestsSeen'));
    if (Array.isArray(seen)) for (const url of seen) this.urls.push(String(url));
  }

  /** [N1] Nothing was asked of any address but this machine's own. */
  expectOnlyThisMachine(): void {
    const own = new Set(['127.0.0.1', '[::1]', 'localhost', ...ownAddresses()]);
    const asked = this.urls.filter((url) => /^(https?|wss?):/u.test(url));
    expect(asked.length, 'the log has seen requests at all').toBeGreaterThan(5);
    expect(asked.filter((url) => !own.has(new URL(url).hostname))).toEqual([]);
  }

  private watchSockets(page: Page): void {
    page.on('websocket', (socket) => this.urls.push(socket.url()));
  }
}

/** This machine's addresses as they stand in a link. */
export function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
}
