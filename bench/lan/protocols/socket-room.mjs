import { wordsOf } from '../mark.mjs';
import { openSocket } from './socket.mjs';

const ROOM = 'bench';
const IV = Buffer.alloc(12, 7);
/** All elements that anybody of this process added: what is sent to somebody new. */
const scene = [];

/** Excalidraw's way: elements as JSON in a binary attachment (there encrypted), on socket.io's wire. */
export const socketRoom = {
  admit: async () => null,
  async connect(port, _ticket, hear) {
    let joined = () => undefined;
    const ready = new Promise((done) => {
      joined = done;
    });
    const socket = await openSocket(
      `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`,
      (bytes, to) => {
        hear(bytes);
        // engine.io's opening and ping, socket.io's welcome; attachments begin with none of these.
        if (bytes[0] === 0x30) to.send('40');
        else if (bytes[0] === 0x32) to.send('3');
        else if (bytes[0] === 0x34 && bytes[1] === 0x30) {
          to.send(`42${JSON.stringify(['join-room', ROOM])}`);
          joined();
        } else if (bytes.includes('"new-user"') && link.answers) send(attachment(scene));
      },
    );
    const send = (frames) => {
      for (const frame of frames) socket.send(frame);
    };
    const link = { answers: false, send, close: () => socket.terminate() };
    await ready;
    return link;
  },
  writer() {
    return (number) => {
      const elements = elementsOf(number);
      scene.push(...elements);
      return attachment(elements);
    };
  },
  readAll: (messages) => {
    const all = messages.filter((bytes) => bytes[0] === 0x7b).map((bytes) => JSON.parse(bytes));
    return all.flatMap(({ elements }) => elements).filter(({ type }) => type === 'text').length;
  },
};

function attachment(elements) {
  const place = (num) => ({ _placeholder: true, num });
  return [
    `452-${JSON.stringify(['server-broadcast', ROOM, place(0), place(1)])}`,
    Buffer.from(JSON.stringify({ type: 'SCENE_UPDATE', elements })),
    IV,
  ];
}

/** A note in Excalidraw is a rectangle with words bound to it. */
function elementsOf(number) {
  const common = {
    x: (number % 50) * 220,
    y: Math.floor(number / 50) * 180,
    width: 200,
    height: 160,
    angle: 0,
    strokeColor: '#1e1e1e',
    backgroundColor: '#ffec99',
    fillStyle: 'solid',
    strokeWidth: 2,
    strokeStyle: 'solid',
    roughness: 0,
    opacity: 100,
    groupIds: [],
    frameId: null,
    index: `a${number}`,
    roundness: null,
    seed: number,
    version: 2,
    versionNonce: number,
    isDeleted: false,
    updated: 1,
    link: null,
    locked: false,
  };
  const text = wordsOf(number);
  return [
    {
      id: `card${number}`,
      type: 'rectangle',
      ...common,
      boundElements: [{ type: 'text', id: `t${number}` }],
    },
    {
      id: `t${number}`,
      type: 'text',
      ...common,
      boundElements: null,
      fontSize: 20,
      fontFamily: 5,
      text,
      textAlign: 'center',
      verticalAlign: 'middle',
      containerId: `card${number}`,
      autoResize: true,
      lineHeight: 1.25,
    },
  ];
}
