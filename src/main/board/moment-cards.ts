import type * as Y from 'yjs';
import { addCard, setKind, writeText } from '../../shared/board/card-operations';
import {
  momentCardId,
  momentCardsMade,
  momentNumber,
  momentPlace,
  noteMomentCardsMade,
} from '../../shared/board/moment-card';
import { deleteEntries } from '../../shared/board/place-operations';
import type { SessionEvent } from '../../shared/session/events';
import type { MomentId } from '../../shared/session/ids';
import { kindOf, type Moment } from '../../shared/session/moment';
import { personOf, type Session } from '../../shared/session/session';
import type { RunningSession } from '../session/running-session';
import type { BoardReplica } from './replica';

export type MomentCardsParts = {
  readonly running: Pick<RunningSession, 'session' | 'onChange'>;
  readonly replica: Pick<BoardReplica, 'doc' | 'cards' | 'change'>;
  /** Told when the disk refused a card; the board itself goes on. */
  readonly onDiskError: (error: unknown) => void;
};

/**
 * [M14] Every moment has a card on the board, which follows its kind and, as long as nobody wrote on
 * it, its words. A card that was taken off stays off. Returns how to stop.
 */
export function keepMomentCards({ running, replica, onDiskError }: MomentCardsParts): () => void {
  let words = wordsOf(running.session);
  addLost(running.session);
  return running.onChange((session, events) => {
    const ofMoments = events.filter((event) => 'moment' in event);
    for (const event of ofMoments) follow(session, event);
    if (ofMoments.length > 0) words = wordsOf(session);
  });

  /** [M16] A cut between log and board can have cost cards, which are made now. */
  function addLost(session: Session): void {
    // Of a board that does not say, the latest moment alone can have been cut off.
    const made = momentCardsMade(replica.doc) ?? session.momentsMarked - 1;
    for (const moment of session.moments) {
      if (momentNumber(moment.id) > made && !isForgotten(session, moment.by)) add(moment);
    }
  }

  function follow(session: Session, event: SessionEvent): void {
    if (!('moment' in event)) return;
    if (event.type === 'momentRemoved') {
      write((doc, origin) => deleteEntries(doc, [momentCardId(event.moment)], origin));
      return;
    }
    const moment = session.moments.find(({ id }) => id === event.moment);
    if (moment === undefined) return;
    if (event.type === 'momentMarked') add(moment);
    if (event.type === 'momentChanged') change(moment);
  }

  function add(moment: Moment): void {
    const cards = replica.cards();
    const id = momentCardId(moment.id);
    const { by: author, turn, words: text } = moment;
    const card = { id, kind: kindOf(moment), text, author, turn, ...momentPlace(cards, text) };
    const made = Math.max(momentNumber(moment.id), momentCardsMade(replica.doc) ?? 0);
    const isThere = cards.some((other) => other.id === id);
    write((doc, origin) => {
      if (!isThere) addCard(doc, card, origin);
      noteMomentCardsMade(doc, made);
    });
  }

  function change(moment: Moment): void {
    const id = momentCardId(moment.id);
    const card = replica.cards().find((candidate) => candidate.id === id);
    if (card === undefined) return;
    const isUntouched = card.text === words.get(moment.id);
    write((doc, origin) => {
      if (card.kind !== kindOf(moment)) setKind(doc, id, kindOf(moment), origin);
      if (isUntouched) writeText(doc, id, moment.words, origin);
    });
  }

  function write(how: (doc: Y.Doc, origin: unknown) => void): void {
    replica.change(how).catch(onDiskError);
  }
}

/** Their cards were deleted on purpose. */
function isForgotten(session: Session, by: Moment['by']): boolean {
  return by !== 'facilitator' && personOf(session, by)?.forgotten === true;
}

function wordsOf(session: Session): ReadonlyMap<MomentId, string> {
  return new Map(session.moments.map(({ id, words }) => [id, words]));
}
