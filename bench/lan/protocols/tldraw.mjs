import { getTlsyncProtocolVersion, RecordOpType } from '@tldraw/sync-core';
import { createTLSchema, toRichText } from '@tldraw/tlschema';
import { wordsOf } from '../mark.mjs';
import { openSocket } from './socket.mjs';

const schema = createTLSchema().serialize();

/** tldraw's own sync: a note is one record, pushed as JSON. */
export const tldraw = {
  admit: async () => null,
  async connect(port, _ticket, hear) {
    let joined = () => undefined;
    const ready = new Promise((done) => {
      joined = done;
    });
    const socket = await openSocket(`ws://127.0.0.1:${port}/`, (bytes) => {
      hear(bytes);
      if (bytes.includes('"type":"connect"')) joined();
    });
    const say = (message) => socket.send(JSON.stringify(message));
    say({
      type: 'connect',
      connectRequestId: 'bench',
      lastServerClock: -1,
      protocolVersion: getTlsyncProtocolVersion(),
      schema,
    });
    const pings = setInterval(() => say({ type: 'ping' }), 5_000);
    socket.on('close', () => clearInterval(pings));
    await ready;
    return { send: ([message]) => socket.send(message), close: () => socket.terminate() };
  },
  writer() {
    let clock = 0;
    return (number) => {
      clock += 1;
      const note = noteOf(number);
      const diff = { [note.id]: [RecordOpType.Put, note] };
      return [JSON.stringify({ type: 'push', clientClock: clock, diff })];
    };
  },
  readAll: (messages) => {
    const all = messages.map((bytes) => JSON.parse(bytes)).filter(({ type }) => type === 'connect');
    const records = all.flatMap(({ diff }) => Object.values(diff).map(([, record]) => record));
    return records.filter(({ type }) => type === 'note').length;
  },
};

function noteOf(number) {
  const text = wordsOf(number);
  return {
    id: `shape:card${number}`,
    typeName: 'shape',
    type: 'note',
    x: (number % 50) * 220,
    y: Math.floor(number / 50) * 180,
    rotation: 0,
    index: `a${String(number).padStart(7, '1')}1`,
    parentId: 'page:page',
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: null,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: toRichText(text),
      scale: 1,
      textLastEditedBy: null,
    },
  };
}
