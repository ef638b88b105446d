import type { Commitment, CommittedTo } from './commitment';
import type { SessionEvent } from './events';
import { replaceNames } from './names-in-text';
import type { Session } from './session';

/** What stands for each name. */
type Instead = ReadonlyMap<string, string>;

/**
 * [X73] The session with other names in what the facilitator wrote for the notes: their parts, what was agreed,
 * and commitments. Moments and cards are the record, and stay.
 */
export function renamedWords(session: Session, instead: Instead): Session {
  if (instead.size === 0) return session;
  const parts = session.notes.parts.map((part) =>
    part.text === null ? part : { ...part, text: replaceNames(part.text, instead) },
  );
  return {
    ...session,
    agreement: replaceNames(session.agreement, instead),
    commitments: session.commitments.map((one) => renamedCommitment(one, instead)),
    notes: { ...session.notes, parts },
  };
}

/** [X73] The same in the log; what has none of these names is the same object. */
export function renamedEvent(event: SessionEvent, instead: Instead): SessionEvent {
  switch (event.type) {
    case 'agreementWritten': {
      const text = replaceNames(event.text, instead);
      return text === event.text ? event : { ...event, text };
    }
    case 'sectionWritten': {
      const text = event.text === null ? null : replaceNames(event.text, instead);
      return text === event.text ? event : { ...event, text };
    }
    case 'commitmentMade':
    case 'commitmentChanged':
      return renamedCommitment(event, instead);
    default:
      return event;
  }
}

function renamedCommitment<T extends Pick<Commitment, 'what' | 'who'>>(
  one: T,
  instead: Instead,
): T {
  const what = replaceNames(one.what, instead);
  const who = renamedWho(one.who, instead);
  return what === one.what && who === one.who ? one : { ...one, what, who };
}

function renamedWho(who: CommittedTo | null, instead: Instead): CommittedTo | null {
  if (who?.kind !== 'words') return who;
  const words = replaceNames(who.words, instead);
  return words === who.words ? who : { kind: 'words', words };
}
