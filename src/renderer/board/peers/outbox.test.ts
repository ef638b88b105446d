import { describe, expect, it } from 'vitest';
import { Reassembly } from './fragments';
import { FRAGMENT_BYTES } from './limits';
import { Outbox } from './outbox';

/** A channel whose buffer empties only when the test says so. */
class SlowChannel {
  bufferedAmount = 0;
  readonly sent: Uint8Array[] = [];

  send(fragment: Uint8Array): void {
    this.sent.push(fragment);
    this.bufferedAmount += fragment.byteLength;
  }
}

const bounds = { highBytes: 4 * FRAGMENT_BYTES, waitingBytes: 300_000 };

describe('the outbox', () => {
  it('stops when the channel has enough, and goes on when it has run low, in order', () => {
    const channel = new SlowChannel();
    const outbox = new Outbox(channel, bounds);
    expect(outbox.push(new Uint8Array(200_000).fill(1))).toBe(true);
    expect(outbox.push(new Uint8Array(50_000).fill(2))).toBe(true);
    expect(channel.sent).toHaveLength(4);
    for (let turns = 0; channel.bufferedAmount > 0 && turns < 100; turns += 1) {
      channel.bufferedAmount = 0;
      outbox.drain();
    }
    const reassembly = new Reassembly();
    const received = channel.sent
      .map((one) => reassembly.accept(one))
      .flatMap((result) => (result.kind === 'message' ? [result.message] : []));
    expect(received.map((message) => [message.byteLength, message[0]])).toEqual([
      [200_000, 1],
      [50_000, 2],
    ]);
  });

  it('refuses a message when too much waits already, and takes one again later', () => {
    const channel = new SlowChannel();
    const outbox = new Outbox(channel, bounds);
    expect(outbox.push(new Uint8Array(200_000))).toBe(true);
    expect(outbox.push(new Uint8Array(200_000))).toBe(false);
    for (let turns = 0; channel.bufferedAmount > 0 && turns < 100; turns += 1) {
      channel.bufferedAmount = 0;
      outbox.drain();
    }
    expect(outbox.push(new Uint8Array(200_000))).toBe(true);
  });

  it('sends an empty message too', () => {
    const channel = new SlowChannel();
    expect(new Outbox(channel, bounds).push(new Uint8Array())).toBe(true);
    expect(channel.sent).toHaveLength(1);
  });
});
