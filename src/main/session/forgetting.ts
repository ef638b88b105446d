import type { SessionEvent } from '../../shared/session/events';
import { redactForgotten } from '../../shared/session/forget';
import type { PersonId } from '../../shared/session/ids';
import type { BoardHistory } from '../board/board-history';
import { deleteEntriesBy } from '../board/forget-entries';
import type { BoardReplica } from '../board/replica';
import type { Files } from '../disk/files';
import { removeDamaged } from '../disk/keep-damaged';
import type { EventLog } from './event-log';

/** What there is of a session on disk, opened. */
export type OnDisk = {
  readonly log: Pick<EventLog, 'rewrite'>;
  readonly replica: Pick<BoardReplica, 'doc' | 'compact'>;
  readonly history: Pick<BoardHistory, 'forget'>;
  readonly folder: string;
  readonly files?: Files | undefined;
};

/** Whose doing the deletion of forgotten people's cards is, for who listens to the board. */
export const FORGETTING = 'forgetting';

/**
 * [D13] Takes what forgotten people gave of themselves off the disk: call it once `forget` was decided
 * and its events are in the log. Deletes their cards (every page hears of it), and writes board, its
 * history and log anew. Resolves when none of them holds any of it; rejects if the disk refused, and may be called
 * again: it erases everybody whom the log says is forgotten, as often as one likes.
 *
 * The session that runs needs no change: after `personForgotten` it is what the new log folds to.
 */
export async function eraseForgotten(onDisk: OnDisk): Promise<void> {
  const { log, replica, history, folder, files } = onDisk;
  // [D20] First: what was kept of damaged files goes too, and a cut after it finds the rest still to do.
  await removeDamaged(folder, files);
  let people: ReadonlySet<PersonId> = new Set();
  await log.rewrite((events) => {
    people = forgottenPeople(events);
    return redactForgotten(events);
  });
  deleteEntriesBy(replica.doc, people, FORGETTING);
  await replica.compact();
  await history.forget(people);
}

/**
 * [D13] When a session is opened again: finishes what a cut interrupted, and deletes cards of forgotten
 * people that a page has brought back. `events` is what its log held. Usually there is nothing to do.
 */
export async function finishForgetting(
  onDisk: OnDisk,
  events: readonly SessionEvent[],
): Promise<void> {
  const people = forgottenPeople(events);
  if (people.size === 0) return;
  const redacted = redactForgotten(events);
  const isNamed = redacted.some((event, at) => event !== events[at]);
  if (isNamed) await removeDamaged(onDisk.folder, onDisk.files);
  if (isNamed) await onDisk.log.rewrite(redactForgotten);
  // Cards may be gone from the board and still be in its file.
  const cards = deleteEntriesBy(onDisk.replica.doc, people, FORGETTING);
  if (isNamed || cards > 0) await onDisk.replica.compact();
  await onDisk.history.forget(people);
}

function forgottenPeople(events: readonly SessionEvent[]): ReadonlySet<PersonId> {
  return new Set(
    events.flatMap((event) => (event.type === 'personForgotten' ? [event.person] : [])),
  );
}
