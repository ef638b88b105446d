import fc from 'fast-check';
import { ADMISSIONS } from './admission';
import { BOARD_MAY, CARD_NAMES } from './board-rules';
import type { Command, Of } from './commands';
import { COMMITMENT_STATES, type CommittedTo } from './commitment';
import { OUTCOMES } from './debate';
import type {
  BranchId,
  CommitmentId,
  DebateId,
  GroupId,
  MomentId,
  PersonId,
  TurnId,
  VoteId,
} from './ids';
import { MOMENT_KINDS } from './kinds';
import { INCLUSIONS } from './person';
import { ORDER_IDS } from './queue';
import { ROUND_ORDERS } from './way';

/** How every history begins. */
export const OPENING: Of<'openSession'> = {
  type: 'openSession',
  id: 'abcdefgh',
  title: 'Histories',
  question: '',
  groups: ['Staff', 'Customers'],
};

// Few people, so that commands meet; one of the ids is nobody's for most of a history.
/** Somebody, or nobody yet. */
export const person = fc.integer({ min: 1, max: 4 }).map((n): PersonId => `p${n}`);
const turn = fc.integer({ min: 1, max: 6 }).map((n): TurnId => `t${n}`);
const somebody = fc.option(person, { freq: 8 });
const moment = fc.integer({ min: 1, max: 4 }).map((n): MomentId => `m${n}`);
const branch = fc.integer({ min: 1, max: 3 }).map((n): BranchId => `b${n}`);
const debate = fc.integer({ min: 1, max: 2 }).map((n): DebateId => `d${n}`);
const side = fc.option(fc.integer({ min: -1, max: 3 }), { freq: 5 });
const vote = fc.integer({ min: 1, max: 3 }).map((n): VoteId => `v${n}`);
const commitment = fc.integer({ min: 1, max: 3 }).map((n): CommitmentId => `c${n}`);
const dots = fc.dictionary(fc.constantFrom('c1', 'c2', 'c3'), fc.integer({ min: -1, max: 3 }));
const ms = fc.integer({ min: 0, max: 2_000_000 });
const words = fc.constantFrom('', 'Late trucks', 'A longer thought about who waits for whom');
const group = fc.option(fc.integer({ min: 1, max: 3 }).map((n): GroupId => `g${n}`));
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Anna', 'anna', 'Anna 2', 'Ben', 'Çağla') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 70 }) },
);

const committed = {
  what: words,
  who: fc.oneof(
    fc.constant(null),
    person.map((id): CommittedTo => ({ kind: 'person', person: id })),
    words.map((said): CommittedTo => ({ kind: 'words', words: said })),
  ),
  by: fc.constantFrom(null, '2025-03-14', '2025-02-30', 'soon'),
};

