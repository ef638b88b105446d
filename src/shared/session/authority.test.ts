import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import type { SessionEvent } from './events';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import type { PersonId } from './ids';
import { ownView } from './own-view';
import { roomView } from './room-view';
import type { Session } from './session';

describe('authority', () => {
  it.each<Command>([
    { type: 'join', name: 'Cem', group: null, via: 'device' },
    { type: 'giveFloor', to: 'p1' },
    { type: 'offerFloor', to: 'p1' },
    { type: 'reassignTurn', turn: 't1', to: 'p1' },
    { type: 'undoFloor' },
    { type: 'writeAgreement', text: 'mine' },
    { type: 'resume' },
    { type: 'closeSession' },
    { type: 'raiseHand', person: 'p2' },
    { type: 'lowerHand', person: 'p2' },
    { type: 'leave', person: 'p2' },
    { type: 'return', person: 'p2' },
    { type: 'takeFloor', person: 'p2' },
    { type: 'changePerson', person: 'p2', name: 'Eve', group: null },
    { type: 'wish', person: 'p2', inclusion: null, onlyInGroup: false },
    { type: 'forget', person: 'p2' },
    { type: 'passRound', person: 'p2' },
    { type: 'takeSide', debate: 'd1', person: 'p2', side: 0 },
    { type: 'markPerson', person: 'p1', leader: true, counted: true },
    { type: 'pinHand', person: 'p1', place: 0 },
    { type: 'chooseOrder', order: 'quietest' },
    { type: 'chooseWay', way: 'queue' },
    { type: 'passFloorOn' },
    { type: 'beginRound', order: 'seat' },
    { type: 'setTimeBox', ms: null },
    { type: 'pause' },
    { type: 'setAdmission', admission: 'closed' },
    { type: 'remove', person: 'p1' },
    { type: 'readmit', person: 'p1' },
    { type: 'shareTurn', person: 'p1', speaks: true },
    { type: 'speakMyself' },
    { type: 'deleteTurn', turn: 't1' },
    { type: 'changeMoment', moment: 'm1', kind: 'debate', words: '' },
    { type: 'returnFromBranch', branch: 'b1' },
    { type: 'settleDebate', debate: 'd1', outcome: 'agreed' },
    { type: 'dismissNudge', nudge: 'a' },
    { type: 'openVote', question: '', budget: 3 },
    { type: 'castVotes', vote: 'v1', person: 'p2', version: 1, dots: {} },
    { type: 'revealVote', vote: 'v1' },
    { type: 'cancelVote', vote: 'v1' },
    { type: 'putVoteAway', vote: 'v1' },
    { type: 'setBoardRules', rules: { may: 'read', names: 'hidden' } },
  ])('[A1] a participant cannot ask for $type on behalf of others', (command) => {
    expect(Example.with('Anna', 'Ben').refusal(1, command, participant(1))).toBe('notAllowed');
  });

  it('[A1] a participant causes only events about themselves, and what the way does by itself', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { before, step, decision } of transitions) {
          if (step.actor.kind !== 'participant' || !decision.ok) continue;
          const { person } = step.actor;
          for (const event of decision.events) {
            expect(isAbout(event, person, before)).toBe(true);
          }
        }
      }),
    );
  });

  it('[A1] a participant never ends the turn of another', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { before, after, step } of transitions) {
          if (step.actor.kind !== 'participant' || before?.floor.kind !== 'held') continue;
          const { person } = step.actor;
          const others = before.floor.by.filter((id) => id !== person);
          const speaking = after.floor.kind === 'held' ? after.floor.by : [];
          if (others.length > 0) expect(speaking).toEqual(expect.arrayContaining(others));
        }
      }),
    );
  });
});

describe('what is shown to whom', () => {
  it('[A2] what everybody sees has no figures, no names typed and nothing about the past', () => {
    const example = Example.with('Anna', 'Anna', 'Cem');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(200, { type: 'giveFloor', to: 'p2' });
    example.ask(250, { type: 'raiseHand', person: 'p1' });
    expect(roomView(example.session)).toEqual({
      phase: 'open',
      title: 'Round table',
      question: 'What now?',
      groups: example.session.groups,
      people: [
        {
          id: 'p1',
          label: 'Anna',
          group: 'g1',
          present: true,
          role: 'participant',
          callable: true,
        },
        {
          id: 'p2',
          label: 'Anna 2',
          group: 'g1',
          present: true,
          role: 'participant',
          callable: true,
        },
        { id: 'p3', label: 'Cem', group: 'g1', present: true, role: 'participant', callable: true },
      ],
      way: 'open',
      order: 'raised',
      queue: [{ person: 'p1', shift: null }],
      floor: { kind: 'held', by: ['p2'], turn: 't2', since: 200, reply: false },
      next: null,
      round: null,
      timeBoxMs: null,
      paused: false,
      debate: null,
      digression: null,
      parked: [],
      celebration: null,
      vote: null,
      counts: null,
      boardRules: { may: 'all', names: 'shown' },
    });
  });

  it('[A3] a participant sees their own place in the queue and their own figures', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(350, { type: 'releaseFloor' });
    example.ask(400, { type: 'raiseHand', person: 'p2' });
    example.ask(500, { type: 'raiseHand', person: 'p1' });
    expect(ownView(example.session, 'p1')).toMatchObject({ hand: 2, turns: 1, spokenMs: 250 });
    expect(ownView(example.session, 'p2')).toMatchObject({ hand: 1, turns: 0, spokenMs: 0 });
    expect(ownView(example.session, 'p3')).toBeNull();
  });
});

/** Whether an event is about this person, or about nobody: what the way of passing does by itself. */
function isAbout(event: SessionEvent, person: PersonId, before: Session | null): boolean {
  switch (event.type) {
    case 'floorReleased': {
      const floor = before?.floor;
      return floor?.kind === 'held' ? floor.by.includes(person) : floor?.kind === 'offered';
    }
    case 'floorGiven':
      // The talking stick goes to whom the holder chose.
      return event.to === person || before?.way === 'talkingStick';
    case 'floorOffered':
      return event.by === 'way' || before?.way === 'talkingStick';
    case 'turnShared':
      return !event.speakers.includes(person);
    case 'roundEnded':
    case 'branchOpened':
      return true;
    case 'momentMarked':
      return event.by === person;
    default:
      return 'person' in event && event.person === person;
  }
}
