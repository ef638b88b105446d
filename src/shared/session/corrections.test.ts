import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import type { Session } from './session';

/** Anna 100 to 200, Ben 200 to 300, silence, Cem from 400 on. */
function conversation(): Example {
  const example = Example.with('Anna', 'Ben', 'Cem');
  example.ask(100, { type: 'giveFloor', to: 'p1' });
  example.ask(200, { type: 'giveFloor', to: 'p2' });
  example.ask(300, { type: 'releaseFloor' });
  example.ask(400, { type: 'giveFloor', to: 'p3' });
  return example;
}

const times = ({ turns }: Session) =>
  turns.map(({ id, speakers, from, end }) => [id, speakers.join('+'), from, end?.at ?? null]);
const spoken = ({ people }: Session) => people.map(({ heard }) => heard.ms);

describe('putting a turn right', () => {
  it('[C1] only the facilitator puts turns right, also after the session was closed', () => {
    const example = conversation();
    const command = { type: 'reassignTurn', turn: 't1', to: 'p2' } as const;
    expect(example.refusal(500, command, participant(1))).toBe('notAllowed');
    example.ask(500, { type: 'closeSession' });
    example.ask(500, command);
    expect(spoken(example.session)).toEqual([0, 200, 100]);
    expect(example.session.undo).toEqual([]);
  });

  it('[C1] a turn that is not there is not put right', () => {
    const example = conversation();
    for (const type of ['mergeTurn', 'deleteTurn'] as const) {
      expect(example.refusal(500, { type, turn: 't9' })).toBe('unknownTurn');
    }
    expect(example.refusal(500, { type: 'splitTurn', turn: 't9', cut: 150 })).toBe('unknownTurn');
  });

  it('[C2] an ended turn is given to anybody who was there, or to nobody known', () => {
    const example = conversation();
    example.ask(410, { type: 'leave', person: 'p2' });
    example.ask(500, { type: 'reassignTurn', turn: 't1', to: 'p2' });
    expect(spoken(example.session)).toEqual([0, 200, 0]);
    example.ask(500, { type: 'reassignTurn', turn: 't1', to: null });
    expect(spoken(example.session)).toEqual([0, 100, 0]);
    expect(example.ask(500, { type: 'reassignTurn', turn: 't1', to: null })).toEqual([]);
    expect(example.refusal(500, { type: 'reassignTurn', turn: 't1', to: 'p9' })).toBe(
      'unknownPerson',
    );
  });

  it('[C2] a running turn is given to somebody who is here, and their hand comes down', () => {
    const example = conversation();
    example.ask(410, { type: 'raiseHand', person: 'p1' });
    example.ask(420, { type: 'leave', person: 'p2' });
    expect(example.refusal(430, { type: 'reassignTurn', turn: 't3', to: 'p2' })).toBe('notPresent');
    example.ask(430, { type: 'reassignTurn', turn: 't3', to: 'p1' });
    expect(example.session).toMatchObject({
      floor: { kind: 'held', turn: 't3', by: ['p1'] },
      queue: [],
    });
    example.ask(440, { type: 'undoFloor' });
    expect(example.session).toMatchObject({
      floor: { kind: 'held', turn: 't3', by: ['p3'] },
      queue: [{ person: 'p1' }],
    });
  });

  it('[C2] in a go-around it was the right one who had their turn', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'beginRound', order: 'seat' });
    example.ask(2, { type: 'takeFloor', person: 'p1' });
    example.ask(3, { type: 'reassignTurn', turn: 't1', to: 'p2' });
    expect(example.session.round).toMatchObject({ waiting: ['p1', 'p3'], done: ['p2'] });
  });

  it('[C3] a turn is split strictly inside, and its second half goes on', () => {
    const example = conversation();
    example.ask(500, { type: 'splitTurn', turn: 't1', cut: 130 });
    example.ask(500, { type: 'splitTurn', turn: 't3', cut: 450 });
    expect(times(example.session)).toEqual([
      ['t1', 'p1', 100, 130],
      ['t4', 'p1', 130, 200],
      ['t2', 'p2', 200, 300],
      ['t3', 'p3', 400, 450],
      ['t5', 'p3', 450, null],
    ]);
    expect(example.session.floor).toEqual({ kind: 'held', turn: 't5', by: ['p3'] });
    for (const cut of [200, 300, Number.NaN]) {
      expect(example.refusal(500, { type: 'splitTurn', turn: 't2', cut })).toBe('outOfRange');
    }
    expect(example.refusal(500, { type: 'splitTurn', turn: 't5', cut: 501 })).toBe('outOfRange');
  });

  it('[C4] two ended turns become one of the first’s speakers, the time between included', () => {
    const example = conversation();
    expect(example.refusal(500, { type: 'mergeTurn', turn: 't2' })).toBe('outOfRange');
    expect(example.refusal(500, { type: 'mergeTurn', turn: 't3' })).toBe('outOfRange');
    example.ask(500, { type: 'releaseFloor' });
    expect(example.refusal(500, { type: 'mergeTurn', turn: 't3' })).toBe('unknownTurn');
    example.ask(500, { type: 'mergeTurn', turn: 't2' });
    expect(times(example.session)).toEqual([
      ['t1', 'p1', 100, 200],
      ['t2', 'p2', 200, 500],
    ]);
    expect(spoken(example.session)).toEqual([100, 300, 0]);
  });

  it('[F9] [C4] who talks while an unknown voice has the floor begins a turn of their own, also after splitting and merging', () => {
    const example = Example.with('Anna');
    example.ask(100, { type: 'giveFloor', to: null });
    example.ask(200, { type: 'shareTurn', person: 'p1', speaks: true });
    example.ask(300, { type: 'releaseFloor' });
    const before = example.session.turns;
    expect(before.map(({ continues }) => continues)).toEqual([false, false]);
    for (const [turn, cut] of [
      ['t1', 199],
      ['t2', 299],
    ] as const) {
      example.ask(400, { type: 'splitTurn', turn, cut });
      expect(example.session.turns).toHaveLength(3);
      example.ask(400, { type: 'mergeTurn', turn });
      expect(example.session.turns).toEqual(before);
    }
  });

  it('[C5] a turn is trimmed between its neighbours, and one that runs only at its beginning', () => {
    const example = conversation();
    const trim = { type: 'trimTurn', turn: 't2' } as const;
    example.ask(500, { ...trim, from: 210, to: 400 });
    expect(times(example.session)[1]).toEqual(['t2', 'p2', 210, 400]);
    expect(example.refusal(500, { ...trim, from: 199, to: 300 })).toBe('outOfRange');
    expect(example.refusal(500, { ...trim, from: 200, to: 401 })).toBe('outOfRange');
    expect(example.refusal(500, { ...trim, from: 250, to: 250 })).toBe('outOfRange');
    expect(example.refusal(500, { ...trim, from: 250, to: null })).toBe('outOfRange');
    expect(example.refusal(500, { ...trim, turn: 't3', from: 400, to: 450 })).toBe('outOfRange');
    example.ask(500, { ...trim, turn: 't3', from: 420, to: null });
    expect(times(example.session)[2]).toEqual(['t3', 'p3', 420, null]);
    expect(example.refusal(500, { ...trim, turn: 't3', from: 500, to: null })).toBe('outOfRange');
  });

  it('[C5] nothing is trimmed or added to later than now, or than the end of the session', () => {
    const example = conversation();
    example.ask(500, { type: 'releaseFloor' });
    const trim = { type: 'trimTurn', turn: 't3', from: 400 } as const;
    expect(example.refusal(600, { ...trim, to: 601 })).toBe('outOfRange');
    example.ask(600, { ...trim, to: 600 });
    example.ask(700, { type: 'closeSession' });
    expect(example.refusal(900, { ...trim, to: 701 })).toBe('outOfRange');
    const add = { type: 'addTurn', speaker: 'p1', from: 650 } as const;
    expect(example.refusal(900, { ...add, to: 701 })).toBe('outOfRange');
    example.ask(900, { ...add, to: 700 });
    expect(spoken(example.session)).toEqual([150, 100, 200]);
  });

  it('[C6] an ended turn can be deleted, and its time is silence then', () => {
    const example = conversation();
    expect(example.refusal(500, { type: 'deleteTurn', turn: 't3' })).toBe('outOfRange');
    example.ask(500, { type: 'deleteTurn', turn: 't2' });
    expect(times(example.session)).toEqual([
      ['t1', 'p1', 100, 200],
      ['t3', 'p3', 400, null],
    ]);
  });

  it('[C6] a turn can be added where it was silent', () => {
    const example = conversation();
    const add = { type: 'addTurn', speaker: 'p1' } as const;
    expect(example.refusal(500, { ...add, from: 290, to: 350 })).toBe('overlap');
    expect(example.refusal(500, { ...add, from: 350, to: 401 })).toBe('overlap');
    expect(example.refusal(500, { ...add, from: 350, to: 350 })).toBe('outOfRange');
    expect(example.refusal(500, { ...add, from: -1, to: 50 })).toBe('outOfRange');
    expect(example.refusal(500, { ...add, speaker: 'p9', from: 1, to: 50 })).toBe('unknownPerson');
    example.ask(500, { ...add, from: 300, to: 400 });
    example.ask(500, { ...add, speaker: null, from: 20, to: 30 });
    expect(times(example.session)).toEqual([
      ['t5', '', 20, 30],
      ['t1', 'p1', 100, 200],
      ['t2', 'p2', 200, 300],
      ['t4', 'p1', 300, 400],
      ['t3', 'p3', 400, null],
    ]);
    expect(spoken(example.session)).toEqual([200, 100, 0]);
  });

  it('[C6] a silence begins where the last turn ended, also a corrected one', () => {
    const example = conversation();
    example.ask(500, { type: 'releaseFloor' });
    example.ask(600, { type: 'trimTurn', turn: 't3', from: 400, to: 450 });
    expect(example.session.floor).toEqual({ kind: 'silence', since: 450 });
    example.ask(600, { type: 'addTurn', speaker: 'p1', from: 500, to: 550 });
    expect(example.session.floor).toEqual({ kind: 'silence', since: 550 });
    example.ask(600, { type: 'deleteTurn', turn: 't4' });
    expect(example.session.floor).toEqual({ kind: 'silence', since: 450 });
  });

  it('[C7] a half that is somebody else’s is a turn of their own', () => {
    const example = conversation();
    example.ask(500, { type: 'splitTurn', turn: 't1', cut: 150 });
    expect(example.session.people[0]?.heard).toMatchObject({ turns: 1, longestMs: 100 });
    example.ask(500, { type: 'reassignTurn', turn: 't4', to: 'p2' });
    expect(example.session.turns[1]).toMatchObject({ id: 't4', continues: false, reply: null });
    expect(example.session.people.map(({ heard }) => heard.turns)).toEqual([1, 2, 0]);
  });

  it('[C8] a moment belongs to the turn that ran at its time, also after a correction', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(150, { type: 'markMoment', kind: 'question', words: '' });
    example.ask(200, { type: 'releaseFloor' });
    const turnOf = () => example.session.moments[0]?.turn;
    example.ask(300, { type: 'splitTurn', turn: 't1', cut: 120 });
    expect(turnOf()).toBe('t2');
    example.ask(300, { type: 'mergeTurn', turn: 't1' });
    expect(turnOf()).toBe('t1');
    example.ask(300, { type: 'deleteTurn', turn: 't1' });
    expect(turnOf()).toBeNull();
    example.ask(300, { type: 'addTurn', speaker: 'p2', from: 140, to: 160 });
    expect(turnOf()).toBe('t3');
  });

  it('[C8] who was cut short by a pause is whose turn it really was', () => {
    const example = conversation();
    example.ask(450, { type: 'pause' });
    example.ask(460, { type: 'reassignTurn', turn: 't3', to: 'p1' });
    example.ask(500, { type: 'unpause' });
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p1'] });
  });
});
