import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { foldAll } from './fold';
import { redactEvents, redactForgotten } from './forget';
import { FACILITATOR, type History, history, take } from './histories.testkit';
import type { PersonId } from './ids';

const forget = (n: number) => ({ type: 'forget', person: `p${n}` }) as const;

/** Somebody joined under a name that nobody else and nothing else has. */
const SECRET = 'Zenobia Quill';

/** A history in which one seat has the secret name, from joining on, and was renamed in between. */
const secretHistory: fc.Arbitrary<{ readonly log: History['log']; readonly person: PersonId }> = fc
  .tuple(history, fc.integer({ min: 1, max: 3 }))
  .map(([{ log }, n]) => ({
    person: `p${n}` as const,
    log: log.map((event) => {
      const isNamed = event.type === 'personJoined' || event.type === 'personChanged';
      if (isNamed && event.person === `p${n}`) return { ...event, name: SECRET, label: SECRET };
      const isTheirs = event.type === 'momentMarked' && event.by === `p${n}`;
      return isTheirs ? { ...event, words: `${SECRET} thinks so` } : event;
    }),
  }));

describe('forgetting', () => {
  it('[P12] the name goes, and the group and the time stay', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(30, { type: 'releaseFloor' });
    example.ask(40, forget(1), participant(1));
    expect(example.session.people[0]).toMatchObject({
      name: 'Somebody',
      label: 'Somebody',
      group: 'g1',
      forgotten: true,
      onlyInGroup: true,
      inclusion: null,
      presence: [{ from: 0, to: 40 }],
      heard: { turns: 1, ms: 20 },
    });
  });

  it('[P12] who is in the room leaves with their name: floor, hand and go-around are given back', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(20, { type: 'raiseHand', person: 'p2' });
    const events = example.ask(40, forget(1));
    expect(events.map(({ type }) => type)).toEqual([
      'floorReleased',
      'personLeft',
      'personForgotten',
    ]);
    example.ask(50, forget(2));
    expect(example.session.queue).toEqual([]);
    expect(example.session.people.map(({ label }) => label)).toEqual(['Somebody', 'Somebody 2']);
  });

  it('[P12] asking twice is asking once, and only the facilitator asks for others', () => {
    const example = Example.with('Anna', 'Ben');
    expect(example.refusal(1, forget(1), participant(2))).toBe('notAllowed');
    expect(example.refusal(1, forget(9))).toBe('unknownPerson');
    example.ask(1, forget(1));
    expect(example.ask(2, forget(1))).toEqual([]);
  });

  it('[P12] a forgotten seat takes no name, wish or mark, and nobody returns to it', () => {
    const example = Example.with('Anna');
    example.ask(1, forget(1));
    for (const command of [
      { type: 'return', person: 'p1' },
      { type: 'changePerson', person: 'p1', name: 'Anna', group: null },
      { type: 'wish', person: 'p1', inclusion: 'askMe', onlyInGroup: false },
      { type: 'markPerson', person: 'p1', leader: true, counted: true },
    ] as const) {
      expect(example.refusal(2, command)).toBe('unknownPerson');
    }
  });

  it('[P12] somebody can be forgotten after the session, and nothing else of it changes', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(30, { type: 'closeSession' });
    const before = example.session;
    expect(example.ask(30, forget(1)).map(({ type }) => type)).toEqual(['personForgotten']);
    const [person] = example.session.people;
    expect(example.session).toEqual({ ...before, people: [person] });
    expect(person?.presence).toEqual(before.people[0]?.presence);
  });

  it('[P13] the words somebody marked a moment with go with their name, others’ stay', () => {
    const example = Example.with('Anna', 'Ben');
    const mark = { type: 'markMoment', kind: 'question', words: 'Why so late?' } as const;
    example.ask(10, mark, participant(1));
    example.ask(20, mark, participant(2));
    example.ask(30, { ...mark, type: 'changeMoment', moment: 'm1', words: 'Why, asks Anna?' });
    example.ask(40, forget(1));
    expect(example.session.moments.map(({ words }) => words)).toEqual(['', 'Why so late?']);
    const redacted = redactForgotten(example.log);
    expect(JSON.stringify(redacted)).not.toContain('Anna');
    expect(foldAll(redacted)).toEqual(example.session);
  });

  it('[P13] the redacted log has no trace of the name, and folds to the session after forgetting', () => {
    fc.assert(
      fc.property(secretHistory, ({ log, person }) => {
        const session = foldAll(log);
        const asked = {
          command: { type: 'forget', person } as const,
          actor: FACILITATOR,
          passed: 0,
        };
        const { events, after } = take(session, asked);
        fc.pre(events.length > 0);
        const redacted = redactForgotten([...log, ...events]);
        expect(JSON.stringify(redacted)).not.toContain(SECRET);
        expect(redacted).toHaveLength(log.length + events.length);
        expect(foldAll(redacted)).toEqual(after);
      }),
    );
  });

  it('[P13] redacting twice is redacting once, and a log without the person stays the very same', () => {
    fc.assert(
      fc.property(secretHistory, ({ log, person }) => {
        const once = redactEvents(log, person, 'Somebody');
        redactEvents(once, person, 'Somebody').forEach((event, at) => {
          expect(event).toBe(once[at]);
        });
        redactEvents(log, 'p77', 'Somebody').forEach((event, at) => {
          expect(event).toBe(log[at]);
        });
      }),
    );
  });
});
