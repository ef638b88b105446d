import type { HeavyReport } from '../../../shared/protocol/heavy';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { numberWords } from '../app/forms';

const MIB = 1024 * 1024;

/** [K46] One line about whose page sends or adds far more than others do, with what makes it stand out. */
export function heavyLine({ leftOut, entries, bytes }: HeavyReport, label: string): string {
  const { heavy } = WIRE_LIMITS;
  if (leftOut >= heavy.leftOut) {
    return `${label}’s page sends far more than others; ${grouped(leftOut)} messages were left out.`;
  }
  const minutes = heavy.withinMs / 60_000;
  const much =
    entries >= heavy.entries ? `${grouped(entries)} things` : `${Math.round(bytes / MIB)} MB`;
  return `${label}’s page adds far more to the board than others: ${much} in ${minutes} minutes.`;
}

/** What is said once their writing is paused. */
export function pausedLine(label: string): string {
  return `What ${label} writes and asks for is paused. They see everything, and can speak when you give them the floor.`;
}

/** What was taken off the board. */
export function takenOffLine(count: number, label: string): string {
  if (count === 0) return `Nothing of ${label} is on the board.`;
  const things = count === 1 ? 'One thing' : `${grouped(count)} things`;
  return `${things} of ${label} went off the board. Undo on the board takes it back.`;
}

function grouped(count: number): string {
  return numberWords(count);
}
