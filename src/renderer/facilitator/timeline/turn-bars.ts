import type { PersonId, TurnId } from '../../../shared/session/ids';
import { personOf, type Session, type SessionMs, type Turn } from '../../../shared/session/session';
import type { Stretch } from './lanes';
import type { TimeWindow } from './time-window';

/** How one speaker is drawn: the place of their group, or a look of its own. */
export type Strip = number | 'noGroup' | 'uncounted' | 'unknown' | 'many';

/** A turn as a bar, or several that are too short to be told apart; in pixels. */
export type TurnBar = {
  readonly turn: TurnId;
  /** The place of the turn in the session, from 0. */
  readonly place: number;
  /** How many turns it stands for. */
  readonly count: number;
  readonly lane: number;
  readonly x: number;
  readonly width: number;
  /** One on another, for each who speaks at the same time. */
  readonly strips: readonly Strip[];
  readonly from: SessionMs;
  readonly to: SessionMs;
  readonly runs: boolean;
  /** A turn that goes on on another line is one bar there, too; only its first can be pressed. */
  readonly isFirst: boolean;
};

/** Bars narrower than this are drawn as one with their neighbours. */
const THIN_PX = 1.5;
const LEAST_PX = 2;

/** [K5] The bars of what is in sight: no more than the pixels can show, however many turns. */
export function turnBars(
  session: Session,
  stretches: readonly Stretch[],
  window: TimeWindow,
  width: number,
  until: SessionMs,
): readonly TurnBar[] {
  const { turns } = session;
  const scale = width / Math.max(1, window.to - window.from);
  const strips = stripReader(session);
  const bars: TurnBar[] = [];
  for (let place = firstInSight(turns, window.from, until); place < turns.length; place += 1) {
    const turn = turns[place];
    if (turn === undefined || turn.from > window.to) break;
    const to = turn.end?.at ?? until;
    let isFirst = true;
    for (const piece of piecesOf(turn.from, to, stretches)) {
      const bar: TurnBar = {
        turn: turn.id,
        place,
        count: 1,
        lane: piece.lane,
        x: (piece.from - window.from) * scale,
        width: (piece.to - piece.from) * scale,
        strips: strips(turn.speakers),
        from: turn.from,
        to,
        runs: turn.end === null,
        isFirst,
      };
      isFirst = false;
      const last = bars.at(-1);
      if (last !== undefined && isOneWith(last, bar)) bars[bars.length - 1] = merged(last, bar);
      else bars.push(bar);
    }
  }
  return bars.map((bar) => ({ ...bar, width: Math.max(LEAST_PX, bar.width) }));
}

/** How the speakers of a turn are drawn. */
export function stripReader(session: Session): (speakers: readonly PersonId[]) => readonly Strip[] {
  const places = new Map(session.groups.map(({ id }, place) => [id, place]));
  return (speakers) => {
    if (speakers.length === 0) return ['unknown'];
    return speakers.map((id): Strip => {
      const person = personOf(session, id);
      if (person === undefined) return 'unknown';
      if (!person.counted) return 'uncounted';
      return (person.group === null ? undefined : places.get(person.group)) ?? 'noGroup';
    });
  };
}

/** The first turn that ends after `from`: turns are in order, so the ones before need not be looked at. */
function firstInSight(turns: readonly Turn[], from: SessionMs, until: SessionMs): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.end?.at ?? until) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Piece = { readonly from: SessionMs; readonly to: SessionMs; readonly lane: number };

function piecesOf(from: SessionMs, to: SessionMs, stretches: readonly Stretch[]): readonly Piece[] {
  const pieces = stretches
    .filter((stretch) => stretch.from < to && from < stretch.to)
    .map((stretch) => ({
      from: Math.max(from, stretch.from),
      to: Math.min(to, stretch.to),
      lane: stretch.lane,
    }));
  return pieces.length === 0 ? [{ from, to, lane: 0 }] : pieces;
}

function isOneWith(last: TurnBar, bar: TurnBar): boolean {
  const bothThin = bar.width < THIN_PX && (last.count > 1 || last.width < THIN_PX);
  return bothThin && last.lane === bar.lane && bar.x - (last.x + last.width) < 1;
}

function merged(last: TurnBar, bar: TurnBar): TurnBar {
  const isSame = last.strips.length === 1 && last.strips[0] === bar.strips[0];
  return {
    ...last,
    count: last.count + (bar.turn === last.turn ? 0 : 1),
    width: bar.x + bar.width - last.x,
    to: bar.to,
    runs: bar.runs,
    strips: isSame && bar.strips.length === 1 ? last.strips : ['many'],
  };
}
