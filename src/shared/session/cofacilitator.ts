import type { Command } from './commands';

/** Whether a co-facilitator may do something, and why. */
export type CofacilitatorRow = { readonly may: boolean; readonly why: string };

const yes = (why: string): CofacilitatorRow => ({ may: true, why });
const no = (why: string): CofacilitatorRow => ({ may: false, why });

const FLOOR = yes('Passing the floor is what a co-facilitator is there for; one step is undone.');
const HANDS = yes('Whose hand is up is seen in the room, by whoever stands nearest.');
const PEOPLE = yes(
  'Names and groups are put right where they are heard; all of it can be changed back.',
);
const RIGHT = yes('The record is put right while it is fresh; undo takes it back.');
const MOMENTS = yes(
  'Whoever does not speak notes best what happens; each can be changed or removed.',
);
const COMMITMENTS = yes(
  'Who promised what is noted while it is said; it can be changed or removed.',
);
const VOTES = yes('A vote is led from the board that a co-facilitator has before them.');
const NOTES = no('How the notes are to be is said by who answers for them, when it is over.');
const LIFE = no('A session is opened, gone on with and closed at the laptop that holds it.');

/** [A5] What a co-facilitator may ask of the running session; a command without a row does not compile. */
export const COFACILITATOR_COMMANDS: Readonly<Record<Command['type'], CofacilitatorRow>> = {
  openSession: LIFE,
  resume: LIFE,
  closeSession: LIFE,
  writeAgreement: no('What was agreed is written by who answers for the notes, when it is over.'),
  arrangeNotes: NOTES,
  writeSection: NOTES,
  dismissNudge: yes('Who has acted on a nudge puts it away, for both.'),

  join: PEOPLE,
  changePerson: PEOPLE,
  markPerson: PEOPLE,
  wish: PEOPLE,
  leave: PEOPLE,
  return: PEOPLE,
  quietPerson: no('Whether somebody’s writing is paused is the facilitator’s to answer for.'),
  setAdmission: no('Who may join is the facilitator’s to say.'),
  remove: no('To put somebody out is the facilitator’s to answer for.'),
  readmit: no('Who was put out comes back by whoever put them out.'),
  forget: no('It takes words off the disk for good: by the person themselves, or at the laptop.'),

  raiseHand: HANDS,
  lowerHand: HANDS,
  pinHand: HANDS,
  chooseOrder: HANDS,

  giveFloor: FLOOR,
  offerFloor: FLOOR,
  takeFloor: no('Whoever was offered the floor takes it themselves; here it is given.'),
  releaseFloor: FLOOR,
  passFloorOn: FLOOR,
  handStick: FLOOR,
  passRound: FLOOR,
  shareTurn: FLOOR,
  undoFloor: FLOOR,
  chooseWay: FLOOR,
  beginRound: FLOOR,
  endRound: FLOOR,
  setTimeBox: FLOOR,
  pause: FLOOR,
  unpause: FLOOR,
  speakMyself: no('That seat is the facilitator’s own: their time would be somebody else’s.'),

  reassignTurn: RIGHT,
  splitTurn: RIGHT,
  mergeTurn: RIGHT,
  trimTurn: RIGHT,
  deleteTurn: RIGHT,
  addTurn: RIGHT,

  markMoment: MOMENTS,
  changeMoment: MOMENTS,
  removeMoment: MOMENTS,
  answerQuestion: MOMENTS,
  takeUpBranch: MOMENTS,
  parkBranch: MOMENTS,
  returnFromBranch: MOMENTS,
  openDebate: MOMENTS,
  nameSide: MOMENTS,
  takeSide: MOMENTS,
  giveSideCard: MOMENTS,
  settleDebate: MOMENTS,

  makeCommitment: COMMITMENTS,
  changeCommitment: COMMITMENTS,
  settleCommitment: COMMITMENTS,
  removeCommitment: COMMITMENTS,

  openVote: VOTES,
  castVotes: VOTES,
  revealVote: VOTES,
  cancelVote: VOTES,
  putVoteAway: VOTES,
  setBoardRules: VOTES,
};
