import { runningDebate } from '../../../shared/session/debate';
import { KIND_LABELS, MOMENT_KINDS } from '../../../shared/session/kinds';
import { branchNow } from '../../../shared/session/moment';
import { ORDER_IDS } from '../../../shared/session/queue';
import type { Session } from '../../../shared/session/session';
import { ROUND_ORDERS, type RoundOrder, type WayId } from '../../../shared/session/way';
import type { May } from '../app/capabilities';
import { nextInQueue } from '../floor/floor';
import { debateWithoutSides } from '../moments/open-sides';
import { settingsOver } from '../settings/settings-over';
import { action, always, type ConsoleAction } from './console-action';
import { ENTRANCE_ACTIONS } from './entrance-actions';

const MINUTE = 60_000;
const TIME_BOXES: readonly (number | null)[] = [null, ...[1, 2, 3, 5].map((n) => n * MINUTE)];
const WAYS = ['open', 'queue', 'talkingStick'] as const;
/** Looked up by any way, the go-around too, which is none of them. */
const WAY_IDS: readonly WayId[] = WAYS;
const ROUND_WORDS: Readonly<Record<RoundOrder, string>> = {
  seat: 'by seat',
  group: 'by group',
  quietest: 'quietest first',
};
const WAY_WORDS = { open: 'Open floor', queue: 'Queue', talkingStick: 'Talking stick' } as const;
const ORDER_WORDS = {
  raised: 'as raised',
  quietest: 'quietest first',
  unheard: 'unheard first',
  alternating: 'alternating groups',
} as const;
const parked = ({ branches }: Session) => branches.filter(({ state }) => state === 'parked');

