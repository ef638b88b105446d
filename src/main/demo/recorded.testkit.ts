import * as Y from 'yjs';
import type { CardKind } from '../../shared/board/card-kind';
import { addCard, setNameless, setReaction } from '../../shared/board/card-operations';
import { initBoard } from '../../shared/board/document';
import { fillBoard } from '../../shared/board/from-snapshot';
import { packPoints } from '../../shared/board/ink-points';
import { addLink } from '../../shared/board/link-operations';
import { momentCardId } from '../../shared/board/moment-card';
import { addObject } from '../../shared/board/object-operations';
import type { Author } from '../../shared/board/place';
import { type BoardSnapshot, readBoard } from '../../shared/board/snapshot';
import type { Actor, Command } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import type { SessionEvent } from '../../shared/session/events';
import { fold, foldAll } from '../../shared/session/fold';
import { redactForgotten } from '../../shared/session/forget';
import type { PersonId, TurnId } from '../../shared/session/ids';
import { kindOf } from '../../shared/session/moment';
import type { Session } from '../../shared/session/session';
import { deleteEntriesBy } from '../board/forget-entries';
import { BoardReplica } from '../board/replica';
import { EventLog } from '../session/event-log';
import { makeSessionFolder, sessionFolder } from '../session/session-folder';
import { placeBefore, placeNow } from './card-place';
import { cast, DEMO_CARDS } from './cast';
import { seatOf, writePast } from './past';
import { seededRandom } from './random';

/** 2025-03-04 13:05 UTC. */
export const RECORDED_AT = Date.UTC(2025, 2, 4, 13, 5);
/** The group nobody came for. */
export const EMPTY_CHAIR = 'Neighbours';

/** A session of forty people that was held, with its board, and the names that must be nowhere. */
export type Recorded = {
  readonly events: readonly SessionEvent[];
  readonly session: Session;
  readonly doc: Y.Doc;
  readonly board: BoardSnapshot;
  /** Names of whoever asked to be counted only within their group, or to be forgotten. */
  readonly hidden: readonly string[];
};

/** Places of the cast: one who asked for their group only, one who is forgotten, each with a card. */
const ONLY_IN_GROUP = 6;
const FORGOTTEN = 8;
const ARABIC = 13;

/** Cards that try everything a text can do; the first words tell which is which. */
const CARDS: readonly { readonly kind: CardKind; readonly text: string; readonly by: number }[] = [
  ...DEMO_CARDS.map((card, n) => ({ ...card, by: n * 3 })),
  { kind: 'argument', text: 'Markdown # *star* [link](http://example.org) | pipe `tick`', by: 3 },
  { kind: 'argument', text: '<script>alert("html")</script> & <b>bold</b> &amp;', by: 5 },
  { kind: 'setback', text: 'مواعيد التسليم متأخرة كل أسبوع', by: ARABIC },
  { kind: 'celebration', text: '👩‍👩‍👧 Six trucks before five 🎉🚚', by: 15 },
  { kind: 'question', text: '=HYPERLINK("http://example.org";"Click")', by: 1 },
  { kind: 'argument', text: '-2+3 and @sum and +1\nand a second line', by: 4 },
  {
    kind: 'collaboration',
    text: 'What we try:\n- one **window**\n- two people\n1. first\n2. then',
    by: 9,
  },
  { kind: 'commitment', text: 'Write down who tells the customer', by: 11 },
  { kind: 'commitment', text: 'Publish a delivery window that holds', by: 0 },
  { kind: 'argument', text: 'Said without a name', by: 10 },
  { kind: 'argument', text: 'I would rather not be named', by: ONLY_IN_GROUP },
  { kind: 'argument', text: 'Forget that I wrote this', by: FORGOTTEN },
  { kind: 'digression', text: `${'A long thought about waiting. '.repeat(40)}The end.`, by: 2 },
  { kind: 'question', text: '日本語の質問はどこに書きますか', by: 15 },
];
/** The smallest picture there is: one white point, as PNG. */
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

