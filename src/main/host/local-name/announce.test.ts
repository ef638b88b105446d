import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { localNameOf, newAccess, renewedAccess } from '../access';
import { nameQuestion } from '../room-check/name-question';
import { announceName, type LocalName } from './announce';
import { announcement, asksFor, readQuery } from './packet';

const NAME = 'hearth-0123456789ab.local';
/** This machine alone, so that the test says nothing to anybody's network. */
const here = [{ address: '127.0.0.1', netmask: '255.0.0.0' }];

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Somebody who looks for a name, and hears what is said to them and to all. */
async function asker(port = 0): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  ends.push(() => socket.close());
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

function speaking(port: number): LocalName {
  const name = announceName(NAME, () => here, port);
  ends.push(() => name.stop());
  return name;
}

describe('[H55] a name for the laptop', () => {
  it('[H55] whoever asks for it is answered with the address', async () => {
    const port = await freePort();
    speaking(port);
    const socket = await asker();
    const heard = once(socket, 'message');
    // What is asked before the socket is there is lost, as everything is that goes by UDP.
    const timer = setInterval(() => socket.send(nameQuestion(NAME), port, '127.0.0.1'), 20);
    const [answer] = await heard;
    clearInterval(timer);
    expect(answer.readUInt16BE(0)).toBe(0);
    expect([...answer.subarray(-4)]).toEqual([127, 0, 0, 1]);
    expect(answer.toString('latin1')).toContain('hearth-0123456789ab');
  });

  it('[H55] nobody else\u2019s name is answered for, nor an answer', () => {
    const asked = (packet: Buffer) =>
      readQuery(packet)?.questions.some((one) => asksFor(NAME, one)) ?? false;
    expect(asked(nameQuestion(NAME))).toBe(true);
    expect(asked(nameQuestion(NAME.toUpperCase()))).toBe(true);
    expect(asked(nameQuestion('printer.local'))).toBe(false);
    expect(asked(announcement(NAME, '192.0.2.1', 120))).toBe(false);
  });

  it('[H55] whatever comes from the network is read without harm, and in no circle', () => {
    const circle = Buffer.concat([
      nameQuestion('a').subarray(0, 12),
      Buffer.from([0xc0, 12, 0, 1]),
    ]);
    expect(readQuery(circle)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const query = readQuery(Buffer.from(bytes));
        expect(query === null || query.questions.length >= 0).toBe(true);
      }),
    );
  });

  it('[H55] the name does not tell the secret, and is the same after a restart', () => {
    const access = newAccess();
    const name = localNameOf(access);
    expect(name).toMatch(/^hearth-[0-9a-f]{12}\.local$/u);
    expect(localNameOf(JSON.parse(JSON.stringify(access)))).toBe(name);
    expect(localNameOf(renewedAccess(access))).toBe(name);
    expect(localNameOf(newAccess())).not.toBe(name);
    expect(`${access.secret} ${access.seatKey}`).not.toContain(name.slice(7, -6));
  });
});
