import { describe, expect, it } from 'vitest';
import { boardAccess, linkPath, seatKey, socketUrl } from './link';

const page = { protocol: 'http:', host: '192.0.2.2:4747', pathname: '/s/abc_-9/', hash: '#key_-' };

describe('the link of a session', () => {
  it('names the session by its path, with or without a file behind it', () => {
    expect(linkPath(page)).toBe('/s/abc_-9/');
    expect(linkPath({ ...page, pathname: '/s/abc_-9/index.html' })).toBe('/s/abc_-9/');
  });

  it('leads to the control socket beside the page, at the same address and port', () => {
    expect(socketUrl(page, 'control')).toBe('ws://192.0.2.2:4747/s/abc_-9/control#key_-');
  });

  it('leads to a secure socket from a secure page', () => {
    const url = socketUrl({ ...page, protocol: 'https:' }, 'control');
    expect(url).toBe('wss://192.0.2.2:4747/s/abc_-9/control#key_-');
  });

  it('carries the seat to the board, in letters an address can hold', () => {
    expect(socketUrl(page, 'board', 'p1.a+b=')).toBe(
      'ws://192.0.2.2:4747/s/abc_-9/board#key_-&seat=p1.a%2Bb%3D',
    );
  });

  it('gives the board the room and the carriers of the welcome', () => {
    const carriers = { peers: true, relay: false };
    const access = boardAccess(page, {
      type: 'welcome',
      seat: 'p1.x',
      person: 'p1',
      board: 's77',
      carriers,
    });
    expect(access).toEqual({
      relayUrl: 'ws://192.0.2.2:4747/s/abc_-9/board#key_-&seat=p1.x',
      signallingUrl: 'ws://192.0.2.2:4747/s/abc_-9/signalling#key_-&seat=p1.x',
      room: 's77',
      carriers,
    });
  });

  it('keeps the seats of two sessions at one address apart', () => {
    expect(seatKey(page)).not.toBe(seatKey({ ...page, pathname: '/s/other/' }));
  });
});
