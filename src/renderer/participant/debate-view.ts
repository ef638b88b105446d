import type { SessionMs } from '../../shared/session/session';
import type { RoomDebate } from '../../shared/session/views';

export type SideView = {
  readonly name: string;
  readonly letter: string;
  readonly ms: number;
  readonly speaks: boolean;
  /** Its time beside that of the side with most, from 0 to 1. */
  readonly part: number;
  readonly people: number;
};

/** The sides of a debate with their clocks as they stand now. */
export function sidesNow(debate: RoomDebate, now: SessionMs): readonly SideView[] {
  const times = debate.sides.map(
    ({ ms, speakingSince }) => ms + (speakingSince === null ? 0 : Math.max(0, now - speakingSince)),
  );
  const most = Math.max(1, ...times);
  return debate.sides.map((side, at) => ({
    name: side.name,
    letter: sideLetter(at),
    ms: times[at] ?? 0,
    speaks: side.speakingSince !== null,
    part: (times[at] ?? 0) / most,
    people: side.people.length,
  }));
}

/** A, B, C by place: sides are told apart without colour. */
export function sideLetter(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}
