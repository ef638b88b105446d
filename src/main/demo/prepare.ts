import { writeFile } from 'node:fs/promises';
import { addCard } from '../../shared/board/card-operations';
import { momentCardId } from '../../shared/board/moment-card';
import type { AccessFile } from '../../shared/protocol/library';
import { foldAll } from '../../shared/session/fold';
import { kindOf, type Moment } from '../../shared/session/moment';
import type { SessionMs } from '../../shared/session/session';
import { BoardHistory } from '../board/board-history';
import { BoardReplica } from '../board/replica';
import { writeWhole } from '../disk/write-whole';
import { newAccess } from '../host/access';
import { EventLog } from '../session/event-log';
import { encodeBeat } from '../session/heartbeat';
import { makeSessionFolder, type SessionFolder } from '../session/session-folder';
import { placeBefore } from './card-place';
import { DEMO_CARDS, type Role } from './cast';
import { PAST_MINUTES, seatOf, writePast } from './past';
import type { Random } from './random';

/** How many of the cards were written before the demonstration begins. */
export const CARDS_BEFORE = 6;

/** A session as if it had run for a while, in its folder; what it gives opens its seats. */
export async function prepareDemo(
  paths: SessionFolder,
  id: string,
  roles: readonly Role[],
  random: Random,
): Promise<AccessFile> {
  await makeSessionFolder(paths);
  const past = writePast(id, roles, random, Date.now() - PAST_MINUTES * 60_000);
  const { log } = await EventLog.open(paths.events);
  await log.append(past.events);
  await log.close();
  await writeFile(paths.heartbeat, encodeBeat(past.at), { mode: 0o600 });
  await writeBoard(paths, roles, foldAll(past.events)?.moments ?? [], past.at);
  const access = newAccess();
  await writeWhole(paths.access, JSON.stringify(access));
  return access;
}

/**
 * The cards of the moments, and what was written: first by who likes to write or speaks little. Each at
 * a time of its own, up to `until`, so that the board can be replayed.
 */
async function writeBoard(
  paths: SessionFolder,
  roles: readonly Role[],
  moments: readonly Moment[],
  until: SessionMs,
): Promise<void> {
  const replica = await BoardReplica.open(paths.board);
  const writers = roles
    .map((role, place) => ({ role, place }))
    .sort((a, b) => eagerness(b.role) - eagerness(a.role));
  const written = DEMO_CARDS.slice(0, CARDS_BEFORE).map(({ kind, text }, index) => {
    const place = writers[index % Math.max(1, Math.ceil(writers.length / 3))]?.place ?? 0;
    const at = (until * (index + 1)) / (CARDS_BEFORE + 1);
    return { at, id: `demo${index}`, kind, text, author: seatOf(place), turn: null };
  });
  const marked = moments.map((moment) => ({
    at: moment.at,
    id: momentCardId(moment.id),
    kind: kindOf(moment),
    text: moment.words,
    author: moment.by,
    turn: moment.turn,
  }));
  const placed = [...marked, ...written].map((card, index) => ({ ...card, ...placeBefore(index) }));
  let now = 0;
  const history = await BoardHistory.open({
    path: paths.boardHistory,
    doc: replica.doc,
    now: () => now,
    onDiskError: (error) => console.error(error),
  });
  for (const { at, ...card } of placed.sort((a, b) => a.at - b.at)) {
    now = at;
    addCard(replica.doc, card, 'demo');
    await history.flush();
  }
  await history.close();
  // Closing writes the whole board anew.
  await replica.close();
}

function eagerness({ inclusion, talkative }: Role): number {
  return (inclusion === 'inWriting' ? 1 : 0) + (1 - talkative) / 2;
}
