import type { CorrectionCommand } from '../../../../shared/session/commands';
import { decide } from '../../../../shared/session/decide';
import { fold } from '../../../../shared/session/fold';
import { measuredUntil, type Session, type SessionMs } from '../../../../shared/session/session';
import type { TimeWindow } from '../time-window';
import { type TurnBar, turnBars } from '../turn-bars';

/** What a correction would do, by the very rules that will decide it; or why it would be refused. */
export type Preview =
  | { readonly ok: true; readonly session: Session; readonly changes: boolean }
  | { readonly ok: false; readonly message: string };

/** [K6] The session as it would be. `now` is the session clock. */
export function previewOf(session: Session, command: CorrectionCommand, now: SessionMs): Preview {
  const decision = decide(session, command, { kind: 'facilitator' }, { at: now, wall: 0 });
  if (!decision.ok) return { ok: false, message: decision.refusal.message };
  let after: Session | null = session;
  for (const event of decision.events) after = fold(after, event);
  return { ok: true, session: after ?? session, changes: decision.events.length > 0 };
}

const LEAST_ROOM_MS = 4_000;
const ROOM_PART = 0.35;

/** [K6] The time to show before and after: what is corrected, with some of what is around it. */
export function previewWindow(from: SessionMs, to: SessionMs, until: SessionMs): TimeWindow {
  const room = Math.max(LEAST_ROOM_MS, (to - from) * ROOM_PART);
  return { from: Math.max(0, from - room), to: Math.max(to + 1, Math.min(until, to + room)) };
}

/** The bars of that time, all on one line. */
export function previewBars(
  session: Session,
  window: TimeWindow,
  width: number,
  now: SessionMs,
): readonly TurnBar[] {
  return turnBars(session, [], window, width, measuredUntil(session, now));
}
