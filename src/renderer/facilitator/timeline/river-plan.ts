import type { Session, SessionMs } from '../../../shared/session/session';
import { budsOf, laneAt, type Stretch, stretchesOf } from './lanes';
import {
  type DebateMark,
  debateMarks,
  type MomentMark,
  momentMarks,
  type PauseMark,
  pauseMarks,
} from './marks';
import { type Tick, ticksOf } from './ticks';
import type { TimeWindow } from './time-window';
import { type TurnBar, turnBars } from './turn-bars';

/** Where each line of the river lies, from above, in pixels. */
export type Rows = {
  readonly moments: number;
  /** The middle of the main line and of each digression's. */
  readonly lanes: readonly number[];
  readonly debates: number;
  readonly ticks: number;
  readonly height: number;
};

/** A part of the line of the conversation: straight, or leaving for another lane. */
export type Flow = {
  readonly path: string;
  readonly lane: number;
  readonly ends: Stretch['ends'];
  readonly x: number;
  readonly to: number;
};

/** A digression that waits: the end of its branch, or one that was never followed. */
export type Bud = { readonly x: number; readonly lane: number; readonly from: number };

export type RiverPlan = {
  readonly rows: Rows;
  readonly bars: readonly TurnBar[];
  readonly flows: readonly Flow[];
  readonly buds: readonly Bud[];
  readonly moments: readonly MomentMark[];
  readonly debates: readonly DebateMark[];
  readonly pauses: readonly PauseMark[];
  readonly ticks: readonly Tick[];
  /** Where the laptop was cut off. */
  readonly cuts: readonly number[];
  readonly now: number;
};

export const BAR_PX = 24;
export const BRANCH_BAR_PX = 14;
const MOMENTS_PX = 20;
const LANE_PX = 19;
const DEBATES_PX = 15;
const TICKS_PX = 16;
const BEND_PX = 14;
const STEM_PX = 12;

/** [K5] Everything that is to be drawn of what is in sight, `width` pixels wide. */
export function planRiver(
  session: Session,
  until: SessionMs,
  window: TimeWindow,
  width: number,
): RiverPlan {
  const stretches = stretchesOf(session, until);
  const rows = rowsOf(Math.max(0, ...stretches.map(({ lane }) => lane)), session);
  const scale = width / Math.max(1, window.to - window.from);
  const at = (ms: SessionMs) => (ms - window.from) * scale;
  const isSeen = (ms: SessionMs) => window.from <= ms && ms <= window.to;
  const flows = stretches.flatMap((stretch, n): readonly Flow[] => {
    if (stretch.to < window.from || stretch.from > window.to) return [];
    const comesFrom = stretches[n - 1];
    const from = comesFrom === undefined || comesFrom.ends === 'parked' ? null : comesFrom.lane;
    const [x, to] = [at(stretch.from), at(stretch.to)];
    const path = pathOf(rows.lanes, from, stretch.lane, x, to);
    return [{ path, lane: stretch.lane, ends: stretch.ends, x, to }];
  });
  const noted = budsOf(session)
    .filter((branch) => isSeen(branch.left.at))
    .map((branch) => {
      const from = laneAt(stretches, branch.left.at);
      return { x: at(branch.left.at), lane: Math.min(rows.lanes.length - 1, from + 1), from };
    });
  const ended = flows
    .filter((flow) => flow.ends === 'parked' && flow.to <= width)
    .map(({ to, lane }) => ({ x: to, lane, from: lane }));
  return {
    rows,
    bars: turnBars(session, stretches, window, width, until),
    flows,
    buds: [...ended, ...noted],
    moments: momentMarks(session, window, width),
    debates: debateMarks(session, window, width, until),
    pauses: pauseMarks(session, window, width, until),
    ticks: ticksOf(window, width),
    cuts: session.interruptions.filter(isSeen).map(at),
    now: at(until),
  };
}

/** The rows for as many digressions inside one another as there are; room for one is always kept. */
function rowsOf(deepest: number, session: Session): Rows {
  const lanes = Math.max(1, deepest);
  const main = MOMENTS_PX + lanes * LANE_PX + BAR_PX / 2;
  const debates = main + BAR_PX / 2 + 3;
  const ticks = debates + (session.debates.length > 0 ? DEBATES_PX : 2);
  return {
    moments: MOMENTS_PX / 2,
    lanes: [
      main,
      ...Array.from({ length: lanes }, (_, n) => main - BAR_PX / 2 - (n + 0.5) * LANE_PX + 2),
    ],
    debates,
    ticks: ticks + TICKS_PX - 4,
    height: ticks + TICKS_PX,
  };
}

/** A line from `x` to `to`, bent at its beginning if the conversation came from another lane. */
function pathOf(
  lanes: readonly number[],
  from: number | null,
  lane: number,
  x: number,
  to: number,
): string {
  const y = lanes[lane] ?? 0;
  const before = from === null ? y : (lanes[from] ?? y);
  const bend = Math.min(BEND_PX, Math.max(0, to - x));
  const start =
    before === y
      ? `M${px(x)} ${px(y)}`
      : `M${px(x)} ${px(before)}C${px(x + bend / 2)} ${px(before)} ${px(x + bend / 2)} ${px(y)} ${px(x + bend)} ${px(y)}`;
  return `${start}H${px(Math.max(to, x + bend))}`;
}

/** How far a bud stands from the line that it grows on, in pixels along it. */
export const BUD_STEM_PX = STEM_PX;

/** Very long lines at deep zoom are cut to what a drawing can hold. */
function px(value: number): number {
  return Math.round(Math.min(1e5, Math.max(-1e5, value)) * 10) / 10;
}
