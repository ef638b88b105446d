import { afterAll, beforeAll, expect, it } from 'vitest';
import { COFACILITATOR_COMMANDS } from '../../../shared/session/cofacilitator';
import type { Command } from '../../../shared/session/commands';
import { NOTES_SECTIONS } from '../../../shared/session/notes-choice';
import { dataFolder, type Held, hold, Page } from '../../app/live.testkit';
import { ConsolePage, cofacilitator } from './console.testkit';

let remove: () => Promise<void>;
let held: Held;
let page: ConsolePage;
let phone: Page;

beforeAll(async () => {
  let folder: string;
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
  phone = (await Page.join(held.link, 'Anna')).page;
  page = await ConsolePage.open(await cofacilitator(held));
});
afterAll(async () => {
  page.close();
  phone.close();
  await held.live.close();
  await remove();
});

const person = 'p1';
/** What the facilitator's window does not ask for like this either. */
const NOT_ASKED = ['openSession', 'resume', 'closeSession', 'takeFloor'];
const PLACES = NOTES_SECTIONS.map((name) => ({ name, shown: true }));
const EXAMPLES: { readonly [T in Command['type']]: Extract<Command, { type: T }> } = {
  openSession: { type: 'openSession', id: 'other', title: '', question: '', groups: [] },
  resume: { type: 'resume' },
  closeSession: { type: 'closeSession' },
  arrangeNotes: { type: 'arrangeNotes', names: 'shown', places: PLACES },
  writeSection: { type: 'writeSection', section: 'commitments', text: 'Kept' },
  writeAgreement: { type: 'writeAgreement', text: 'Agreed' },
  dismissNudge: { type: 'dismissNudge', nudge: 'some' },
  join: { type: 'join', name: 'Ben', group: null, via: 'facilitator' },
  changePerson: { type: 'changePerson', person, name: 'Anne', group: null },
  markPerson: { type: 'markPerson', person, leader: true, counted: true },
  wish: { type: 'wish', person, inclusion: null, onlyInGroup: false },
  leave: { type: 'leave', person },
  return: { type: 'return', person },
  quietPerson: { type: 'quietPerson', person, quiet: true },
  setAdmission: { type: 'setAdmission', admission: 'open' },
  remove: { type: 'remove', person },
  readmit: { type: 'readmit', person },
  forget: { type: 'forget', person },
  raiseHand: { type: 'raiseHand', person },
  lowerHand: { type: 'lowerHand', person },
  pinHand: { type: 'pinHand', person, place: 1 },
  chooseOrder: { type: 'chooseOrder', order: 'quietest' },
  giveFloor: { type: 'giveFloor', to: person },
  offerFloor: { type: 'offerFloor', to: person },
  takeFloor: { type: 'takeFloor', person },
  releaseFloor: { type: 'releaseFloor' },
  passFloorOn: { type: 'passFloorOn' },
  handStick: { type: 'handStick', to: person },
  passRound: { type: 'passRound', person },
  speakMyself: { type: 'speakMyself' },
  shareTurn: { type: 'shareTurn', person, speaks: true },
  undoFloor: { type: 'undoFloor' },
  chooseWay: { type: 'chooseWay', way: 'queue' },
  beginRound: { type: 'beginRound', order: 'seat' },
  endRound: { type: 'endRound' },
  setTimeBox: { type: 'setTimeBox', ms: 60_000 },
  pause: { type: 'pause' },
  unpause: { type: 'unpause' },
  reassignTurn: { type: 'reassignTurn', turn: 't1', to: person },
  splitTurn: { type: 'splitTurn', turn: 't1', cut: 1 },
  mergeTurn: { type: 'mergeTurn', turn: 't1' },
  trimTurn: { type: 'trimTurn', turn: 't1', from: 0, to: 1 },
  deleteTurn: { type: 'deleteTurn', turn: 't1' },
  addTurn: { type: 'addTurn', speaker: person, from: 0, to: 1 },
  markMoment: { type: 'markMoment', kind: 'digression', words: 'Parking' },
  changeMoment: { type: 'changeMoment', moment: 'm1', kind: 'question', words: 'Why?' },
  removeMoment: { type: 'removeMoment', moment: 'm1' },
  answerQuestion: { type: 'answerQuestion', moment: 'm1', answered: true },
  takeUpBranch: { type: 'takeUpBranch', branch: 'b1' },
  parkBranch: { type: 'parkBranch', branch: 'b1' },
  returnFromBranch: { type: 'returnFromBranch', branch: 'b1' },
  openDebate: { type: 'openDebate', moment: 'm1', sides: ['For', 'Against'] },
  nameSide: { type: 'nameSide', debate: 'd1', side: 0, name: 'Yes' },
  takeSide: { type: 'takeSide', debate: 'd1', person, side: 0 },
  giveSideCard: { type: 'giveSideCard', debate: 'd1', card: 'c1', side: 0 },
  settleDebate: { type: 'settleDebate', debate: 'd1', outcome: 'open' },
  makeCommitment: { type: 'makeCommitment', from: null, what: 'Call them', who: null, by: null },
  changeCommitment: {
    type: 'changeCommitment',
    commitment: 'c1',
    what: 'Write to them',
    who: null,
    by: null,
  },
  settleCommitment: { type: 'settleCommitment', commitment: 'c1', state: 'kept' },
  removeCommitment: { type: 'removeCommitment', commitment: 'c1' },
  openVote: { type: 'openVote', question: '', budget: 3 },
  castVotes: { type: 'castVotes', vote: 'v9', person, version: 1, dots: {} },
  revealVote: { type: 'revealVote', vote: 'v1' },
  cancelVote: { type: 'cancelVote', vote: 'v1' },
  putVoteAway: { type: 'putVoteAway', vote: 'v1' },
  setBoardRules: { type: 'setBoardRules', rules: { may: 'cards', names: 'shown' } },
};

it.each(Object.values(EXAMPLES))('[A5] $type is as the table says', async (command) => {
  const { may, why } = COFACILITATOR_COMMANDS[command.type];
  const before = JSON.stringify(held.live.view().session);
  const answer = await page.ask('session:command', command);
  const code = answer.type === 'refused' ? answer.code : null;
  expect(why).not.toBe('');
  // A command may still be refused for what the session is like; never because of who asks.
  if (may) expect(['notAllowed', 'invalidRequest', 'failed']).not.toContain(code);
  else {
    expect(code).toBe(NOT_ASKED.includes(command.type) ? 'invalidRequest' : 'notAllowed');
    expect(JSON.stringify(held.live.view().session)).toBe(before);
  }
});

it('[A5] who helps to lead adds people, and makes nobody a facilitator', async () => {
  const join = { type: 'join', name: 'Eve', group: null, via: 'facilitator', role: 'facilitator' };
  const before = held.live.view().session?.people.length;
  const answer = await page.ask('session:command', join);
  expect(answer).toMatchObject({ type: 'refused', code: 'notAllowed' });
  expect(held.live.view().session?.people).toHaveLength(before ?? -1);
});

it('[A5] what a console may not ask in this way it may not do in any', async () => {
  for (const type of NOT_ASKED) {
    expect(Object.entries(COFACILITATOR_COMMANDS).find(([name]) => name === type)?.[1].may).toBe(
      false,
    );
  }
});
