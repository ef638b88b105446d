import type { Card } from '../board/card';
import { measuredUntil, type Session, type SessionMs } from '../session/session';
import { countedPeople } from '../voice/counted';
import { spokenInAll } from '../voice/spoken';
import { emptyChairs } from '../voice/unheard';
import { gatherCards } from './build-cards';
import { gatherMoments } from './build-moments';
import { gatherGroups, gatherTimeline, gatherVoices } from './build-voices';
import { legibleLine } from './legible';
import type { NotesDocument } from './notes';
import { notesDate } from './notes-date';

export type NotesSource = {
  readonly session: Session;
  readonly cards: readonly Card[];
  /** The session clock, for a session that is still open. */
  readonly now: SessionMs;
  /** The IANA name of the time zone that dates are written in; UTC if left out. */
  readonly zone?: string;
};

/** The notes of a session: one document that every form of them is set from. */
export function buildNotes({ session, cards, now, zone = 'UTC' }: NotesSource): NotesDocument {
  const timeline = gatherTimeline(session, now);
  const written = gatherCards(session, cards, timeline);
  const voices = gatherVoices(session, now, written.byAuthor);
  return {
    sessionId: session.id,
    title: legibleLine(session.title) === '' ? 'Untitled session' : session.title,
    question: legibleLine(session.question) === '' ? null : session.question,
    date: notesDate(session.openedAt, zone),
    open: session.phase === 'open',
    durationMs: measuredUntil(session, now),
    people: countedPeople(session).length,
    groups: gatherGroups(session, now),
    emptyChairs: emptyChairs(session).map((group) => group.name),
    ...voices,
    spokenMs: spokenInAll(session, now),
    timeline,
    moments: gatherMoments(session, now),
    interruptions: session.interruptions,
    cards: written.kinds,
    blankCards: written.blank,
    agreement: legibleLine(session.agreement) === '' ? null : session.agreement,
  };
}
