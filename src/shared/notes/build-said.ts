import { momentCardId } from '../board/moment-card';
import type { MomentId } from '../session/ids';
import type { Branch, Moment } from '../session/moment';
import type { Session, SessionMs } from '../session/session';
import { legible, legibleLine } from './legible';
import type {
  NotesBranch,
  NotesCard,
  NotesItem,
  NotesMoment,
  NotesStretch,
  NotesTurn,
} from './notes';

type Parts = {
  readonly timeline: readonly NotesTurn[];
  readonly groups: readonly { readonly name: string }[];
  /** One for each moment of the session, in its order. */
  readonly moments: readonly NotesMoment[];
  readonly cards: readonly NotesCard[];
};

/** What happened in one turn or one silence, before it is put into its place. */
type Gathered = { items: NotesItem[]; at: SessionMs; branch: Branch['id'] | null };

/** Where in the order of turns something is; silence after the turn before it. */
const AFTER = 0.5;

/**
 * [X13] What was marked and written, in the order of the conversation: by turn, each with what was marked
 * in it and the cards that came from it; silence between turns; last the cards written in silence, which
 * know no time. A moment and its card are one. What happened on a digression says so.
 */
export function gatherSaid(session: Session, parts: Parts): readonly NotesStretch[] {
  const place = new Map(session.turns.map((turn, index) => [turn.id, index]));
  const byPlace = new Map<number, Gathered>();
  const at = (where: number, since: SessionMs, branch: Branch['id'] | null) => {
    const known = byPlace.get(where);
    if (known !== undefined) return known.items;
    const items: NotesItem[] = [];
    byPlace.set(where, { items, at: since, branch });
    return items;
  };
  const written = new Map(parts.cards.map((card) => [card.id, card]));
  const marked = new Set<string>();
  session.moments.forEach((moment, n) => {
    const said = parts.moments[n];
    if (said === undefined) return;
    const turn = moment.turn === null ? undefined : place.get(moment.turn);
    const where = turn ?? silenceAt(session, moment);
    const card = written.get(momentCardId(moment.id));
    marked.add(momentCardId(moment.id));
    const since = turn === undefined ? moment.at : (session.turns[turn]?.from ?? moment.at);
    at(where, since, moment.branch).push({ type: 'moment', moment: said, text: more(said, card) });
  });
  for (const card of parts.cards) {
    if (marked.has(card.id)) continue;
    const turn = card.origin.kind === 'turn' ? card.origin.number - 1 : undefined;
    const since = turn === undefined ? 0 : (session.turns[turn]?.from ?? 0);
    const where = turn ?? Number.POSITIVE_INFINITY;
    at(where, since, branchAt(session, since)).push({ type: 'card', card });
  }
  return [...byPlace]
    .sort(([a], [b]) => a - b)
    .map(([where, { items, at: since, branch }]) => ({
      turn: turnHead(parts, where),
      at: where === Number.POSITIVE_INFINITY ? null : since,
      branch: where === Number.POSITIVE_INFINITY ? null : branchOf(session, branch),
      items,
    }));
}

/** What was written on a moment's card beyond its words, which it begins with; null for nothing. */
function more({ words }: NotesMoment, card: NotesCard | undefined): string | null {
  if (card === undefined) return null;
  const text = legible(card.text).trim();
  const own = legible(words ?? '').trim();
  const rest = text.startsWith(own) ? text.slice(own.length) : text;
  // Half a word more is another word.
  const isMore = rest === '' || rest === text || /^\s/u.test(rest);
  return (isMore ? rest : text).trim() || null;
}

function silenceAt({ turns }: Session, { at }: Moment): number {
  return turns.findLastIndex(({ from }) => from <= at) + AFTER;
}

function turnHead({ timeline, groups }: Parts, where: number): NotesStretch['turn'] {
  const turn = timeline[where];
  if (turn === undefined) return null;
  const { number, speaker, group } = turn;
  return { number, speaker, group: groups[group]?.name ?? null };
}

function branchAt({ course }: Session, at: SessionMs): Branch['id'] | null {
  return course.findLast((one) => one.at <= at)?.branch ?? null;
}

/** The digression by its moment's words, and how far it is from the main line. */
function branchOf(session: Session, id: Branch['id'] | null): NotesBranch | null {
  const branch = session.branches.find((one) => one.id === id);
  if (branch === undefined) return null;
  return { depth: 1 + depthOf(session, branch.parent), words: wordsOf(session, branch.moment) };
}

function depthOf(session: Session, id: Branch['id'] | null): number {
  let depth = 0;
  for (let next = id; next !== null; depth += 1) {
    next = session.branches.find((one) => one.id === next)?.parent ?? null;
  }
  return depth;
}

function wordsOf({ moments }: Session, id: MomentId): string | null {
  const words = legibleLine(moments.find((moment) => moment.id === id)?.words ?? '');
  return words === '' ? null : words;
}
