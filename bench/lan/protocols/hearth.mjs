import { inflateSync } from 'node:zlib';
import { openSealed } from './sealed.mjs';
import { yjsProtocol } from './yjs.mjs';

const PING_MS = 5_000;
const OWN = Buffer.from([3]);
const PACKED = 5;
const WHOLE = Buffer.from([PACKED]);

/** This host: a participant joins on the control socket and comes to the board with its seat. */
export const hearth = yjsProtocol({
  open: (link, { seat }, hear) =>
    openSealed(link, 'board', `&seat=${encodeURIComponent(seat)}&new&unpacks`, hear),
  // A page that has nothing says so in the address.
  asks: false,
  unpack: (bytes) =>
    bytes[0] === PACKED ? Buffer.concat([WHOLE, inflateSync(bytes.subarray(1))]) : bytes,
  whole: (bytes) => (bytes[0] === PACKED ? bytes.subarray(1) : null),
  // As the page does: it says of each change that it made it itself.
  own: (update) => Buffer.concat([OWN, update]),
  async admit(link, number, hearControl) {
    let welcome = () => undefined;
    const seated = new Promise((done) => {
      welcome = done;
    });
    const control = await openSealed(link, 'control', '', (bytes) => {
      hearControl(bytes);
      if (!bytes.includes('"type":"welcome"')) return;
      const { seat, person } = JSON.parse(bytes);
      welcome({ seat, person });
    });
    const say = (request) => control.send(JSON.stringify(request));
    say({ type: 'hello', seat: null });
    say({
      type: 'join',
      request: 0,
      key: `bench${process.pid}key${String(number).padStart(16, '0')}`,
      name: `Person ${number}`,
      group: number % 2 === 0 ? 'g1' : 'g2',
      leader: false,
      inclusion: null,
      onlyInGroup: false,
    });
    // As the page does.
    const pings = setInterval(() => say({ type: 'ping' }), PING_MS);
    control.on('close', () => clearInterval(pings));
    return { ...(await seated), say, leave: () => control.terminate() };
  },
});