/** [K8] Every action of the console that is not about one person. */
export const CONSOLE_ACTIONS: readonly ConsoleAction[] = [
  action('endOrNext', 'Pass the floor on, or end the turn', ['Space'], always, ({ actions }) =>
    actions.passOn(),
  ),
  action(
    'next',
    'Give the floor to the next hand',
    ['N', '→'],
    (session) => nextInQueue(session) !== null,
    ({ session, actions }) => {
      const next = nextInQueue(session);
      if (next !== null) actions.give(next.id);
    },
  ),
  action(
    'end',
    'End the turn',
    ['E'],
    ({ floor }) => floor.kind !== 'silence',
    ({ actions }) => actions.release(),
  ),
  action(
    'undo',
    'Undo the last step of the floor',
    ['U', 'Ctrl Z'],
    ({ undo }) => undo.length > 0,
    ({ actions }) => actions.undo(),
  ),
  action('pause', 'Pause, or go on', ['P'], always, ({ session, actions }) =>
    actions.run({ type: session.pause === null ? 'pause' : 'unpause' }),
  ),
  action(
    'speakMyself',
    'I speak myself',
    ['M'],
    always,
    ({ actions }) => actions.run({ type: 'speakMyself' }),
    'speakMyself',
  ),
  action('unknown', 'Somebody speaks whom I do not know', ['X'], always, ({ actions }) =>
    actions.give(null),
  ),
  action(
    'find',
    'Find a person by the first letters; Enter gives them the floor',
    ['/'],
    always,
    ({ show }) => show('find'),
  ),
  action('add', 'Add somebody without a device', ['A'], always, ({ show }) => show('add')),
  action('join', 'Show or hide the join code', ['J'], always, ({ show }) => show('join')),
  ...ENTRANCE_ACTIONS,
  action(
    'cofacilitators',
    'Co-facilitators: let somebody help to lead',
    [],
    always,
    ({ show }) => show('cofacilitators'),
    'cofacilitators:make',
  ),
  action(
    'roomCheck',
    'Check the room: do phones get in?',
    [],
    always,
    ({ show }) => show('check'),
    'room:look',
  ),
  action('stage', 'Open the stage', ['S'], always, ({ openStage }) => openStage(), 'stage:open'),
  action('view', 'Circle, list, board', ['B'], always, ({ nextView }) => nextView()),
  action('way', 'Another way to pass the floor', ['W'], always, ({ session, actions }) => {
    const at = WAY_IDS.indexOf(session.way);
    actions.run({ type: 'chooseWay', way: WAYS[(at + 1) % WAYS.length] ?? 'open' });
  }),
  ...WAYS.map((way) =>
    action(
      `way-${way}`,
      `Way: ${WAY_WORDS[way]}`,
      [],
      (session) => session.way !== way,
      ({ actions }) => actions.run({ type: 'chooseWay', way }),
    ),
  ),
  ...ROUND_ORDERS.map((order) =>
    action(
      `round-${order}`,
      `Go-around, ${ROUND_WORDS[order]}`,
      order === 'seat' ? ['G'] : [],
      always,
      ({ actions }) => actions.run({ type: 'beginRound', order }),
    ),
  ),
  action(
    'endRound',
    'End the go-around',
    [],
    ({ round }) => round !== null,
    ({ actions }) => actions.run({ type: 'endRound' }),
  ),
  action('order', 'Another order of the hands', ['O'], always, ({ session, actions }) => {
    const at = ORDER_IDS.indexOf(session.order);
    actions.run({ type: 'chooseOrder', order: ORDER_IDS[(at + 1) % ORDER_IDS.length] ?? 'raised' });
  }),
  ...ORDER_IDS.map((order) =>
    action(
      `order-${order}`,
      `Order of the hands: ${ORDER_WORDS[order]}`,
      [],
      (session) => session.order !== order,
      ({ actions }) => actions.run({ type: 'chooseOrder', order }),
    ),
  ),
  action(
    'timeBox',
    'Time box: off, 1, 2, 3 or 5 minutes',
    ['T'],
    always,
    ({ session, actions }) => {
      const at = TIME_BOXES.indexOf(session.timeBoxMs);
      actions.run({ type: 'setTimeBox', ms: TIME_BOXES[(at + 1) % TIME_BOXES.length] ?? null });
    },
  ),
  ...MOMENT_KINDS.map((kind, n) =>
    action(`moment-${kind}`, `Mark: ${KIND_LABELS[kind]}`, [String(n + 1)], always, ({ mark }) =>
      mark(kind),
    ),
  ),
  action(
    'sides',
    'Open the sides of the debate just marked',
    ['D'],
    (session) => debateWithoutSides(session) !== undefined,
    ({ session, actions }) => {
      const moment = debateWithoutSides(session);
      if (moment !== undefined) {
        actions.run({ type: 'openDebate', moment: moment.id, sides: ['For', 'Against'] });
      }
    },
  ),
  ...(['open', 'agreed', 'collaboration'] as const).map((outcome) =>
    action(
      `settle-${outcome}`,
      {
        open: 'Settle the debate: left open',
        agreed: 'Settle the debate: agreed',
        collaboration: 'Settle the debate: became a collaboration',
      }[outcome],
      [],
      (session) => runningDebate(session) !== undefined,
      ({ session, actions }) => {
        const debate = runningDebate(session);
        if (debate !== undefined) actions.run({ type: 'settleDebate', debate: debate.id, outcome });
      },
    ),
  ),
  action(
    'return',
    'Return from the digression',
    ['R'],
    (session) => branchNow(session) !== null,
    ({ session, actions }) => {
      const branch = branchNow(session);
      if (branch !== null) actions.run({ type: 'returnFromBranch', branch });
    },
  ),
  action(
    'park',
    'Park the digression',
    ['K'],
    (session) => branchNow(session) !== null,
    ({ session, actions }) => {
      const branch = branchNow(session);
      if (branch !== null) actions.run({ type: 'parkBranch', branch });
    },
  ),
  action(
    'takeUp',
    'Take up the digression parked first',
    ['Y'],
    (session) => parked(session).length > 0,
    ({ session, actions }) => {
      const [first] = parked(session);
      if (first !== undefined) actions.run({ type: 'takeUpBranch', branch: first.id });
    },
  ),
  action(
    'correct',
    'Put the latest turn right',
    ['C'],
    ({ turns }) => turns.length > 0,
    ({ correctLatest }) => correctLatest(),
  ),
  action('palette', 'All commands, by typing', ['Ctrl K'], always, ({ show }) => show('palette')),
  action(
    'settings',
    'Settings: theme, folders, defaults',
    ['Ctrl ,'],
    always,
    () => settingsOver.set(true),
    'library:changeSettings',
  ),
  action('keys', 'Show these keys', ['?'], always, ({ show }) => show('keys')),
  action('close', 'Close the session', [], always, ({ show }) => show('close'), 'session:close'),
];

/** [K36] The actions that this page may do. */
export function offeredActions(may: May): readonly ConsoleAction[] {
  return CONSOLE_ACTIONS.filter(({ needs }) => needs === null || may(needs));
}
