import type { Card } from '../board/card';
import { namedSession, namingOf } from '../notes/naming';
import { nameOf } from '../notes/who';
import type { Commitment } from '../session/commitment';
import type { GroupId, PersonId } from '../session/ids';
import { kindOf } from '../session/moment';
import { measuredUntil, personOf, type Session } from '../session/session';
import { countedPeople, mayBeNamed } from '../voice/counted';
import { tallyOf } from '../voice/tally';
import { voices } from '../voice/voices';
import { writtenBy } from '../voice/written';
import type { SessionTrace, TraceCard, TraceCommitment, TraceMoment, TraceOthers } from './trace';

/** Letters of one card that are remembered: nobody looks for what stands further down. */
const MOST_LETTERS = 4_000;

/** [Y1] What the library remembers of a session, from its log and its cards as they are now. */
export function makeTrace(session: Session, cards: readonly Card[]): SessionTrace {
  const until = measuredUntil(session, session.lastAt);
  const figures = voices(session, tallyOf(session), until, writtenBy(cards));
  const groupName = groupNames(session);
  // [Y9] What the facilitator wrote for the notes, without names that are not to be said.
  const said = namedSession(session, namingOf(session, 'shown'));
  return {
    id: session.id,
    title: session.title,
    question: session.question,
    openedAt: session.openedAt,
    durationMs: session.endedAt,
    agreement: said.agreement,
    balance: figures.balance,
    people: figures.people
      .filter(({ person }) => mayBeNamed(person))
      .map(({ person: { id, label, name, group, leader }, heard }) => {
        return { id, label, name, group: groupName(group), leader, heard };
      }),
    others: othersOf(session),
    groups: figures.groups
      .filter(({ group }) => group !== null)
      .map(({ name, coverage, people: came }) => ({ name, coverage, came })),
    leaders: figures.listening.map(({ person, ownMs, othersMs }) => {
      return { person: person.id, ownMs, othersMs };
    }),
    moments: session.moments.map((moment): TraceMoment => {
      const branch = session.branches.find((candidate) => candidate.moment === moment.id);
      return {
        id: moment.id,
        kind: kindOf(moment),
        words: moment.words,
        turn: moment.turn,
        by: moment.by === 'facilitator' ? null : named(session, moment.by),
        parked: branch?.state === 'parked',
      };
    }),
    debates: session.debates.map(({ end }) => end?.outcome ?? 'open'),
    commitments: said.commitments.map((commitment) => commitmentOf(said, commitment)),
    cards: cards
      .filter(({ text }) => text.trim() !== '')
      .map((card) => cardOf(session, card, groupName)),
  };
}

function othersOf(session: Session): readonly TraceOthers[] {
  const unnamed = countedPeople(session).filter((person) => !mayBeNamed(person));
  return [...session.groups, { id: null, name: null }].flatMap(({ id, name }) => {
    const members = unnamed.filter(({ group }) => group === id);
    const unheard = members.filter(({ heard }) => heard.turns === 0).length;
    return members.length === 0 ? [] : [{ group: name, came: members.length, unheard }];
  });
}

function commitmentOf(session: Session, commitment: Commitment): TraceCommitment {
  const { id, what, who, by, state, from } = commitment;
  return {
    id,
    what,
    who: who === null ? null : who.kind === 'words' ? who.words : nameOf(session, who.person),
    person: who?.kind === 'person' ? named(session, who.person) : null,
    by,
    state,
    from: from?.kind === 'session' ? { session: from.session, commitment: from.commitment } : null,
  };
}

function cardOf(
  session: Session,
  { id, kind, text, turn, author, nameless }: Card,
  groupName: (group: GroupId | null) => string | null,
): TraceCard {
  const person = nameless ? undefined : session.people.find((one) => one.id === author);
  return {
    id,
    kind,
    text: text.slice(0, MOST_LETTERS),
    turn,
    author: person === undefined || !mayBeNamed(person) ? null : person.id,
    group: person === undefined ? null : groupName(person.group),
  };
}

/** The person if they may be named, else null. */
function named(session: Session, id: PersonId): PersonId | null {
  const person = personOf(session, id);
  return person !== undefined && mayBeNamed(person) ? id : null;
}

function groupNames(session: Session): (group: GroupId | null) => string | null {
  const names = new Map(session.groups.map(({ id, name }) => [id, name]));
  return (group) => (group === null ? null : (names.get(group) ?? null));
}
