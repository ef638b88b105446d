import { personOf, type Session } from '../session/session';
import { mayBeNudged } from './callable';
import { MINUTE, type NudgeRule } from './nudge';
import { minutes } from './words';

const LONG_MS = 4 * MINUTE;
const TIMES_TYPICAL = 3;
const TIMES_BOX = 1.5;
/** From how many of the latest turns it is told what is typical here. */
const LATEST = 30;
const ENOUGH = 5;

/** [N9] A turn goes on well beyond the time box, or beyond three times the typical turn and four minutes. */
export const longTurn: NudgeRule = ({ session, voices }) => {
  const { floor, timeBoxMs } = session;
  if (floor.kind !== 'held' || floor.by.length !== 1) return null;
  const [id] = floor.by;
  const person = id === undefined ? undefined : personOf(session, id);
  if (person === undefined || !mayBeNudged(person)) return null;
  const ms = voices.of.get(person.id)?.runningMs ?? 0;
  const remark = timeBoxMs === null ? typicalRemark(session, ms) : boxRemark(timeBoxMs, ms);
  if (remark === null) return null;
  return {
    key: `long:${person.id}`,
    about: [person.id],
    sentence: `${person.label} has been speaking for ${minutes(ms)}; ${remark}.`,
    offer: null,
  };
};

function boxRemark(boxMs: number, ms: number): string | null {
  return ms >= boxMs * TIMES_BOX && ms >= MINUTE ? `the time box is ${minutes(boxMs)}` : null;
}

function typicalRemark(session: Session, ms: number): string | null {
  const lengths = latestLengths(session);
  const typical = lengths[lengths.length >> 1];
  if (ms < LONG_MS || typical === undefined || lengths.length < ENOUGH) return null;
  return ms < typical * TIMES_TYPICAL ? null : `most turns here take ${minutes(typical)}`;
}

/** Milliseconds of the latest turns that have ended, ascending; turns that continue each other are one. */
function latestLengths({ turns }: Session): readonly number[] {
  const lengths: number[] = [];
  let ms = 0;
  for (let i = turns.length - 1; i >= 0 && lengths.length < LATEST; i -= 1) {
    const turn = turns[i];
    // The turn that runs, and what it continues, is what is compared.
    if (turn === undefined || turn.end === null) continue;
    ms += turn.end.at - turn.from;
    if (turn.continues) continue;
    lengths.push(ms);
    ms = 0;
  }
  return lengths.sort((a, b) => a - b);
}
