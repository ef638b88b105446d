import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionCommand } from './commands';
import { isCorrection } from './decide-corrections';
import { closedHistory, FACILITATOR, history, openHistory, take } from './histories.testkit';
import { measuredUntil, runningTurn, type Session, type Turn } from './session';
import { settleReferences } from './turn-references';

/** Corrections that mean turns and times that are there, mostly. */
function correctionsOf(session: Session): fc.Arbitrary<CorrectionCommand> {
  const ids = session.turns.map(({ id }) => id);
  const edges = session.turns.flatMap(({ from, end }) => [from, end?.at ?? session.lastAt]);
  const turn = fc.constantFrom(...ids, 't99' as const);
  const ms = fc.oneof(
    fc.integer({ min: 0, max: Math.max(1, session.lastAt) }),
    fc.tuple(fc.constantFrom(...edges, 0), fc.integer({ min: -2, max: 2 })).map(([a, b]) => a + b),
  );
  const to = fc.constantFrom(...session.people.map(({ id }) => id), null);
  const type = <T extends string>(name: T) => fc.constant(name);
  return fc.oneof(
    fc.record({ type: type('reassignTurn'), turn, to }),
    fc.record({ type: type('splitTurn'), turn, cut: ms }),
    fc.record({ type: type('mergeTurn'), turn }),
    fc.record({ type: type('trimTurn'), turn, from: ms, to: fc.option(ms) }),
    fc.record({ type: type('deleteTurn'), turn }),
    fc.record({ type: type('addTurn'), speaker: to, from: ms, to: ms }),
  );
}

/** A session and a correction that was accepted and changed something. */
const corrected = fc
  .oneof(openHistory, closedHistory)
  .chain(({ session }) => fc.tuple(fc.constant(session), correctionsOf(session)))
  .map(([before, command]) => {
    const passed = before.phase === 'open' ? 1000 : 0;
    const { events, after } = take(before, { command, actor: FACILITATOR, passed });
    return { before, command, event: events[0], after: after ?? before };
  })
  .filter(({ event }) => event !== undefined);

describe('any correction', () => {
  it('[C1] the time of the turns that were not corrected never changes', () => {
    fc.assert(
      fc.property(corrected, ({ before, event, after }) => {
        const meant: unknown[] = Object.values(event ?? {});
        const others = ({ turns }: Session) =>
          turns
            .filter(({ id }) => !meant.includes(id))
            .map(({ id, speakers, from, end }) => ({ id, speakers, from, end }));
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  it('[C1] after any correction turns follow one another, last, and only the last can run', () => {
    fc.assert(
      fc.property(corrected, ({ before, after }) => {
        let until = 0;
        after.turns.forEach(({ id, from, end }, at) => {
          expect(from).toBeGreaterThanOrEqual(until);
          if (end === null) expect(at).toBe(after.turns.length - 1);
          else if (!before.turns.some((turn) => turn.id === id && turn.end?.at === turn.from)) {
            expect(end.at).toBeGreaterThan(from);
          }
          until = end?.at ?? measuredUntil(after, after.lastAt);
        });
        expect(until).toBeLessThanOrEqual(measuredUntil(after, after.lastAt));
        expect(new Set(after.turns.map(({ id }) => id)).size).toBe(after.turns.length);
        const running = runningTurn(after);
        expect(running === undefined).toBe(runningTurn(before) === undefined);
        if (running !== undefined) {
          expect(after.floor).toEqual({ kind: 'held', turn: running.id, by: running.speakers });
        } else expect(after.floor.kind).toBe(before.floor.kind);
      }),
    );
  });

  it('[C3] splitting a turn changes nobody’s figures', () => {
    fc.assert(
      fc.property(corrected, ({ before, event, after }) => {
        if (event?.type !== 'turnSplit') return;
        // The first half of a turn that runs has ended, and so it counts already.
        if (runningTurn(before)?.id === event.turn) return;
        expect(after.people).toEqual(before.people);
      }),
    );
  });

  it('[C4] merging the halves of a split turn makes the turn that was split', () => {
    fc.assert(
      fc.property(corrected, ({ before, event, after }) => {
        if (event?.type !== 'turnSplit' || runningTurn(before)?.id === event.turn) return;
        const command = { type: 'mergeTurn', turn: event.turn } as const;
        const merged = take(after, { command, actor: FACILITATOR, passed: 0 }).after;
        expect(merged?.turns).toEqual(before.turns);
        expect(merged?.people).toEqual(before.people);
        expect(merged?.moments).toEqual(settleReferences(before).moments);
      }),
    );
  });

  it('[C7] a correction leaves no turn going on with one of others, or across a silence', () => {
    const goesOn = (before: Turn | undefined, turn: Turn) =>
      before?.end != null &&
      (before.end.at === turn.from || before.end.why === 'paused') &&
      (before.speakers.some((id) => turn.speakers.includes(id)) ||
        before.speakers.length + turn.speakers.length === 0);
    fc.assert(
      fc.property(corrected, ({ before, event, after }) => {
        const meant: unknown[] = Object.values(event ?? {});
        after.turns.forEach((turn, at) => {
          const previous = after.turns[at - 1];
          const was = before.turns.find(({ id }) => id === turn.id);
          if (turn.continues && meant.includes(turn.id)) expect(goesOn(previous, turn)).toBe(true);
          // No correction but splitting makes a turn go on with another.
          const isHalf = event?.type === 'turnSplit' && event.next === turn.id;
          if (turn.continues && !isHalf) expect(was?.continues).toBe(true);
        });
      }),
    );
  });

  it('[C8] after a correction nothing names a turn that is not there', () => {
    fc.assert(
      fc.property(corrected, ({ after }) => {
        const known = new Set<unknown>([null, ...after.turns.map(({ id }) => id)]);
        const named = [
          ...after.moments.map(({ turn }) => turn),
          ...after.branches.map(({ left }) => left.turn),
          ...after.queue.map(({ reply }) => reply),
        ];
        expect(named.filter((turn) => !known.has(turn))).toEqual([]);
      }),
    );
  });

  it('[C9] each correction of an open session is a step that undo takes back', () => {
    fc.assert(
      fc.property(corrected, ({ before, after }) => {
        if (before.phase === 'closed') {
          expect(after.undo).toEqual(before.undo);
          return;
        }
        expect(after.undo.at(-1)?.what).toBe('correct');
        const command = { type: 'undoFloor' } as const;
        const back = take(after, { command, actor: FACILITATOR, passed: 0 });
        expect(back.after).toMatchObject({
          turns: before.turns,
          floor: before.floor,
          people: before.people,
          round: before.round,
        });
        expect(back.after?.queue.map(({ person }) => person)).toEqual(
          before.queue.map(({ person }) => person),
        );
      }),
    );
  });

  it('[C1] corrections are told from all other commands', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { step, decision } of transitions) {
          if (!decision.ok || decision.events.length === 0) continue;
          const isOne = /^turns?(?:Reassigned|Split|Merged|Trimmed|Deleted|Added)$/u;
          const made = decision.events.some(({ type }) => isOne.test(type));
          expect(made).toBe(isCorrection(step.command));
        }
      }),
    );
  });
});
