import type { Debate } from '../session/debate';
import { sideClocks } from '../session/debate-clocks';
import { KIND_LABELS } from '../session/kinds';
import { kindOf, type Moment } from '../session/moment';
import { measuredUntil, type Session, type SessionMs } from '../session/session';
import { legibleLine } from './legible';
import type { NotesDebate, NotesMoment } from './notes-said';
import { nameOf, speakersOf } from './who';

/** What was marked on the conversation, in the order it happened. */
export function gatherMoments(session: Session, now: SessionMs): readonly NotesMoment[] {
  return session.moments.map((moment) => {
    const turn = session.turns.find(({ id }) => id === moment.turn);
    const branch = session.branches.find((candidate) => candidate.moment === moment.id);
    const debate = session.debates.find((candidate) => candidate.moment === moment.id);
    return {
      at: moment.at,
      kind: KIND_LABELS[kindOf(moment)],
      was: kindsBefore(moment),
      words: legibleLine(moment.words) === '' ? null : moment.words,
      speaker: turn === undefined ? null : speakersOf(session, turn.speakers),
      parked: branch?.state === 'parked',
      digression: branch?.state ?? null,
      answered: moment.answeredAt !== null,
      debate: debate === undefined ? null : notesDebate(session, debate, now),
    };
  });
}

function kindsBefore({ kinds }: Moment): readonly string[] {
  return kinds.slice(0, -1).map(({ kind }) => KIND_LABELS[kind]);
}

function notesDebate(session: Session, debate: Debate, now: SessionMs): NotesDebate {
  const until = measuredUntil(session, now);
  const clocks = sideClocks(session, debate);
  return {
    outcome: debate.end?.outcome ?? 'open',
    sides: debate.sides.map(({ name, people }, n) => {
      const { ms = 0, speakingSince = null } = clocks[n] ?? {};
      return {
        name,
        people: people.map((id) => nameOf(session, id)),
        ms: ms + (speakingSince === null ? 0 : Math.max(0, until - speakingSince)),
      };
    }),
  };
}
