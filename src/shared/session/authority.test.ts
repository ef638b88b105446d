import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import type { SessionEvent } from './events';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import { ownView, roomView } from './views';

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
  ])('[A1] a participant cannot ask for $type on behalf of others', (command) => {
    expect(Example.with('Anna', 'Ben').refusal(1, command, participant(1))).toBe('notAllowed');
  });

  it('[A1] a participant causes only events about themselves', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { before, step, decision } of transitions) {
          if (step.actor.kind !== 'participant' || !decision.ok) continue;
          const { floor } = before ?? {};
          const holder =
            floor?.kind === 'held' ? floor.by : floor?.kind === 'offered' ? floor.to : null;
          for (const event of decision.events) {
            expect(subject(event, holder)).toBe(step.actor.person);
          }
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
        { id: 'p1', label: 'Anna', group: 'g1', present: true },
        { id: 'p2', label: 'Anna 2', group: 'g1', present: true },
        { id: 'p3', label: 'Cem', group: 'g1', present: true },
      ],
      queue: ['p1'],
      floor: { kind: 'held', by: 'p2', turn: 't2', since: 200 },
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

/** Whom an event is about; a release is about whoever had the floor before. */
function subject(event: SessionEvent, holder: string | null): string | null {
  switch (event.type) {
    case 'floorReleased':
      return holder;
    case 'floorGiven':
      return event.to;
    case 'personChanged':
    case 'personLeft':
    case 'personReturned':
    case 'handRaised':
    case 'handLowered':
      return event.person;
    default:
      return null;
  }
}
