import type { Command } from '../session/commands';
import { decide } from '../session/decide';
import { fold } from '../session/fold';
import type { PersonId } from '../session/ids';
import type { Session } from '../session/session';
import { tallyOf } from '../voice/tally';
import { voices } from '../voice/voices';
import { type Nudge, nudgeFor } from '.';

export const MINUTE = 60_000;

type Step = readonly [minute: number, command: Command];

/** A session made by the real rules from steps at minutes of its clock; looked at when one likes. */
export class Recorded {
  private constructor(readonly session: Session) {}

  static with(groups: readonly string[], people: readonly Partial<JoinCommand>[]): Recorded {
    const open = { type: 'openSession', id: 'recorded1', title: 'Recorded', question: '', groups };
    const opened = step(null, 0, open as Command); // Its type is that of the literal above.
    const joins = people.map(
      (person, n): Step => [
        0,
        { type: 'join', name: `P${n + 1}`, group: null, via: 'device', ...person },
      ],
    );
    return new Recorded(opened).go(...joins);
  }

  /** The same session after these steps. */
  go(...steps: readonly Step[]): Recorded {
    return new Recorded(
      steps.reduce<Session>((so, [minute, command]) => step(so, minute, command), this.session),
    );
  }

  /** Turns one after the other from `from` on, as many minutes each as said. */
  talk(from: number, ...turns: readonly (readonly [PersonId, number])[]): Recorded {
    let at = from;
    const steps: Step[] = [];
    for (const [to, length] of turns) {
      steps.push([at, { type: 'giveFloor', to }]);
      at += length;
    }
    return this.go(...steps, [at, { type: 'releaseFloor' }]);
  }

  /** The nudge there would be at this minute. */
  nudgeAt(minute: number): Nudge | null {
    const { session } = this;
    const now = minute * MINUTE;
    const tally = tallyOf(session);
    const written = new Map<string, number>();
    const online = session.people.map(({ id }) => id);
    return nudgeFor({ session, now, voices: voices(session, tally, now), written, online });
  }
}

type JoinCommand = Extract<Command, { type: 'join' }>;

function step(session: Session | null, minute: number, command: Command): Session {
  const at = Math.round(minute * MINUTE);
  const decision = decide(session, command, { kind: 'facilitator' }, { at, wall: at });
  if (!decision.ok) throw new Error(`${command.type} at ${minute}: ${decision.refusal.message}`);
  const after = decision.events.reduce<Session | null>(fold, session);
  if (after === null) throw new Error('a recorded session begins by opening');
  return after;
}
