import { mkdir, writeFile } from 'node:fs/promises';
import * as Y from 'yjs';
import { readCards } from '../../shared/board/card';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf, initBoard } from '../../shared/board/document';
import { momentCardId, momentPlace } from '../../shared/board/moment-card';
import type { Command } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import type { SessionEvent } from '../../shared/session/events';
import { fold, foldAll } from '../../shared/session/fold';
import { kindOf } from '../../shared/session/moment';
import type { Session, WallMs } from '../../shared/session/session';
import { BOARD_MAGIC } from '../board/replica';
import { encodeFile } from '../disk/record-format';
import { EVENTS_MAGIC } from '../session/event-log';
import { sessionFolder } from '../session/session-folder';
import { DEMO_CARDS, type Role } from './cast';
import { seatOf, writePast } from './past';
import type { Random } from './random';

/** A session that was held and closed. */
export type HeldSession = {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly Role[];
  /** When it opened, in ms since 1970. */
  readonly wall: WallMs;
  /** What was agreed. */
  readonly agreement: string;
  /** The days by which something is promised, `2025-03-14`. */
  readonly promisedBy: readonly string[];
};

const PROMISES = [
  'Send the new delivery times to everybody',
  'Ask the night shift what slows them down',
  'Try the shared order book for two weeks',
  'Invite the smaller customers',
];
const DAY_MS = 24 * 3_600_000;

/**
 * Writes a session of the past into the data folder, as the app would have left it: its log and its board,
 * without their history. The same for the same random numbers.
 */
export async function writeHeldSession(
  dataFolder: string,
  held: HeldSession,
  random: Random,
): Promise<Session> {
  const past = writePast(held.id, held.roles, random, held.wall);
  const events = past.events.map((event): SessionEvent => {
    return event.type === 'sessionOpened' ? { ...event, title: held.title } : event;
  });
  let session = foldAll(events);
  const groups: (readonly SessionEvent[])[] = [events];
  const ask = (command: Command): void => {
    const moment = { at: past.at, wall: held.wall + past.at };
    const decision = decide(session, command, { kind: 'facilitator' }, moment);
    if (!decision.ok) throw new Error(decision.refusal.message);
    groups.push(decision.events);
    session = decision.events.reduce<Session | null>(fold, session);
  };
  held.promisedBy.forEach((by, n) => {
    const person = seatOf(Math.floor(random() * held.roles.length));
    const what = PROMISES[n % PROMISES.length] ?? '';
    ask({ type: 'makeCommitment', what, who: { kind: 'person', person }, by, from: null });
    const fate = random();
    const commitment = `c${n + 1}` as const;
    if (fate < 0.5) ask({ type: 'settleCommitment', commitment, state: 'kept' });
    else if (fate < 0.65) ask({ type: 'settleCommitment', commitment, state: 'dropped' });
  });
  ask({ type: 'closeSession' });
  if (held.agreement !== '') ask({ type: 'writeAgreement', text: held.agreement });
  if (session === null) throw new Error('The session of the past could not be opened.');
  const paths = sessionFolder(dataFolder, held.id);
  await mkdir(paths.folder, { recursive: true, mode: 0o700 });
  const records = groups.filter(({ length }) => length > 0).map(json);
  await writeFile(paths.events, encodeFile(EVENTS_MAGIC, records), { mode: 0o600 });
  await writeFile(paths.board, encodeFile(BOARD_MAGIC, [boardOf(session, random)]), {
    mode: 0o600,
  });
  return session;
}

/** The day so many days after a time: `2025-03-14`. */
export function dayAfter(wall: WallMs, days: number): string {
  return new Date(wall + days * DAY_MS).toISOString().slice(0, 10);
}

/** The board of a session that is over: its moments' cards, and cards that people wrote. */
function boardOf(session: Session, random: Random): Uint8Array {
  const doc = new Y.Doc();
  initBoard(doc);
  const marked = session.moments.map((moment) => {
    const { turn, by: author, words: text } = moment;
    return { id: momentCardId(moment.id), kind: kindOf(moment), text, author, turn };
  });
  const written = session.people.map((person, n) => {
    const { kind, text } = DEMO_CARDS[Math.floor(random() * DEMO_CARDS.length)] ?? NO_CARD;
    const turn = session.turns[Math.floor(random() * session.turns.length)]?.id ?? null;
    return { id: `held${n}`, kind, text, author: person.id, turn };
  });
  for (const card of [...marked, ...written]) {
    addCard(doc, { ...card, ...momentPlace(readCards(cardsOf(doc)), card.text) }, 'past');
  }
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

const NO_CARD = { kind: 'question', text: '' } as const;

function json(events: readonly SessionEvent[]): Uint8Array {
  return Buffer.from(JSON.stringify(events));
}
