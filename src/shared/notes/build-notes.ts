import type { Card } from '../board/card';
import type { BoardSnapshot } from '../board/snapshot';
import type { NameChoice } from '../session/name-choice';
import { measuredUntil, type Session, type SessionMs } from '../session/session';
import { countedPeople } from '../voice/counted';
import { spokenInAll } from '../voice/spoken';
import { tallyOf } from '../voice/tally';
import { emptyChairs } from '../voice/unheard';
import { voices } from '../voice/voices';
import { gatherBoard } from './build-board';
import { gatherCards, originsOf } from './build-cards';
import { gatherMoments } from './build-moments';
import { gatherAnswered, gatherCommitments, gatherOpen, gatherVotes } from './build-outcome';
import { gatherSaid } from './build-said';
import { gatherGroups, gatherTimeline, gatherVoices } from './build-voices';
import { legibleLine } from './legible';
import { namedSession, namingOf } from './naming';
import type { NotesDocument } from './notes';
import { notesDate } from './notes-date';
import type { NotesSection } from './sections';

export type NotesSource = {
  readonly session: Session;
  readonly cards: readonly Card[];
  /** What else is on the board, for its picture; left out, there is none. */
  readonly board?: Omit<BoardSnapshot, 'cards'>;
  /** The session clock, for a session that is still open. */
  readonly now: SessionMs;
  /** The IANA name of the time zone that dates are written in; UTC if left out. */
  readonly zone?: string;
  /** How people are called; as the facilitator chose if left out. */
  readonly names?: NameChoice;
  /** Which parts there are, in which order; as the facilitator chose if left out. */
  readonly sections?: readonly NotesSection[];
};

/** The notes of a session: one document that every form of them is set from. */
export function buildNotes(source: NotesSource): NotesDocument {
  const { cards, now, zone = 'UTC', names = source.session.notes.names } = source;
  // From here on nobody knows another name.
  const session = namedSession(source.session, namingOf(source.session, names));
  const timeline = gatherTimeline(session, now);
  const originOf = originsOf(session, timeline);
  const written = gatherCards(session, cards, originOf);
  const groups = gatherGroups(session, now);
  const moments = gatherMoments(session, now);
  const figures = voices(session, tallyOf(session), now);
  return {
    sessionId: session.id,
    names,
    sections: source.sections ?? chosenSections(session),
    title: legibleLine(session.title) === '' ? 'Untitled session' : session.title,
    question: legibleLine(session.question) === '' ? null : session.question,
    date: notesDate(session.openedAt, zone),
    open: session.phase === 'open',
    durationMs: measuredUntil(session, now),
    people: countedPeople(session).length,
    groups,
    emptyChairs: emptyChairs(session).map((group) => group.name),
    ...gatherVoices(session, now, written.byAuthor),
    spokenMs: spokenInAll(session, now),
    timeline,
    moments,
    said: gatherSaid(session, { timeline, groups, moments, cards: written.cards }),
    interruptions: session.interruptions,
    cards: written.cards,
    blankCards: written.blank,
    agreement: legibleLine(session.agreement) === '' ? null : session.agreement,
    commitments: gatherCommitments(session, written.cards, originOf),
    stillOpen: gatherOpen(session, written.cards, originOf),
    answered: gatherAnswered(session, written.cards, originOf),
    votes: gatherVotes(session, cards),
    balance: figures.balance,
    listening: figures.listening.map(({ person, ownMs, othersMs, share }) => ({
      label: person.label,
      ownMs,
      othersMs,
      share,
    })),
    board:
      source.board === undefined
        ? null
        : gatherBoard(session, { cards, ...source.board }, originOf),
  };
}

/** [X70] The parts that the facilitator left switched on, in their order. */
function chosenSections({ notes }: Session): readonly NotesSection[] {
  return notes.parts.flatMap(({ name, shown, text }) => (shown ? [{ name, text }] : []));
}
