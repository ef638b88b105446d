import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What passed one connection, in both directions. */
export type Overheard = { readonly up: Buffer; readonly down: Buffer };

/** Somebody between the phones and the laptop who writes down every byte. */
export class Listener {
  private readonly connections: { up: Buffer[]; down: Buffer[] }[] = [];

  private readonly ends = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async before(port: number): Promise<Listener> {
    const server = createServer((phone) => {
      const laptop = connect(port, '127.0.0.1');
      const heard = { up: [] as Buffer[], down: [] as Buffer[] };
      listener.connections.push(heard);
      phone.on('data', (bytes: Buffer) => heard.up.push(bytes));
      laptop.on('data', (bytes: Buffer) => heard.down.push(bytes));
      phone.pipe(laptop).pipe(phone);
      // A phone that is switched off is no fault here.
      for (const end of [phone, laptop]) {
        end.on('error', () => end.destroy());
        listener.ends.add(end);
        end.on('close', () => listener.ends.delete(end));
      }
    });
    const listener = new Listener(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return listener;
  }

  /** The same link, by way of the listener. */
  through(link: string): string {
    // A listening TCP server's address is an AddressInfo; text is for pipes only.
    const { port } = this.server.address() as { port: number };
    return link.replace(/:\d+\//u, `:${port}/`);
  }

  /** All that was heard so far, by connection. */
  heard(): readonly Overheard[] {
    return this.connections.map(({ up, down }) => ({
      up: Buffer.concat(up),
      down: Buffer.concat(down),
    }));
  }

  /** Ends every connection, as a network that is gone does; new ones are let through. */
  cut(): void {
    for (const end of this.ends) end.destroy();
  }

  close(): void {
    this.server.close();
  }
}

/** The messages of a WebSocket in one direction, unmasked: what follows the head of the request or answer. */
export function socketMessages(stream: Buffer): readonly Buffer[] {
  const head = stream.indexOf('\r\n\r\n');
  const found: Buffer[] = [];
  for (let at = head + 4; head >= 0 && at + 2 <= stream.length; ) {
    const second = stream.readUInt8(at + 1);
    const short = second & 127;
    const extra = short < 126 ? 0 : short === 126 ? 2 : 8;
    const length =
      extra === 0
        ? short
        : extra === 2
          ? stream.readUInt16BE(at + 2)
          : Number(stream.readBigUInt64BE(at + 2));
    const isMasked = second > 127;
    const start = at + 2 + extra + (isMasked ? 4 : 0);
    const mask = stream.subarray(start - 4, start);
    const payload = stream
      .subarray(start, start + length)
      .map((byte, n) => (isMasked ? byte ^ (mask[n % 4] ?? 0) : byte));
    // Pings and the like say nothing.
    if ((stream.readUInt8(at) & 8) === 0) found.push(Buffer.from(payload));
    at = start + length;
  }
  return found;
}
