import type { Card } from '../board/card';
import { momentCardId } from '../board/moment-card';
import { plainText } from '../board/rich-text';
import type { Commitment } from '../session/commitment';
import { kindOf } from '../session/moment';
import type { Session } from '../session/session';
import { countsOf, turnout } from '../session/voting';
import type { FindOrigin } from './build-cards';
import { legibleLine } from './legible';
import type {
  NotesAnswered,
  NotesCard,
  NotesCommitment,
  NotesOpen,
  NotesOrigin,
  NotesVote,
} from './notes';
import { nameOf } from './who';

/**
 * [X14] What was committed to: in the order it was made, then the cards of that kind nobody made more of.
 */
export function gatherCommitments(
  session: Session,
  cards: readonly NotesCard[],
  originOf: FindOrigin,
): readonly NotesCommitment[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const taken = new Set<string>();
  const made = session.commitments.map((one): NotesCommitment => {
    if (one.from?.kind === 'card') taken.add(one.from.card);
    return {
      id: one.id,
      what: one.what,
      who: whoOf(session, one),
      by: one.by,
      state: one.state,
      origin: commitmentOrigin(one, byId, originOf),
      carriedOver: one.from?.kind === 'session',
    };
  });
  const written = cards
    .filter(({ kind, id }) => kind === 'commitment' && !taken.has(id))
    .map(
      (card): NotesCommitment => ({
        id: card.id,
        what: oneLine(card.text),
        who: null,
        by: null,
        state: 'open',
        origin: card.origin,
        carriedOver: false,
      }),
    );
  return [...made, ...written];
}

function whoOf(session: Session, { who }: Commitment): string | null {
  if (who === null) return null;
  return who.kind === 'words' ? who.words : nameOf(session, who.person);
}

function commitmentOrigin(
  { from }: Commitment,
  cards: ReadonlyMap<string, NotesCard>,
  originOf: FindOrigin,
): NotesOrigin | null {
  if (from?.kind === 'turn') return originOf(from.turn);
  return from?.kind === 'card' ? (cards.get(from.card)?.origin ?? null) : null;
}

/** [X15] What is still open: questions in order, debates that ended open, digressions that stayed parked. */
export function gatherOpen(
  session: Session,
  cards: readonly NotesCard[],
  originOf: FindOrigin,
): readonly NotesOpen[] {
  const open = session.moments.flatMap((moment): readonly NotesOpen[] => {
    const words = legibleLine(moment.words);
    const is = (kind: NotesOpen['kind']) => [{ kind, words, origin: originOf(moment.turn) }];
    if (words === '' || moment.answeredAt !== null) return [];
    if (kindOf(moment) === 'question') return is('question');
    const debate = session.debates.find((one) => one.moment === moment.id);
    if (debate !== undefined && (debate.end === null || debate.end.outcome === 'open')) {
      return is('debate');
    }
    const branch = session.branches.find((one) => one.moment === moment.id);
    return branch?.state === 'parked' ? is('digression') : [];
  });
  const answered = session.moments.filter(({ answeredAt }) => answeredAt !== null);
  const asked = new Set([...open, ...answered].map(({ words }) => legibleLine(words)));
  const closed = new Set(answered.map(({ id }) => momentCardId(id)));
  const written = cards
    .filter(
      ({ id, kind, text }) => kind === 'question' && !asked.has(oneLine(text)) && !closed.has(id),
    )
    .map(({ text, origin }): NotesOpen => ({ kind: 'question', words: oneLine(text), origin }));
  const of = (kind: NotesOpen['kind']) => open.filter((one) => one.kind === kind);
  return [...of('question'), ...written, ...of('debate'), ...of('digression')];
}

/** [X104] The questions that were answered, in the order they were asked; what only its card says stands too. */
export function gatherAnswered(
  session: Session,
  cards: readonly NotesCard[],
  originOf: FindOrigin,
): readonly NotesAnswered[] {
  return session.moments.flatMap(({ id, words, turn, answeredAt }) => {
    if (answeredAt === null) return [];
    const card = cards.find((one) => one.id === momentCardId(id));
    const said = legibleLine(words) || oneLine(card?.text ?? '');
    return said === '' ? [] : [{ words: said, origin: originOf(turn) }];
  });
}

/** [X16] The dot votes, each with the cards that have dots; counts of one that is open are nobody's yet. */
export function gatherVotes(session: Session, cards: readonly Card[]): readonly NotesVote[] {
  const texts = new Map(cards.map(({ id, text }) => [id, oneLine(text)]));
  return session.votes.map((vote) => {
    const isOpen = vote.state === 'open';
    const counts = isOpen ? [] : Object.entries(countsOf(session, vote));
    const there = counts.flatMap(([id, dots]) => {
      const text = texts.get(id);
      return text === undefined
        ? []
        : [{ text: text === '' ? 'A card without words' : text, dots }];
    });
    const inAll = counts.reduce((sum, [, dots]) => sum + dots, 0);
    return {
      question: vote.question,
      budget: vote.budget,
      open: isOpen,
      ...turnout(session, vote),
      cards: there.sort((a, b) => b.dots - a.dots),
      gone: inAll - there.reduce((sum, { dots }) => sum + dots, 0),
    };
  });
}

/** What people typed in one line, without its marks. */
function oneLine(text: string): string {
  return legibleLine(plainText(text));
}
