/** The app without windows, in a process that is killed: what a facilitator's click goes through. */
import { parse } from 'valibot';
import { Hearth } from '../../src/main/app/hearth';
import { facilitatorCommand } from '../../src/shared/protocol/commands';
import { faultFiles, type KillPlan } from './fault-files';
import type { FromHost, ToHost } from './host-words';

const [folder = '', journal = '', pageFolder = '', planned = 'null'] = process.argv.slice(2);
// The harness wrote it.
const plan = JSON.parse(planned) as KillPlan | null;
const notices: string[] = [];

const hearth = await Hearth.start({
  dataFolder: folder,
  pageFolder,
  checkFolder: pageFolder,
  codeFolder: pageFolder,
  consoleFolder: pageFolder,
  room: { patienceMs: 60_000, onFacts: () => undefined, onSignal: () => undefined },
  carriers: { peers: true, relay: true },
  announcesName: false,
  files: faultFiles(folder, journal, plan),
  onEvents: ({ events }) => say({ type: 'events', events }),
  onOnline: () => undefined,
  onWaiting: () => undefined,
  onPutBack: () => undefined,
  onHeavy: () => undefined,
  onCofacilitators: () => undefined,
  onJoin: () => undefined,
  onHolding: () => undefined,
  onNotice: (sentence) => notices.push(sentence),
  onUnsaved: (sentence) => {
    // This disk refuses nothing.
    if (sentence !== null) throw new Error(sentence);
  },
});

async function begin(): Promise<void> {
  const isNew = !hearth.isHolding;
  const running =
    (await hearth.current()) ??
    (await hearth.startSession({ title: 'Crash', question: '', groups: ['Staff', 'Guests'] }));
  const { session } = running.view;
  const { cards } = await hearth.read(session.id);
  const { user, system } = process.cpuUsage();
  say({
    type: 'ready',
    isNew,
    cpuMs: (user + system) / 1_000,
    link: running.join.link,
    session,
    cards: cards.map(({ id, text }) => ({ id, text })),
    listed: hearth.library.sessions().map(({ id, phase }) => ({ id, phase })),
    notices: running.notice === null ? notices : [...notices, running.notice],
  });
}

process.on('message', (message: ToHost) => {
  hear(message).catch((error: unknown) => {
    console.error(error);
    process.exit(3);
  });
});

async function hear(message: ToHost): Promise<void> {
  if (message.type === 'command') {
    const { ok } = await hearth.command(parse(facilitatorCommand, message.command));
    say({ type: 'answer', number: message.number, ok });
  } else if (message.type === 'close') {
    say({ type: 'closed', id: await hearth.closeSession() });
    await begin();
  } else if (message.type === 'memory') {
    globalThis.gc?.();
    const { heapUsed: heap, rss } = process.memoryUsage();
    say({ type: 'memory', heap, rss });
  } else {
    await hearth.stop();
    process.exit(0);
  }
}

function say(message: FromHost): void {
  process.send?.(message);
}

await begin();