/** Anything that anybody could ask for. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  weigh(1, {
    type: fc.constant('makeCommitment' as const),
    ...committed,
    from: fc.option(
      turn.map((id) => ({ kind: 'turn' as const, turn: id })),
      { nil: null },
    ),
  }),
  weigh(1, { type: fc.constant('changeCommitment' as const), commitment, ...committed }),
  weigh(1, {
    type: fc.constant('settleCommitment' as const),
    commitment,
    state: fc.constantFrom(...COMMITMENT_STATES),
  }),
  weigh(1, { type: fc.constant('removeCommitment' as const), commitment }),
  weigh(1, {
    type: fc.constant('join' as const),
    name,
    group,
    via: via(),
    leader: fc.boolean(),
    inclusion: fc.option(fc.constantFrom(...INCLUSIONS)),
    onlyInGroup: fc.boolean(),
  }),
  weigh(1, {
    type: fc.constant('markPerson' as const),
    person,
    leader: fc.boolean(),
    counted: fc.boolean(),
  }),
  weigh(1, { type: fc.constant('quietPerson' as const), person, quiet: fc.boolean() }),
  weigh(1, {
    type: fc.constant('wish' as const),
    person,
    inclusion: fc.option(fc.constantFrom(...INCLUSIONS)),
    onlyInGroup: fc.boolean(),
  }),
  weigh(2, { type: fc.constant('changePerson' as const), person, name, group }),
  weigh(1, { type: fc.constant('forget' as const), person }),
  weigh(2, { type: fc.constant('leave' as const), person }),
  weigh(1, {
    type: fc.constant('setAdmission' as const),
    admission: fc.constantFrom(...ADMISSIONS),
  }),
  weigh(1, { type: fc.constant('remove' as const), person }),
  weigh(2, { type: fc.constant('readmit' as const), person }),
  weigh(5, { type: fc.constant('return' as const), person }),
  weigh(5, { type: fc.constant('raiseHand' as const), person, reply: fc.boolean() }),
  weigh(2, {
    type: fc.constant('pinHand' as const),
    person,
    place: fc.option(fc.integer({ min: -1, max: 3 })),
  }),
  weigh(1, { type: fc.constant('chooseOrder' as const), order: fc.constantFrom(...ORDER_IDS) }),
  weigh(4, { type: fc.constant('lowerHand' as const), person }),
  weigh(5, { type: fc.constant('giveFloor' as const), to: somebody }),
  weigh(4, { type: fc.constant('passFloorOn' as const) }),
  weigh(1, { type: fc.constant('speakMyself' as const) }),
  weigh(3, { type: fc.constant('shareTurn' as const), person, speaks: fc.boolean() }),
  weigh(2, { type: fc.constant('handStick' as const), to: person }),
  weigh(2, {
    type: fc.constant('chooseWay' as const),
    way: fc.constantFrom('open' as const, 'queue' as const, 'talkingStick' as const),
  }),
  weigh(2, { type: fc.constant('beginRound' as const), order: fc.constantFrom(...ROUND_ORDERS) }),
  weigh(3, { type: fc.constant('passRound' as const), person }),
  weigh(1, { type: fc.constant('endRound' as const) }),
  weigh(1, {
    type: fc.constant('setTimeBox' as const),
    ms: fc.option(fc.integer({ min: 0, max: 4_000_000 })),
  }),
  weigh(1, { type: fc.constant('pause' as const) }),
  weigh(2, { type: fc.constant('unpause' as const) }),
  weigh(3, { type: fc.constant('offerFloor' as const), to: person }),
  weigh(4, { type: fc.constant('takeFloor' as const), person }),
  weigh(3, { type: fc.constant('releaseFloor' as const) }),
  weigh(4, { type: fc.constant('reassignTurn' as const), turn, to: somebody }),
  weigh(2, { type: fc.constant('splitTurn' as const), turn, cut: ms }),
  weigh(2, { type: fc.constant('mergeTurn' as const), turn }),
  weigh(2, { type: fc.constant('trimTurn' as const), turn, from: ms, to: fc.option(ms) }),
  weigh(1, { type: fc.constant('deleteTurn' as const), turn }),
  weigh(2, { type: fc.constant('addTurn' as const), speaker: somebody, from: ms, to: ms }),
  weigh(3, {
    type: fc.constant('markMoment' as const),
    kind: fc.constantFrom(...MOMENT_KINDS),
    words,
    parked: fc.boolean(),
  }),
  weigh(1, {
    type: fc.constant('changeMoment' as const),
    moment,
    kind: fc.constantFrom(...MOMENT_KINDS),
    words,
  }),
  weigh(1, { type: fc.constant('removeMoment' as const), moment }),
  weigh(1, { type: fc.constant('answerQuestion' as const), moment, answered: fc.boolean() }),
  weigh(1, { type: fc.constant('takeUpBranch' as const), branch }),
  weigh(1, { type: fc.constant('parkBranch' as const), branch }),
  weigh(1, { type: fc.constant('returnFromBranch' as const), branch }),
  weigh(1, {
    type: fc.constant('openDebate' as const),
    moment,
    sides: fc.constantFrom(['For', 'Against'], ['A', 'B', 'C'], ['Alone'], ['Same', 'same']),
  }),
  weigh(1, { type: fc.constant('takeSide' as const), debate, person, side }),
  weigh(1, {
    type: fc.constant('settleDebate' as const),
    debate,
    outcome: fc.constantFrom(...OUTCOMES),
  }),
  weigh(3, {
    type: fc.constant('openVote' as const),
    question: words,
    budget: fc.integer({ min: 0, max: 4 }),
  }),
  weigh(6, {
    type: fc.constant('castVotes' as const),
    vote,
    person,
    version: fc.integer({ min: 0, max: 5 }),
    dots,
  }),
  weigh(1, { type: fc.constant('revealVote' as const), vote }),
  weigh(1, { type: fc.constant('cancelVote' as const), vote }),
  weigh(1, { type: fc.constant('putVoteAway' as const), vote }),
  weigh(1, {
    type: fc.constant('setBoardRules' as const),
    rules: fc.record({ may: fc.constantFrom(...BOARD_MAY), names: fc.constantFrom(...CARD_NAMES) }),
  }),
  weigh(1, { type: fc.constant('dismissNudge' as const), nudge: fc.constantFrom('a', 'b') }),
  weigh(4, { type: fc.constant('undoFloor' as const) }),
  weigh(1, { type: fc.constant('writeAgreement' as const), text: fc.string({ unit: 'binary' }) }),
  weigh(1, { type: fc.constant('resume' as const) }),
  { weight: 1, arbitrary: fc.constant(OPENING) },
);

function via() {
  return fc.constantFrom('device' as const, 'facilitator' as const);
}

function weigh<T>(weight: number, model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return { weight, arbitrary: fc.record<T>(model) };
}
