// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SignalingConn } from 'y-webrtc';
import { ANNOUNCE_GAP_MS } from './limits';
import { guardSignaling } from './signaling-gate';

/** A socket that opens at once when told, and keeps what is sent, in the place of the sealed one. */
const FakeSocket = vi.hoisted(
  () =>
    class Fake {
      static last: Fake | undefined;
      readonly sent: unknown[] = [];
      onopen: () => void = () => {};
      constructor() {
        Fake.last = this;
      }
      send(text: string): void {
        this.sent.push(JSON.parse(text));
      }
      close(): void {}
    },
);
vi.mock('../../seal/sealed-socket', () => ({ SealedSocket: FakeSocket }));

const open: SignalingConn[] = [];
afterEach(() => {
  for (const connection of open.splice(0)) connection.destroy();
});

function gated() {
  const connection = new SignalingConn('ws://192.0.2.2/');
  open.push(connection);
  const clock = { now: 0 };
  const told: (readonly string[])[] = [];
  const parted: string[] = [];
  const refused: string[] = [];
  guardSignaling(connection, {
    roomName: 'board',
    room: () => null,
    now: () => clock.now,
    onNeighbours: (names) => told.push(names),
    onPart: (name) => parted.push(name),
    onRefused: (names) => refused.push(...names),
    mayMeet: (name) => !refused.includes(name),
    onHeard: () => undefined,
  });
  const socket = FakeSocket.last;
  if (socket === undefined) throw new Error('no socket was opened');
  return { connection, socket, clock, told, parted };
}

const announce = { type: 'publish', topic: 'board', data: { type: 'announce', from: 'me' } };

describe('the signalling gate', () => {
  it('drops what is sent before there is a socket, instead of throwing', () => {
    const { connection, socket } = gated();
    connection.send(announce);
    expect(socket.sent).toEqual([]);
  });

  it('lets one announcement through per gap, and the first of each new socket', () => {
    const { connection, socket, clock } = gated();
    const announced = () =>
      socket.sent.filter((sent) => JSON.stringify(sent).includes('me')).length;
    socket.onopen();
    connection.send(announce);
    connection.send(announce);
    expect(announced()).toBe(1);
    clock.now += ANNOUNCE_GAP_MS;
    connection.send(announce);
    expect(announced()).toBe(2);
    socket.onopen();
    connection.send(announce);
    expect(announced()).toBe(3);
  });

  it('[H79] shows y-webrtc nothing of somebody who was removed', () => {
    const { connection } = gated();
    const shown: unknown[] = [];
    connection.on('message', (message: unknown) => shown.push(message));
    const from = (name: string) => ({ ...announce, data: { type: 'announce', from: name } });
    const refused = { ...announce, data: { type: 'refused', peers: ['hers'] } };
    for (const message of [from('hers'), refused, from('hers'), from('bens')]) {
      connection.emit('message', [message, connection]);
    }
    expect(shown).toEqual([from('hers'), from('bens')]);
  });

  it('shows y-webrtc nothing malformed, and no answer or candidate for a link that is gone', () => {
    const { connection } = gated();
    const seen: unknown[] = [];
    connection.on('message', (message: unknown) => seen.push(message));
    const signal = (type: string) => ({
      type: 'publish',
      topic: 'board',
      data: { type: 'signal', from: 'you', to: 'me', signal: { type, sdp: '' } },
    });
    for (const bad of [
      null,
      3,
      {},
      { type: 'publish', topic: 'board', data: { type: 'signal' } },
    ]) {
      connection.emit('message', [bad]);
    }
    connection.emit('message', [signal('answer')]);
    connection.emit('message', [signal('candidate')]);
    expect(seen).toEqual([]);
    connection.emit('message', [signal('offer')]);
    connection.emit('message', [{ type: 'pong' }]);
    expect(seen).toEqual([signal('offer'), { type: 'pong' }]);
  });

  it('[H124] says whose links are to be ended, for its own room alone, and y-webrtc hears nothing of it', () => {
    const { connection, parted } = gated();
    const heard: unknown[] = [];
    connection.on('message', (message: unknown) => heard.push(message));
    const part = (topic: string, peer: unknown) => ({
      type: 'publish',
      topic,
      data: { type: 'part', peer },
    });
    connection.emit('message', [part('board', 'them')]);
    connection.emit('message', [part('other', 'you')]);
    connection.emit('message', [part('board', 7)]);
    expect([parted, heard]).toEqual([['them'], []]);
  });

  it('[H29] keeps what the host says of neighbours to itself, and only for its own room', () => {
    const { connection, told } = gated();
    const seen: unknown[] = [];
    connection.on('message', (message: unknown) => seen.push(message));
    const neighbours = (topic: string, peers: unknown) => ({
      type: 'publish',
      topic,
      data: { type: 'neighbours', peers },
    });
    connection.emit('message', [neighbours('board', ['you', 'them'])]);
    connection.emit('message', [neighbours('other', ['you'])]);
    connection.emit('message', [neighbours('board', 'you')]);
    expect(told).toEqual([['you', 'them']]);
    expect(seen).toEqual([]);
  });
});
