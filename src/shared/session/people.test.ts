import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import { SESSION_LIMITS } from './limits';
import { readLine } from './names';
import { isPresent } from './session';

const join = (name: string) => ({ type: 'join', name, group: null, via: 'device' }) as const;

describe('joining', () => {
  it('[P1] everybody who joins gets the next seat, and is present', () => {
    const example = Example.with('Anna', 'Ben');
    expect(example.session.people).toMatchObject([
      {
        id: 'p1',
        name: 'Anna',
        group: 'g1',
        via: 'facilitator',
        presence: [{ from: 0, to: null }],
      },
      { id: 'p2', name: 'Ben' },
    ]);
  });

  it('[P1] a seat is never given to a second person', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        expect(session.people.map((p) => p.id)).toEqual(session.people.map((_, n) => `p${n + 1}`));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['what takes no ink', '\u200b\u2060\ufeff\u3164\u2800\u034f'],
    ['a lone half of a character', '\ud83d'],
    ['more than fits', 'x'.repeat(SESSION_LIMITS.nameLength + 1)],
  ])('[P7] a name cannot be %s', (_, name) => {
    expect(Example.with().refusal(1, join(name))).toBe('invalidText');
  });

  it.each([
    ['  Anna   Maria ', 'Anna Maria'],
    ['Anna\nMaria', 'Anna Maria'],
    ['\u202eannA\u202c', 'annA'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['<b>Bob</b>', '<b>Bob</b>'],
    ['\u674e\u96f7', '\u674e\u96f7'],
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647'],
    ['\u{1f469}\u200d\u{1f52c} Ada', '\u{1f469}\u200d\u{1f52c} Ada'],
  ])('[P7] a name is one printable line: %j is kept as %j', (typed, kept) => {
    const example = Example.with(typed);
    expect(example.session.people[0]?.name).toBe(kept);
  });

  it('[P7] a line that was read is read again as it is, and never longer than its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const line = readLine(text, max);
        if (line === null) return;
        expect(readLine(line, max)).toBe(line);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(
          /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$|\s\s/u,
        );
      }),
    );
  });

  it('[P3] a group is one of the session or none', () => {
    const example = Example.with();
    expect(example.refusal(1, { ...join('Anna'), group: 'g3' })).toBe('unknownGroup');
    example.ask(1, join('Anna'));
    const change = { type: 'changePerson', person: 'p1', name: 'Anna', group: 'g9' } as const;
    expect(example.refusal(2, change)).toBe('unknownGroup');
  });

  it('[P8] a session holds so many people and no more', () => {
    const example = Example.with(
      ...Array.from({ length: SESSION_LIMITS.people }, (_, n) => `N${n}`),
    );
    expect(example.refusal(1, join('One more'))).toBe('full');
  });
});

