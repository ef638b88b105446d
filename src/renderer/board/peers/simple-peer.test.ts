import { describe, expect, it } from 'vitest';
import Peer from './simple-peer';

/** Vitest runs in Node, which is a browser without WebRTC. */
describe('a peer where there is no WebRTC', () => {
  it('emits an error and then closes, once, after its maker could listen', async () => {
    const seen: string[] = [];
    const peer = new Peer({ initiator: true });
    peer.on('error', (error) => seen.push(error.message)).on('close', () => seen.push('close'));
    expect(seen).toEqual([]);
    await Promise.resolve();
    peer.destroy();
    expect(seen).toEqual(['this browser has no WebRTC', 'close']);
    expect([peer.destroyed, peer.connected]).toEqual([true, false]);
  });

  it('an offer for it becomes an error, not an exception', () => {
    const seen: string[] = [];
    const peer = new Peer();
    peer.on('error', () => seen.push('error')).on('close', () => seen.push('close'));
    peer.signal({ type: 'offer', sdp: 'v=0', link: 'a1' });
    peer.send(new Uint8Array(3));
    expect(seen).toEqual(['error', 'close']);
  });

  it('a malformed signal becomes an error and costs nothing else', () => {
    const seen: string[] = [];
    const peer = new Peer();
    peer.on('error', (error) => seen.push(error.message));
    peer.signal({ type: 'offer', sdp: 7 });
    peer.signal(undefined);
    expect(seen).toHaveLength(2);
    expect(peer.destroyed).toBe(false);
    peer.destroy();
  });
});
