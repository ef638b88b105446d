import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { recount } from '../session/heard';
import { history } from '../session/histories.testkit';
import type { PersonId } from '../session/ids';
import type { Session, Turn } from '../session/session';
import { countedPeople, mayBeNamed } from './counted';
import { follows } from './follows';
import { tallyOf } from './tally';
import { unheard } from './unheard';
import { voices } from './voices';

describe('who counts', () => {
  it('[V8] a facilitator is in no figure until they want to be', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(1000, { type: 'speakMyself' });
    example.ask(5000, { type: 'giveFloor', to: 'p2' });
    const facilitator = example.session.people.at(-1);
    expect(facilitator?.role).toBe('facilitator');
    const before = voices(example.session, tallyOf(example.session), 6000);
    // Anna 1 s, Ben 1 s so far; the facilitator's 4 s are nobody's.
    expect(before.people.map(({ ms, share }) => [ms, share])).toEqual([
      [1000, 0.5],
      [1000, 0.5],
    ]);
    expect(before.floorMs).toBe(2000);
    expect(before.balance).toBe(1);
    example.ask(6000, { type: 'markPerson', person: 'p3', leader: false, counted: true });
    const after = voices(example.session, tallyOf(example.session), 6000);
    expect(after.of.get('p3')).toMatchObject({ ms: 4000, turns: 1, share: 4 / 6 });
    expect(after.floorMs).toBe(6000);
  });

  it('[V8] an uncounted person changes no figure of anybody else', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 4 }), ({ session }, n) => {
        const id: PersonId = `p${n}`;
        const people = session.people.map((p) => (p.id === id ? { ...p, counted: false } : p));
        const marked = { ...session, people };
        const without = withoutPerson(marked, id);
        expect(figures(marked)).toEqual(figures(without));
      }),
    );
  });

  it('[V9] whoever asked to count only within their group is in its figures and in no list of names', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'wish', person: 'p2', inclusion: null, onlyInGroup: true });
    expect(unheard(example.session)).toEqual({
      count: 2,
      people: [example.session.people[0]],
      others: [{ group: 'g1', name: 'Staff', count: 1 }],
    });
    example.ask(0, { type: 'giveFloor', to: 'p2' });
    const { groups } = voices(example.session, tallyOf(example.session), 500);
    expect(groups[0]).toMatchObject({ name: 'Staff', people: 2, ms: 500 });
  });

  it('[V9] no list of names holds anybody who may not be named', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const tally = tallyOf(session);
        const unnamed = new Set(session.people.filter((p) => !mayBeNamed(p)).map((p) => p.id));
        const named = [
          ...unheard(session).people.map((p) => p.id),
          ...follows(session, tally).flatMap(({ from, to }) => [from, to]),
          ...voices(session, tally, session.lastAt).listening.map(({ person }) => person.id),
        ];
        expect(named.filter((id) => unnamed.has(id))).toEqual([]);
      }),
    );
  });
});

/** Every figure of the counted people, with the people by id: whatever else differs between sessions. */
function figures(session: Session) {
  const tally = tallyOf(session);
  const { people, groups, balance, listening, floorMs } = voices(
    session,
    tally,
    session.lastAt + 7,
  );
  return {
    people: people.map(({ person, ...rest }) => ({ id: person.id, ...rest })),
    groups,
    balance,
    listening: listening.map(({ person, ...rest }) => ({ id: person.id, ...rest })),
    floorMs,
    follows: follows(session, tally),
    unheard: unheard(session).count,
    counted: countedPeople(session).length,
  };
}

/** The session as if the person had never come. */
function withoutPerson(session: Session, id: PersonId): Session {
  const turns: Turn[] = [];
  let skipped = false;
  for (const turn of session.turns) {
    const speakers = turn.speakers.filter((speaker) => speaker !== id);
    if (speakers.length === 0 && turn.speakers.length > 0) {
      skipped = true;
      continue;
    }
    turns.push({ ...turn, speakers, continues: turn.continues && !skipped });
    skipped = false;
  }
  const people = session.people.filter((person) => person.id !== id);
  return { ...session, turns, people: recount(people, turns) };
}