describe('labels', () => {
  it('[P2] the second Anna is shown as Anna 2, and nobody is shown like anybody else', () => {
    const example = Example.with('Anna', 'ANNA', 'Anna 3', 'anna');
    expect(example.session.people.map((p) => p.label)).toEqual([
      'Anna',
      'ANNA 2',
      'Anna 3',
      'anna 4',
    ]);
  });

  it('[P2] labels are unique whatever happens, also of people who have left', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const labels = session.people.map((p) => p.label.toLocaleLowerCase('en'));
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});

describe('changing, leaving and coming back', () => {
  it('[P4] a corrected name and group belong to the same seat, and the turns stay theirs', () => {
    const example = Example.with('Ana', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(
      20,
      { type: 'changePerson', person: 'p1', name: 'Anna', group: 'g2' },
      participant(1),
    );
    expect(example.session.people[0]).toMatchObject({ id: 'p1', label: 'Anna', group: 'g2' });
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p1'] });
  });

  it('[P4] a change that changes nothing is no event, and keeps a number in the label', () => {
    const example = Example.with('Anna', 'Anna');
    const same = { type: 'changePerson', person: 'p2', name: 'Anna', group: 'g1' } as const;
    expect(example.ask(1, same)).toEqual([]);
    example.ask(2, { ...same, group: 'g2' });
    expect(example.session.people[1]).toMatchObject({ label: 'Anna 2', group: 'g2' });
  });

  it('[P5] who leaves gives the floor back first and takes the hand down', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'raiseHand', person: 'p2' });
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    const events = example.ask(50, { type: 'leave', person: 'p1' });
    expect(events.map((event) => event.type)).toEqual(['floorReleased', 'personLeft']);
    example.ask(60, { type: 'leave', person: 'p2' });
    expect(example.session).toMatchObject({
      floor: { kind: 'silence', since: 50 },
      turns: [{ end: { at: 50, why: 'left' } }],
      queue: [],
      people: [{ presence: [{ from: 0, to: 50 }] }, { presence: [{ from: 0, to: 60 }] }],
    });
  });

  it('[P5] an offer lapses when the person it was made to leaves', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'offerFloor', to: 'p1' });
    example.ask(20, { type: 'leave', person: 'p1' }, participant(1));
    expect(example.session.floor).toEqual({ kind: 'silence', since: 20 });
  });

  it('[P5] when one of two who talk at once leaves, the other goes on', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(20, { type: 'shareTurn', person: 'p2', speaks: true });
    const events = example.ask(30, { type: 'leave', person: 'p1' });
    expect(events.map((event) => event.type)).toEqual(['turnShared', 'personLeft']);
    example.ask(40, { type: 'releaseFloor' });
    expect(example.session.people.map(({ heard }) => [heard.turns, heard.ms])).toEqual([
      [1, 20],
      [1, 20],
    ]);
  });

  it('[P5] a floor that falls free is offered on, never to who leaves', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'chooseWay', way: 'queue' });
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(11, { type: 'raiseHand', person: 'p2' });
    example.ask(12, { type: 'raiseHand', person: 'p3' });
    example.ask(20, { type: 'leave', person: 'p1' });
    expect(example.session.floor).toEqual({ kind: 'offered', to: 'p2', since: 20 });
    example.ask(30, { type: 'leave', person: 'p2' });
    expect(example.session.floor).toEqual({ kind: 'offered', to: 'p3', since: 30 });
    example.ask(40, { type: 'leave', person: 'p3' });
    expect(example.session.floor).toEqual({ kind: 'silence', since: 40 });
  });

  it('[P5] a go-around waits for nobody who has left, and is over with the last', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'beginRound', order: 'seat' });
    example.ask(2, { type: 'leave', person: 'p1' });
    expect(example.session).toMatchObject({
      floor: { kind: 'offered', to: 'p2' },
      round: { waiting: ['p2'], done: [] },
    });
    example.ask(3, { type: 'leave', person: 'p2' });
    expect(example.session).toMatchObject({ floor: { kind: 'silence' }, round: null, way: 'open' });
  });

  it('[P5] whoever has the floor, a hand up or a turn to come in a go-around is present', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          if (after.phase === 'closed') continue;
          const { floor, people, queue, round } = after;
          const holders = floor.kind === 'held' ? floor.by : [];
          const here = people.filter(isPresent).map((p) => p.id);
          const named = [
            ...holders,
            ...(floor.kind === 'offered' ? [floor.to] : []),
            ...queue.map(({ person }) => person),
            ...(round === null ? [] : [...round.waiting, ...round.passed]),
          ];
          expect(named.filter((id) => !here.includes(id))).toEqual([]);
        }
      }),
    );
  });

  it('[P6] who comes while a go-around is under way has their turn in it at the end, once', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'beginRound', order: 'seat' });
    example.ask(2, { type: 'takeFloor', person: 'p1' });
    example.ask(3, { type: 'leave', person: 'p2' });
    example.ask(4, join('Cem'));
    example.ask(5, { type: 'return', person: 'p2' });
    expect(example.session.round).toMatchObject({ waiting: ['p3', 'p2'], done: ['p1'] });
    example.ask(6, { type: 'leave', person: 'p1' });
    example.ask(7, { type: 'return', person: 'p1' });
    example.ask(8, { ...join('Dora'), inclusion: 'inWriting' });
    expect(example.session.round).toMatchObject({ waiting: ['p3', 'p2'], done: ['p1'] });
  });

  it('[P6] who comes back has the same seat, name and turns', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'leave', person: 'p1' });
    example.ask(30, { type: 'return', person: 'p1' }, participant(1));
    expect(example.session.people).toMatchObject([
      {
        id: 'p1',
        presence: [
          { from: 0, to: 10 },
          { from: 30, to: null },
        ],
      },
    ]);
  });

  it('[P6] times of presence follow one another, and only the last can be open', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        for (const { presence } of session.people) {
          const times = presence.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(presence.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
        }
      }),
    );
  });

  it('[P6] leaving or returning twice is one event, and needs a seat', () => {
    const example = Example.with('Anna');
    expect(example.ask(1, { type: 'return', person: 'p1' })).toEqual([]);
    example.ask(2, { type: 'leave', person: 'p1' });
    expect(example.ask(3, { type: 'leave', person: 'p1' })).toEqual([]);
    expect(example.refusal(4, { type: 'leave', person: 'p7' })).toBe('unknownPerson');
    expect(example.refusal(4, { type: 'return', person: 'p7' })).toBe('unknownPerson');
  });
});
