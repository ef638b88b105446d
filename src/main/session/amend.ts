import type { Command, Decision } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import { foldAll } from '../../shared/session/fold';
import { EventLog } from './event-log';
import type { SessionFolder } from './session-folder';

/** Adds to the log of a session that is not running, for what the rules still allow then. */
export async function amendSession(paths: SessionFolder, command: Command): Promise<Decision> {
  const { log, events } = await EventLog.open(paths.events);
  try {
    const session = foldAll(events);
    const moment = { at: session?.lastAt ?? 0, wall: Date.now() };
    const decision = decide(session, command, { kind: 'facilitator' }, moment);
    if (decision.ok && decision.events.length > 0) await log.append(decision.events);
    return decision;
  } finally {
    await log.close();
  }
}
