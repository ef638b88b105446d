import type { Command, Decision } from '../../shared/session/commands';
import { decide } from '../../shared/session/decide';
import type { SessionEvent } from '../../shared/session/events';
import { foldAll } from '../../shared/session/fold';
import { redactForgotten } from '../../shared/session/forget';
import type { PersonId } from '../../shared/session/ids';
import { deleteEntriesBy } from '../board/forget-entries';
import { forgetInHistory } from '../board/history-file';
import { BoardReplica } from '../board/replica';
import { type Files, REAL_FILES } from '../disk/files';
import { removeDamaged } from '../disk/keep-damaged';
import { EventLog } from './event-log';
import { FORGETTING, finishForgetting } from './forgetting';
import type { SessionFolder } from './session-folder';

/**
 * [D13] Adds to the log of a session that is not running what the rules still allow then: what was
 * agreed, corrections, and forgetting somebody, whose name and cards are gone from the session's
 * folder when this resolves.
 */
export async function amendSession(
  paths: SessionFolder,
  command: Command,
  files: Files = REAL_FILES,
): Promise<Decision> {
  const { log, events } = await EventLog.open(paths.events, files);
  try {
    const session = foldAll(events);
    const moment = { at: session?.lastAt ?? 0, wall: Date.now() };
    const decision = decide(session, command, { kind: 'facilitator' }, moment);
    if (!decision.ok) return decision;
    if (command.type === 'forget') await forget(paths, log, events, decision.events, files);
    else if (decision.events.length > 0) await log.append(decision.events);
    return decision;
  } finally {
    await log.close();
  }
}

/**
 * The cards first: if it is cut off in between, the name is still there to be asked for again. The
 * decision and the log without the name come to disk together.
 */
async function forget(
  paths: SessionFolder,
  log: EventLog,
  events: readonly SessionEvent[],
  decided: readonly SessionEvent[],
  files: Files,
): Promise<void> {
  const replica = await BoardReplica.open(paths.board, files);
  try {
    if (decided.length === 0) {
      const history = { forget: forgetIn(paths, files) };
      await finishForgetting({ log, replica, history, folder: paths.folder, files }, events);
      return;
    }
    const people = new Set(
      decided.flatMap((e) => (e.type === 'personForgotten' ? [e.person] : [])),
    );
    deleteEntriesBy(replica.doc, people, FORGETTING);
    await removeDamaged(paths.folder, files);
    await replica.compact();
    await forgetIn(paths, files)(people);
    await log.rewrite((before) => redactForgotten([...before, ...decided]));
  } finally {
    await replica.close();
  }
}

function forgetIn(
  { boardHistory }: SessionFolder,
  files: Files,
): (people: ReadonlySet<PersonId>) => Promise<void> {
  return (people) => forgetInHistory(boardHistory, people, files);
}
