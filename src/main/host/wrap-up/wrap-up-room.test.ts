import { afterEach, expect, it } from 'vitest';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { Example } from '../../../shared/session/examples.testkit';
import { newAccess, seatToken } from '../access';
import { GroupSeal } from '../seal/group-seal';
import { noFaults, SealedServer } from '../seal/sealed.testkit';
import { OfferedNotes } from './offered-notes';
import { WrapUpPhone } from './wrap-up.testkit';
import { WrapUpRoom } from './wrap-up-room';

const PIECE = WIRE_LIMITS.notesPieceBytes;
const ENDLESS = { burst: 1e9, perSecond: 1e9 };
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

it('[H133] a phone that asks and takes nothing has two pieces and some words waiting, is let go of, and holds nobody up', async () => {
  const example = Example.with('Slow', 'Quick');
  example.ask(1_000, { type: 'closeSession' });
  const access = { now: newAccess() };
  const group = new GroupSeal();
  // Words that cannot be packed: dozens of pieces.
  const html = Array.from({ length: 400_000 }, (_, n) =>
    ((n * 2_654_435_761) % 97_531).toString(36),
  );
  const render = () => Promise.resolve({ name: 'notes', html: html.join(''), markdown: '' });
  const notes = new OfferedNotes(render, group, () => 0);
  const room = new WrapUpRoom({
    session: example.session,
    access,
    notes,
    group,
    counts: noFaults(),
    onPhones: () => undefined,
    // As if there were none: what is asked for here is bounded by what is taken alone.
    limits: { ...WIRE_LIMITS.wrapUp, messages: ENDLESS, bytes: ENDLESS },
  });
  const server = await SealedServer.open((line) => room.join(line, () => undefined));
  ends.push(
    () => room.dispose(),
    () => server.close(),
  );
  await room.offer(true);
  const { phone: slow } = await WrapUpPhone.wait(server.link, seatToken(access.now, 'p1'));
  const { phone: quick } = await WrapUpPhone.wait(server.link, seatToken(access.now, 'p2'));
  const clients = [...server.server.clients];
  slow.socket.pause();
  let most = 0;
  // The system keeps megabytes for a socket; only then does anything wait here.
  for (let n = 0; n < 3_000 && room.phones().there === 2; n += 1) {
    slow.say({ type: 'notes', request: n, revision: 1, piece: n % 10 });
    // Once it has been answered, what was asked before has been heard, too.
    await quick.ask(1, 0);
    most = Math.max(most, ...clients.map(({ bufferedAmount }) => bufferedAmount));
  }
  expect(most).toBeGreaterThan(PIECE);
  expect(most).toBeLessThan(3 * PIECE);
  expect(room.phones().there).toBe(1);
  quick.close();
  slow.close();
});