/** The demonstration's fifty minutes with forty people, held to the end. */
export function recordedSession(): Recorded {
  const roles = cast(40);
  const past = writePast('demoabcd', roles, seededRandom(7), RECORDED_AT);
  let events: readonly SessionEvent[] = past.events;
  let session = foldAll(events);
  let now = past.at;
  const ask = (command: Command, actor: Actor = { kind: 'facilitator' }) => {
    now += 4_000;
    const moment = { at: now, wall: RECORDED_AT + now };
    const decision = decide(session, command, actor, moment);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.message}`);
    events = [...events, ...decision.events];
    for (const event of decision.events) session = fold(session, event);
  };
  if (session === null) throw new Error('nothing was held');
  const doc = boardOf(session);
  ask({ type: 'openVote', question: 'Which of these first?', budget: 3 });
  [0, 4, 10, 17].forEach((place, n) => {
    const person = seatOf(place);
    const dots = n === 0 ? { written3: 2, gone: 1 } : { written1: 2, written3: 1 };
    const cast = { type: 'castVotes', vote: 'v1', person, version: 1, dots } as const;
    ask(cast, { kind: 'participant', person });
  });
  for (const command of ending()) ask(command);
  ask({ type: 'markMoment', kind: 'question', words: 'Does the late shift see the order book?' });
  const asked = session.moments.at(-1);
  if (asked === undefined) throw new Error('nothing was asked');
  ask({ type: 'answerQuestion', moment: asked.id, answered: true });
  const hidden = [roles[ONLY_IN_GROUP], roles[FORGOTTEN]].map((role) => role?.name ?? '');
  ask({ type: 'forget', person: seatOf(FORGOTTEN) });
  deleteEntriesBy(doc, new Set([seatOf(FORGOTTEN)]), 'forget');
  ask({ type: 'closeSession' });
  events = redactForgotten(events);
  const closed = foldAll(events);
  if (closed === null) throw new Error('nothing was recorded');
  return { events, session: closed, doc, board: readBoard(doc), hidden };
}

/** What is agreed and committed to at the end. */
function ending(): readonly Command[] {
  const hidden = cast(40)[ONLY_IN_GROUP]?.name ?? '';
  const forgotten = cast(40)[FORGOTTEN]?.name ?? '';
  const from = (card: string) => ({ kind: 'card', card }) as const;
  const person = (place: number) => ({ kind: 'person', person: seatOf(place) }) as const;
  return [
    { type: 'revealVote', vote: 'v1' },
    {
      type: 'writeAgreement',
      text:
        'One delivery window, published on Mondays.\n\n- **No** promise of a single date\n- Vendors see the order book' +
        `\n- ${hidden} and ${forgotten.toLowerCase()} say how it went`,
    },
    {
      type: 'makeCommitment',
      what: 'Publish a delivery window that holds',
      who: person(0),
      by: '2025-03-14',
      from: from('written19'),
    },
    {
      type: 'makeCommitment',
      what: 'Show vendors the order book; then ask again, "all of it"',
      who: person(16),
      by: '2025-04-01',
      from: { kind: 'turn', turn: 't4' },
    },
    {
      type: 'makeCommitment',
      what: "=cmd|' /C calc'!A0 is no formula",
      who: { kind: 'words', words: 'the works council, both sites' },
      by: null,
      from: null,
    },
    {
      type: 'makeCommitment',
      what: 'Ask the night shift',
      who: person(ONLY_IN_GROUP),
      by: '2025-03-10',
      from: null,
    },
    {
      type: 'makeCommitment',
      what: `Bring numbers on returns to ${forgotten} and ${hidden}`,
      who: { kind: 'words', words: hidden.toUpperCase() },
      by: '2025-03-20',
      from: null,
    },
    { type: 'settleCommitment', commitment: 'c4', state: 'kept' },
    { type: 'settleCommitment', commitment: 'c3', state: 'dropped' },
  ];
}

function boardOf({ moments, turns }: Session): Y.Doc {
  const doc = new Y.Doc();
  initBoard(doc);
  const turnAt = (n: number): TurnId | null => turns[(n * 5) % turns.length]?.id ?? null;
  moments.forEach((moment, n) => {
    const text = n === 1 ? `${moment.words}\nThe second was ours.` : moment.words;
    const { by: author, turn } = moment;
    const id = momentCardId(moment.id);
    addCard(doc, { id, kind: kindOf(moment), text, author, turn, ...placeBefore(n) }, 'demo');
  });
  CARDS.forEach(({ kind, text, by }, n) => {
    const turn = n % 7 === 6 ? null : turnAt(n);
    const author: PersonId = seatOf(by);
    const card = { id: `written${n}`, kind, text, author, turn, ...placeNow(n) };
    addCard(doc, card, 'demo');
  });
  const nameless = CARDS.findIndex(({ text }) => text === 'Said without a name');
  setNameless(doc, `written${nameless}`, true, 'demo');
  const given = { reaction: 'agree', author: seatOf(4), given: true } as const;
  setReaction(doc, 'written1', given, 'demo');
  const place = { author: seatOf(3), turn: null };
  const size = { width: 620, height: 460 };
  addObject(
    doc,
    {
      ...place,
      id: 'area1',
      type: 'area',
      name: 'What hurts <most>',
      tint: 2,
      x: -20,
      y: -40,
      size,
    },
    'demo',
  );
  addObject(
    doc,
    {
      ...place,
      id: 'words1',
      type: 'text',
      text: 'A heading, too',
      scale: 2,
      x: 0,
      y: -140,
      size: null,
    },
    'demo',
  );
  const picture = {
    mime: 'image/png',
    alt: 'A point',
    data: new Uint8Array(Buffer.from(POINT, 'base64')),
  } as const;
  addObject(
    doc,
    {
      ...place,
      id: 'image1',
      type: 'image',
      ...picture,
      x: 700,
      y: -160,
      size: { width: 80, height: 80 },
    },
    'demo',
  );
  const points = packPoints([0, 40, 90, 160].map((x, n) => ({ x, y: n * 12, pressure: 0.5 })));
  addObject(
    doc,
    {
      ...place,
      id: 'ink1',
      type: 'ink',
      tool: 'pen',
      tint: 1,
      stroke: 6,
      points,
      x: 400,
      y: -150,
      size: { width: 170, height: 50 },
    },
    'demo',
  );
  const author: Author = 'facilitator';
  addLink(
    doc,
    { id: 'link1', from: 'written0', to: 'written1', meaning: 'supports', author },
    'demo',
  );
  addLink(
    doc,
    { id: 'link2', from: 'written3', to: 'written2', meaning: 'opposes', author },
    'demo',
  );
  return doc;
}

/** Puts the recorded session into a data folder, as it would be on disk. */
export async function writeRecorded(dataFolder: string): Promise<Recorded> {
  const recorded = recordedSession();
  const paths = sessionFolder(dataFolder, recorded.session.id);
  await makeSessionFolder(paths);
  const { log } = await EventLog.open(paths.events);
  await log.append(recorded.events);
  await log.close();
  const replica = await BoardReplica.open(paths.board);
  fillBoard(replica.doc, recorded.board, 'demo');
  await replica.close();
  return recorded;
}
