import { openSocket } from './socket.mjs';
import { yjsProtocol } from './yjs.mjs';

const PING_MS = 5_000;

/** This host: a participant joins on the control socket and comes to the board with its seat. */
export const hearth = yjsProtocol({
  url: (link, { seat }) => `${link.replace('http', 'ws')}board?seat=${encodeURIComponent(seat)}`,
  async admit(link, number, hearControl) {
    let welcome = () => undefined;
    const seated = new Promise((done) => {
      welcome = done;
    });
    const control = await openSocket(`${link.replace('http', 'ws')}control`, (bytes) => {
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
